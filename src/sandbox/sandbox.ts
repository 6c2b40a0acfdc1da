import type { Update, UserFromGetMe } from 'grammy/types';
import type { ApiCallRecord } from './api/record';
import type { SandboxClock } from './clock';
import { type Core, createCore } from './core';
import type { FaultRule } from './faults';
import { type ListenAt, type Listening, listen } from './http/listen';
import type { Limits } from './limits';
import { Group } from './person/group';
import { Person } from './person/person';
import { type IdleOptions, waitUntilIdle } from './updates/idle';
import { newGroup } from './world/groups';
import { addPerson, type NewPerson } from './world/people';
import type { State } from './world/state';

export interface SandboxOptions {
  /** The outer clock; the sandbox's own is this plus what it was set forward. */
  now: () => Date;
  /** Telegram's rates unless told; 'none' for tests of other things, whose clock may stand still. */
  limits?: Limits | 'none';
  /** Chance for fault rules with a probability: a number in [0, 1). Without it those rules never strike. */
  random?: () => number;
  /** Privacy mode in groups: on unless told. */
  privacy?: boolean;
  token?: string;
  username?: string;
  botName?: string;
  /** A world to go on with, from `snapshot()`. */
  restore?: State;
  /** A JSON file to keep the world in: read now, if it is there, and written after changes and at `close`. */
  persist?: string;
  /** Posts to webhooks; the global fetch unless told. */
  webhookFetch?: typeof fetch;
  /** Real milliseconds before a failed webhook delivery is tried again: 1000 unless told. */
  webhookRetry?: number;
}

export interface Sandbox {
  readonly token: string;
  readonly botInfo: UserFromGetMe;
  /** Give `() => sandbox.clock.now()` to the bot. */
  readonly clock: SandboxClock;
  /** Serves the Bot API and its files without a socket; any host will do as the API root. */
  readonly fetch: typeof fetch;
  /** The newest 5,000 finished calls, getUpdates aside. */
  readonly calls: readonly ApiCallRecord[];
  /** The person so called: made at the first call, found at the next. */
  person(firstName: string, more?: Omit<NewPerson, 'firstName'>): Person;
  /** The group so titled: made at the first call, with its owner and without the bot; found at the next. */
  group(title: string, owner: Person): Group;
  /** Takes all pending updates, for `bot.handleUpdate`. */
  takeUpdates(): Update[];
  /** Waits until every update is confirmed and no call is under way. Only with polling or a webhook. */
  idle(options?: IdleOptions): Promise<void>;
  /** @returns the function that ends the subscription. */
  onCall(listener: (call: ApiCallRecord) => void): () => void;
  /** Makes calls fail: the next one, or as the rule says. */
  fail(rule: FaultRule): void;
  clearFaults(): void;
  snapshot(): State;
  /** Serves the Bot API, the person-side API under /sandbox and the page at /. @returns the root address. */
  listen(port?: number, host?: string, routes?: ListenAt['routes']): Promise<string>;
  /** Ends polls, deliveries and the server, and writes the `persist` file. */
  close(): Promise<void>;
}

export function createSandbox(options: SandboxOptions): Sandbox {
  const core = createCore(options);
  const { world, log } = core;
  let server: Listening | undefined;
  return {
    token: core.token,
    botInfo: world.state.bot,
    clock: world.clock,
    fetch: core.fetch,
    calls: log.calls,
    person: (firstName, more) => personOf(core, { firstName, ...more }),
    group: (title, owner) => groupOf(core, title, owner),
    takeUpdates: () => world.updates.take(),
    idle: (idleOptions) => waitUntilIdle(core.activity, idleOptions),
    onCall: (listener) => log.on(listener),
    fail: (rule) => core.faults.add(rule),
    clearFaults: () => core.faults.clear(),
    snapshot: () => structuredClone(world.state),
    listen: async (port = 0, host = '127.0.0.1', routes) => {
      server = await listen(core, { port, host, routes });
      return server.url;
    },
    close: async () => {
      core.stop();
      await server?.close();
      await core.saved();
    },
  };
}

function personOf({ world }: Core, wanted: NewPerson): Person {
  const known = world.state.people.find(({ user }) => user.first_name === wanted.firstName);
  return new Person(world, known ?? addPerson(world, wanted));
}

function groupOf({ world }: Core, title: string, owner: Person): Group {
  const known = world.state.groups.find((group) => group.title === title && group.movedTo === undefined);
  return new Group(world, known ?? newGroup(world, title, owner.id));
}
