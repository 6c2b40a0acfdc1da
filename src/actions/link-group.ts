import type { Office } from './office';

export interface ChatAddress {
  channel: string;
  chatId: string;
  title: string;
}

/** Links a group chat to the standing office; linking again changes nothing but its title. */
export async function linkGroup(office: Office, chat: ChatAddress, person: string, now: Date): Promise<void> {
  await office.store.groups.link({
    id: groupId(chat),
    ...chat,
    linkedBy: person,
    linkedAt: now,
    unlinkedAt: null,
  });
}

/** The bot was taken out of the group: nothing more is said there. */
export async function unlinkGroup(
  office: Office,
  chat: Omit<ChatAddress, 'title'>,
  now: Date,
): Promise<void> {
  await office.store.groups.unlink(groupId(chat), now);
}

export async function isLinked(office: Office, chat: Omit<ChatAddress, 'title'>): Promise<boolean> {
  const linked = await office.store.groups.linked();
  return linked.some(({ channel, chatId }) => channel === chat.channel && chatId === chat.chatId);
}

function groupId({ channel, chatId }: Omit<ChatAddress, 'title'>): string {
  return `${channel}:${chatId}`;
}
