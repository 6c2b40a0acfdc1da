import type { User } from 'grammy/types';
import { announce, botIsIn, setBotStatus, upgradedGroup } from '../world/groups';
import { botUser } from '../world/people';
import type { GroupRecord, PersonRecord } from '../world/state';
import type { World } from '../world/world';
import { PersonError } from './error';

export function addMember(world: World, group: GroupRecord, { user }: PersonRecord, by: User): void {
  if (group.members.includes(user.id)) return;
  group.members.push(user.id);
  announce(world, group, by, { new_chat_members: [user] });
}

export function removeMember(world: World, group: GroupRecord, { user }: PersonRecord, by: User): void {
  if (!group.members.includes(user.id)) throw new PersonError(`${user.first_name} is not in ${group.title}`);
  group.members = group.members.filter((id) => id !== user.id);
  announce(world, group, by, { left_chat_member: user });
}

/** Adds the bot, or changes it between member and administrator. */
export function addBot(world: World, group: GroupRecord, by: User, status: 'member' | 'administrator'): void {
  const isNew = !botIsIn(group);
  setBotStatus(world, group, by, status);
  if (isNew) announce(world, group, by, { new_chat_members: [botUser(world)] });
}

export function removeBot(world: World, group: GroupRecord, by: User): void {
  if (!botIsIn(group)) throw new PersonError(`The bot is not in ${group.title}`);
  setBotStatus(world, group, by, 'kicked');
  announce(world, group, by, { left_chat_member: botUser(world) });
}

/** Turns a basic group into a supergroup: both sides say so, and the old id refuses from now on. */
export function upgrade(world: World, group: GroupRecord, by: User): GroupRecord {
  if (group.type === 'supergroup') throw new PersonError(`${group.title} is a supergroup already`);
  const upgraded = upgradedGroup(world, group);
  announce(world, group, by, { migrate_to_chat_id: upgraded.id });
  announce(world, upgraded, by, { migrate_from_chat_id: group.id });
  return upgraded;
}
