import type { Day } from './day';

/** Id of the notice reminders are given in: one a day for each recipient; what is urgent has one for each moment. */
export function nudgeNoticeId(recipient: string, when: Day | Date): string {
  return `nudge:${recipient}:${typeof when === 'string' ? when : when.toISOString()}`;
}

/** The day or the moment in the id of such a notice. */
export function nudgedWhen(recipient: string, noticeId: string): string {
  return noticeId.slice(nudgeNoticeId(recipient, '').length);
}
