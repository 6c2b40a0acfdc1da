import type { Delivery } from '../domain/delivery';
import type { Stored } from './documents';

/** `turn` is absent, not null, once a row is settled for good: so the indexes hold only what is still to be sent. */
export type StoredDelivery = Omit<Delivery, 'id' | 'turn'> & Stored & { turn?: Date };

/** Rows still to be sent, whatever their state. A range, because an index is chosen by one. */
export const open = { turn: { $exists: true }, dueAt: { $gt: new Date(0) } } as const;

export function toDelivery({ _id, turn, ...fields }: StoredDelivery): Delivery {
  return { id: _id, ...fields, turn: turn ?? null };
}
