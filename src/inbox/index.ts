import type { Update } from 'grammy/types';
import { accept } from './accept';
import { Desk, type InboxParts } from './desk';
import { newEntry, readUpdate, type Unreadable } from './entry';
import { Lanes } from './lanes';
import { Left } from './left';
import { noteSentBy } from './sent-by';
import { keepWatch } from './watch';

/** With so many in hand no more are taken: the platform keeps the rest. */
const MOST_IN_HAND = 256;

/**
 * The way in. An update is stored before whoever brought it is told so, and handled afterwards: at least once, and
 * applied once.
 *
 * - Those of one person and chat are handled one after another in their order, those of several side by side, also
 *   when several processes share the store.
 * - What a process left when it ended is handled by the next one, or by another beside it, within some ten seconds.
 * - Handled ones are known for two days; a repeat does nothing.
 * - A fault in the handling was answered with an apology and counts as handled. Only while the store is away it is
 *   tried again.
 *
 * What cannot be promised: when a process ends between an answer and the note that its update was handled, the update
 * is handled again and that answer is said again. Acts bear it: each is made so that it happens once.
 */
export interface Inbox {
  /** Begins to take over what was left. What is taken from now on waits behind what is older of its person. */
  start(): Promise<void>;
  /**
   * Stores updates and returns; they are handled on the side. Throws when the store did not take them all: then they
   * are to be brought again. Says which are not updates at all, or too large; those are not stored.
   */
  take(updates: readonly unknown[]): Promise<Unreadable[]>;
  /** For how many more there is room; waits until there is some. */
  room(): Promise<number>;
  readonly isFull: boolean;
  /** Settles when nothing is in hand. */
  rest(): Promise<void>;
  /** Takes nothing over any more, and returns when what is in hand is done. */
  stop(): Promise<void>;
}

export type { InboxParts } from './desk';

export function createInbox(parts: InboxParts): Inbox {
  const desk = new Desk(parts);
  const left: Left = new Left(desk, (id) => lanes.find(id) !== undefined);
  const lanes = new Lanes(desk, (lane) => left.blocked(lane));
  let unwatch = async (): Promise<void> => undefined;

  return {
    async start() {
      await left.open();
      unwatch = keepWatch(desk, lanes, left);
    },
    async take(updates) {
      noteSentBy(updates, desk.now());
      const lease = desk.lease();
      const read = updates.map((update) => ({ update, read: readUpdate(update, parts.source()) }));
      const entries = read.flatMap(({ update, read: one }) =>
        typeof one === 'string' ? [] : [newEntry(one, update as Update, lease)],
      );
      await accept({ desk, lanes }, entries, lease);
      const unreadable = read.flatMap(({ read: one }) => (typeof one === 'string' ? [one] : []));
      if (unreadable.length > 0) parts.log.warn({ unreadable }, 'updates were refused');
      return unreadable;
    },
    async room() {
      await lanes.until((inHand) => inHand < MOST_IN_HAND);
      return MOST_IN_HAND - lanes.size;
    },
    get isFull() {
      return lanes.size >= MOST_IN_HAND;
    },
    rest: () => lanes.until((inHand) => inHand === 0),
    async stop() {
      desk.stop();
      left.close();
      await lanes.until((inHand) => inHand === 0);
      await unwatch();
    },
  };
}
