import type { Day } from './day';

/** Id of the notice reminders are given in: one a day for each recipient; what is urgent has one for each moment. */
export function nudgeNoticeId(recipient: string, when: Day | Date): string {
  return `nudge:${recipient}:${typeof when === 'string' ? when : when.toISOString()}`;
}
