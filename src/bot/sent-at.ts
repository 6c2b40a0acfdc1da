import type { Context } from 'grammy';
import type { SentBy } from '../inbox/sent-by';

/** Less is the way of every update, and the difference of two clocks. */
const DELAY_MS = 60_000;

/** When the person sent what is handled now: before now when it waited for the program. */
export function sentAt({ update }: { update: Context['update'] & SentBy }, now: Date): Date {
  const { sent_by: by } = update;
  return by !== undefined && now.getTime() - by > DELAY_MS ? new Date(by) : now;
}
