import type { Channel, SendOutcome } from '../../src/channels/channel';
import type { Message } from '../../src/domain/message';
import type { Address } from '../../src/domain/person';
import { createLog } from '../../src/log';
import { createOutbox, type Outbox } from '../../src/outbox';
import { createPacer, type Pace } from '../../src/outbox/pacing';
import type { Dispatch } from '../../src/outbox/parts';
import { openStore, type Store } from '../../src/store';
import { openTestDatabase } from '../support/database';

export const START = new Date('2019-11-08T01:00:00Z');
export const UNPACED: Pace = { overallPerSecond: 1_000_000, chatGapMs: 10, groupGapMs: 10 };

export interface Sent {
  channel: string;
  chatId: string;
  key: string;
}

/** An outbox's surroundings without an office: a store, a clock that is set, channels whose answers the test gives. */
export interface Desk {
  store: Store;
  log: Array<Record<string, unknown>>;
  /** What the channels were given to send, in order; `answer` may be changed at any time. */
  sent: Sent[];
  answer: (sent: Sent) => Promise<SendOutcome> | SendOutcome;
  now(): Date;
  /** Moves the clock to so many milliseconds after the start. */
  set(ms: number): void;
  /** Another process on the same store. */
  outbox(more?: Partial<Dispatch> & { pace?: Pace }): Outbox;
  person(id: string, ...addresses: Array<Partial<Address>>): Promise<void>;
  /** Commits messages to persons, by key. */
  say(to: Record<string, string>, more?: Partial<Message>): Promise<void>;
  /** Of each row of a message: `channel:chat state outcome`. */
  fate(key: string): Promise<string[]>;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const database = await openTestDatabase();
  const store = await openStore(database.uri);
  const lines: Array<Record<string, unknown>> = [];
  const log = createLog('info', { write: (line: string) => void lines.push(JSON.parse(line)) });
  let time = START;
  let leases = 0;
  const desk: Desk = {
    ...{ store, log: lines, sent: [], now: () => time },
    answer: () => ({ kind: 'sent', messageId: '1' }),
    set(ms) {
      time = new Date(START.getTime() + ms);
    },
    outbox({ pace = UNPACED, ...more } = {}) {
      const parts: Dispatch = {
        ...{ store, log, jitter: () => 0.5 },
        channels: ['telegram', 'other'].map((name) => channelOf(desk, name)),
        render: async ({ message }) => ({ kind: 'screen', screen: { html: message.key } }),
        pacer: createPacer(pace),
        newId: () => {
          leases += 1;
          return `lease${leases}`;
        },
        ...more,
      };
      return createOutbox(parts, { now: () => time });
    },
    async person(id, ...addresses) {
      const known = addresses.length > 0 ? addresses : [{ chatId: id }];
      await store.people.add({
        ...{ id, name: id, locale: 'vi', consent: { at: START, notice: 'test' } },
        addresses: known.map((one) => ({ channel: 'telegram', chatId: id, unreachable: false, ...one })),
      });
    },
    async say(to, more = {}) {
      const messages = Object.entries(to).map(
        ([key, person]): Message => ({
          ...{ key, to: { kind: 'person', person }, template: 'accepted', params: {} },
          ...{ notBefore: time, expiresAt: null, ...more },
        }),
      );
      const id = messages.map(({ key }) => key).join();
      await store.notices.give({ id, kind: 'test', at: time, facts: {}, messages });
    },
    async fate(key) {
      const rows = await store.deliveries.ofMessage(key);
      return rows.map(({ channel, chatId, state, outcome }) => `${channel}:${chatId} ${state} ${outcome}`);
    },
    async close() {
      await store.close();
      await database.close();
    },
  };
  return desk;
}

function channelOf(desk: Desk, name: string): Channel {
  return {
    name,
    async send(chatId, { html }) {
      const sent = { channel: name, chatId, key: html };
      desk.sent.push(sent);
      return desk.answer(sent);
    },
  };
}
