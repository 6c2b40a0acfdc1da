import type { Chat, User } from 'grammy/types';
import type { PersonRecord } from './state';
import type { World } from './world';

/** Ids look like Telegram's and are the same in every run. */
const FIRST_PERSON = 200_000_000;

export interface NewPerson {
  firstName: string;
  lastName?: string;
  username?: string;
  /** IETF tag, "vi" unless told. */
  language?: string;
}

export function addPerson(world: World, person: NewPerson): PersonRecord {
  world.state.sequences.person += 1;
  const user: User = {
    id: FIRST_PERSON + world.state.sequences.person,
    is_bot: false,
    first_name: person.firstName,
    ...(person.lastName === undefined ? {} : { last_name: person.lastName }),
    ...(person.username === undefined ? {} : { username: person.username }),
    language_code: person.language ?? 'vi',
  };
  const record = { user, started: false, blocked: false };
  world.state.people.push(record);
  world.changed.fire();
  return record;
}

export function findPerson(world: World, id: number): PersonRecord | undefined {
  return world.state.people.find((person) => person.user.id === id);
}

/** @returns the private chat with the bot, as the bot sees it. */
export function privateChat(user: User): Chat.PrivateChat {
  return {
    id: user.id,
    type: 'private',
    first_name: user.first_name,
    ...(user.last_name === undefined ? {} : { last_name: user.last_name }),
    ...(user.username === undefined ? {} : { username: user.username }),
  };
}

/** The bot as a User, without the fields that only getMe shows. */
export function botUser(world: World): User {
  const { id, first_name, username } = world.state.bot;
  return { id, is_bot: true, first_name, username };
}
