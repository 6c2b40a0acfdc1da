import type { SeatKey } from './seat';

/**
 * Whom a message is for: whoever holds one of the seats when it is relayed (each person once, however many of them they
 * hold), one person, or a group chat.
 */
export type Recipient =
  | { kind: 'seats'; seats: SeatKey[] }
  | { kind: 'person'; person: string }
  | { kind: 'group'; chat: string };

/** JSON only: a message outlives the process and may be read by another version of it. */
export type MessageParams = Record<string, unknown>;

/**
 * Something to be said later or to someone else. Never rendered text: the words are chosen at the moment of
 * sending, in the reader's language and from the facts as they stand then.
 */
export interface Message {
  /** The same message computed twice has the same key, so it is enqueued once, whoever computes it. */
  key: string;
  to: Recipient;
  template: string;
  params: MessageParams;
  /** Instants. Not sent before, and not sent any more after. */
  notBefore: Date;
  expiresAt: Date | null;
}
