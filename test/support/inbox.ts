import type { Update } from 'grammy/types';
import mongoose from 'mongoose';
import { createInbox, type Inbox, type InboxParts } from '../../src/inbox';
import { createLog } from '../../src/log';
import { openStore, type Store } from '../../src/store';
import { openTestDatabase } from './database';

export interface TestInbox {
  readonly store: Store;
  /** What the log got, one object a line. */
  readonly log: Array<Record<string, unknown>>;
  /** The clock that leases go by stands still until it is moved. */
  pass(seconds: number): void;
  /** A process with an inbox on the store. Ended with everything else. */
  process(handle: InboxParts['handle'], more?: Partial<InboxParts>): Inbox;
  /** As SIGKILL would: nothing of it is waited for. Its handling must never come to an end. */
  kill(inbox: Inbox): void;
  /** Rows of the store by update id, as they are. */
  rows(): Promise<Array<{ _id: string } & Record<string, unknown>>>;
  close(): Promise<void>;
}

/** Inboxes of several processes on one store. */
export async function openTestInbox(): Promise<TestInbox> {
  const database = await openTestDatabase();
  const store = await openStore(database.uri);
  const log: Array<Record<string, unknown>> = [];
  const logger = createLog('info', { write: (line: string) => void log.push(JSON.parse(line)) });
  const inboxes: Inbox[] = [];
  let processes = 0;
  let time = new Date('2019-11-08T01:00:00Z').getTime();
  return {
    store,
    log,
    pass: (seconds) => {
      time += seconds * 1000;
    },
    process(handle, more = {}) {
      processes += 1;
      const inbox = createInbox({
        store: store.inbox,
        isAway: store.isAway,
        source: () => 'telegram:7',
        handle,
        clock: { now: () => new Date(time) },
        log: logger,
        holder: `p${processes}`,
        ...more,
      });
      inboxes.push(inbox);
      return inbox;
    },
    kill(inbox) {
      inboxes.splice(inboxes.indexOf(inbox), 1);
    },
    async rows() {
      const connection = await mongoose.createConnection(database.uri).asPromise();
      const rows = await connection.collection<{ _id: string }>('inbox').find().sort({ _id: 1 }).toArray();
      await connection.close();
      return rows;
    },
    async close() {
      await Promise.all(inboxes.map((inbox) => inbox.stop()));
      await store.close();
      await database.close();
    },
  };
}

/** Somebody's message in their private chat. */
export function messageOf(person: number, text: string, updateId: number): Update {
  const chat = { id: person, type: 'private' as const, first_name: `P${person}` };
  const from = { id: person, is_bot: false, first_name: `P${person}` };
  return { update_id: updateId, message: { message_id: updateId, date: 1, chat, from, text } };
}
