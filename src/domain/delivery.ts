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
  /** Instants. Claimable from `dueAt` on; a lease that has run out is claimable again. */
  dueAt: Date;
  lease: string | null;
  leaseUntil: Date | null;
  createdAt: Date;
  settledAt: Date | null;
  /** The platform's id of the message sent, or why it was not. */
  outcome: string | null;
}
