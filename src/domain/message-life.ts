import type { Message } from './message';

/**
 * How many days a message is worth saying, by its template, counted from when it could first go. Who waits for an answer
 * to what they did wants it however late; a reminder gives way to the next, and figures to newer ones. What a template
 * says is taken from the facts as they stand when it is sent, so what lives long is not out of date.
 */
const days: Readonly<Record<string, number>> = {
  accepted: 30,
  returned: 30,
  arrived: 30,
  opened: 14,
  openedUrgent: 14,
  rescheduled: 14,
  /** On a later day a reminder waits for that day's and gives way to it; this is for when there never is one. */
  nudge: 7,
  nudgeOffice: 7,
  urgent: 2,
  urgentOffice: 2,
  summary: 1,
  alarm: 1,
  digest: 7,
};
const OTHERS = 7;
const DAY_MS = 86_400_000;

/** From when on a message is not worth saying any more. Its own `expiresAt`, where it has one, decides. */
export function worthUntil({ template, expiresAt }: Message, readySince: Date): Date {
  return expiresAt ?? new Date(readySince.getTime() + (days[template] ?? OTHERS) * DAY_MS);
}
