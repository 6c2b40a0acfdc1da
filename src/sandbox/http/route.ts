import type { Params } from '../api/params';
import type { HttpResponse } from '../api/request';
import type { Core } from '../core';
import { PersonError } from '../person/error';
import { Group } from '../person/group';
import { Person } from '../person/person';
import { findGroup } from '../world/groups';
import { findPerson } from '../world/people';

export interface RouteInput {
  core: Core;
  /** The whole numbers of the path, in order. */
  ids: number[];
  /** Query and JSON body together. */
  params: Params;
  /** The raw body, for uploads. */
  body: Buffer;
  type: string;
  signal: AbortSignal | undefined;
}

/** A JSON value, or a whole response for what is not JSON. */
export type Handler = (input: RouteInput) => unknown;

/** Method and path, in which `:id` stands for a whole number, to what answers it. */
export type Routes = Record<string, Handler>;

export class Raw {
  constructor(readonly response: HttpResponse) {}
}

/** @throws PersonError when the id at that place of the path is nobody's. */
export function personAt({ core: { world }, ids }: RouteInput, place = 0): Person {
  const record = findPerson(world, ids[place] ?? 0);
  if (!record) throw new PersonError(`No person ${ids[place]}`);
  return new Person(world, record);
}

export function personNamed(input: RouteInput, name: string): Person | undefined {
  const id = input.params.integer(name);
  return id === undefined ? undefined : personAt({ ...input, ids: [id] });
}

export function groupWith({ core: { world } }: RouteInput, id: number): Group {
  const record = findGroup(world, id);
  if (!record) throw new PersonError(`No group ${id}`);
  return new Group(world, record);
}

/** Where a person acts: `chat` names a group, `replyTo` a message. */
export function placeOf(input: RouteInput): { in?: Group; replyTo?: number } {
  const chat = input.params.integer('chat');
  const replyTo = input.params.integer('replyTo');
  return {
    ...(chat !== undefined && chat < 0 ? { in: groupWith(input, chat) } : {}),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
}

/** @throws PersonError when the field is missing or empty. */
export function required({ params }: RouteInput, name: string): string {
  const text = params.text(name);
  if (text === undefined || text.trim() === '') throw new PersonError(`"${name}" is missing`);
  return text;
}
