import type { Message } from './message';

/**
 * queued → sending (leased) → sent | retrying → … | failed | dropped.
 * `dropped` is not a failure: by the time of sending there was nothing left to say, and the reason is kept.
 */
export type DeliveryState = 'queued' | 'sending' | 'retrying' | 'sent' | 'failed' | 'dropped';

/** One row of the outbox: a message on its way to one address, and afterwards the proof that it was said. */
export interface Delivery {
  /** The message's key and the address: one row for each, however often it is enqueued. */
  id: string;
  message: Message;
  /** Null for a group. */
  person: string | null;
  channel: string;
  chatId: string;
  state: DeliveryState;
  attempts: number;
  /** Times it was claimed since it was last settled: more than one, and whoever held it died over it. */
  claims: number;
  /** Instants. Claimable from `dueAt` on; while it is being sent, that is when its lease has run out. */
  dueAt: Date;
  /** Its place among the rows of its chat, which go in this order, one at a time. Null when it is settled for good. */
  turn: Date | null;
  lease: string | null;
  createdAt: Date;
  /** When somebody had a dead letter sent again; null when nobody did. */
  revivedAt: Date | null;
  settledAt: Date | null;
  /** The platform's id of the message sent, or why it was not. */
  outcome: string | null;
  /** Id of the row for the person's other address, which proved to be of no use; null for a first row. */
  insteadOf: string | null;
  /** Missing while nobody had it sent again. */
  resends?: Resend[];
}

/** Somebody of the office had a dead letter sent again. */
export interface Resend {
  at: Date;
  /** Id of the person. */
  by: string;
  /** Why it had failed. */
  after: string | null;
}

/** The id of the row of a message for an address. */
export function deliveryId(
  message: string,
  { channel, chatId }: { channel: string; chatId: string },
): string {
  return `${message}>${channel}:${chatId}`;
}

/** When a row could first have gone: not before it was due, nor before it was there. */
export function readySince(
  row: Pick<Delivery, 'createdAt' | 'revivedAt'> & { message: Pick<Message, 'notBefore'> },
): Date {
  const times = [row.message.notBefore, row.createdAt, ...(row.revivedAt ? [row.revivedAt] : [])];
  return new Date(Math.max(...times.map((time) => time.getTime())));
}

/** A row to be sent now, for one address. */
export function queuedRow(
  message: Message,
  to: Pick<Delivery, 'person' | 'channel' | 'chatId'>,
  now: Date,
): Delivery {
  const at = new Date(Math.max(message.notBefore.getTime(), now.getTime()));
  return {
    id: deliveryId(message.key, to),
    message,
    ...to,
    ...{ state: 'queued', attempts: 0, claims: 0, dueAt: at, turn: at, lease: null },
    ...{ createdAt: now, revivedAt: null, settledAt: null, outcome: null, insteadOf: null },
  };
}
