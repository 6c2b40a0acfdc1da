import type { Chat, ChatMember, User } from 'grammy/types';
import { addMessage, type Content } from './messages';
import { botUser, findPerson, privateChat } from './people';
import type { GroupRecord, PersonRecord } from './state';
import type { World } from './world';

const FIRST_GROUP = 400_000_000;
/** Supergroup ids are the channel id behind the prefix -100. */
const FIRST_SUPERGROUP = 1_000_500_000_000;

export function newGroup(world: World, title: string, owner: number): GroupRecord {
  world.state.sequences.group += 1;
  const id = -(FIRST_GROUP + world.state.sequences.group);
  const group: GroupRecord = { id, type: 'group', title, owner, members: [owner], bot: 'left' };
  world.state.groups.push(group);
  world.changed.fire();
  return group;
}

/** Makes the supergroup that takes the group's place; the old record stays and points to it. */
export function upgradedGroup(world: World, group: GroupRecord): GroupRecord {
  world.state.sequences.group += 1;
  const id = -(FIRST_SUPERGROUP + world.state.sequences.group);
  const upgraded: GroupRecord = { ...group, id, type: 'supergroup', members: [...group.members] };
  group.movedTo = id;
  world.state.groups.push(upgraded);
  world.changed.fire();
  return upgraded;
}

export function findGroup(world: World, id: number): GroupRecord | undefined {
  return world.state.groups.find((group) => group.id === id);
}

export function groupChat(group: GroupRecord): Chat.GroupChat | Chat.SupergroupChat {
  return { id: group.id, type: group.type, title: group.title };
}

export function botIsIn(group: GroupRecord): boolean {
  return group.bot === 'member' || group.bot === 'administrator';
}

/** Adds a service message to a group and tells the bot when it is in it, or has just gone out of it. */
export function announce(world: World, group: GroupRecord, from: User, content: Content): void {
  const message = addMessage(world, { chat: groupChat(group), from, content });
  const ownLeaving = content.left_chat_member?.id === world.state.bot.id;
  if (botIsIn(group) || ownLeaving) world.updates.push({ message });
}

/** Changes the bot's standing in a group and queues the my_chat_member update. */
export function setBotStatus(world: World, group: GroupRecord, by: User, status: GroupRecord['bot']): void {
  const before = group.bot;
  group.bot = status;
  world.changed.fire();
  if (before !== status) reportBot(world, groupChat(group), by, [before, status]);
}

/** Blocks or unblocks the bot in a private chat and queues the my_chat_member update. */
export function setBlocked(world: World, person: PersonRecord, blocked: boolean): void {
  if (person.blocked === blocked) return;
  person.blocked = blocked;
  world.changed.fire();
  const change: [string, string] = blocked ? ['member', 'kicked'] : ['kicked', 'member'];
  if (person.started) reportBot(world, privateChat(person.user), person.user, change);
}

function reportBot(world: World, chat: Chat, from: User, [before, after]: [string, string]): void {
  const member = (status: string) => membership(botUser(world), status);
  world.updates.push({
    my_chat_member: {
      chat,
      from,
      date: world.clock.unix(),
      old_chat_member: member(before),
      new_chat_member: member(after),
    },
  });
}

/** A ChatMember of the given status, with the rights the sandbox gives everybody of that status. */
export function membership(user: User, status: string): ChatMember {
  const member = { user, status } as ChatMember;
  if (status === 'kicked') return { ...member, until_date: 0 } as ChatMember;
  if (status === 'creator') return { ...member, is_anonymous: false } as ChatMember;
  if (status !== 'administrator') return member;
  const rights = {
    can_be_edited: false,
    is_anonymous: false,
    can_manage_chat: true,
    can_delete_messages: true,
    can_manage_video_chats: true,
    can_restrict_members: true,
    can_promote_members: false,
    can_change_info: true,
    can_invite_users: true,
    can_pin_messages: true,
    can_post_stories: false,
    can_edit_stories: false,
    can_delete_stories: false,
  };
  return { ...member, ...rights } as ChatMember;
}

/** The person's status in a group as getChatMember shows it. */
export function statusIn(group: GroupRecord, userId: number): string {
  if (!group.members.includes(userId)) return 'left';
  return group.owner === userId ? 'creator' : 'member';
}

/** The bot knows a person who wrote to it or shares a group with it. */
export function botKnows(world: World, userId: number): boolean {
  if (findPerson(world, userId)?.started) return true;
  return world.state.groups.some((group) => botIsIn(group) && group.members.includes(userId));
}
