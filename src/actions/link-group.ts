import { createHash } from 'node:crypto';
import type { Group } from '../store/groups';
import type { Office } from './office';

export interface Chat {
  channel: string;
  chatId: string;
}

/** Links a group chat to the standing office; linking again changes nothing but its title. */
export async function linkGroup(
  office: Office,
  { title, ...chat }: Chat & { title: string },
  person: string,
  now: Date,
): Promise<void> {
  const known = await linkedAt(office, chat);
  await office.store.groups.link({
    id: known?.id ?? newGroupId(chat),
    ...chat,
    title,
    linkedBy: person,
    linkedAt: now,
    unlinkedAt: null,
  });
}

/** The bot was taken out of the group: nothing more is said there. */
export async function unlinkGroup(office: Office, chat: Chat, now: Date): Promise<void> {
  const group = await linkedAt(office, chat);
  if (group) await office.store.groups.unlink(group.id, now);
}

/** The platform gave the group another id; what waits for it goes there. Done twice, it is done once. */
export async function moveGroup(office: Office, from: Chat, to: string): Promise<void> {
  const group = await linkedAt(office, from);
  if (!group) return;
  await office.store.groups.move(group.id, to);
  await office.store.deliveries.redirect(from.channel, from.chatId, to);
}

async function linkedAt(office: Office, chat: Chat): Promise<Group | undefined> {
  const linked = await office.store.groups.linked();
  return linked.find(({ channel, chatId }) => channel === chat.channel && chatId === chat.chatId);
}

/** The same for the same chat, so that two who link it at once link it once; says nothing of the chat, and stays when it moves. */
function newGroupId({ channel, chatId }: Chat): string {
  return createHash('sha256').update(`${channel}:${chatId}`).digest('base64url').slice(0, 12);
}
