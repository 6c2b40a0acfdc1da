import { dayOf } from '../../domain/day';
import type { Message } from '../../domain/message';
import type { Translate } from '../../i18n';
import { plainDay } from '../views/deadline';

/** What says of a day that something is due then. */
const reminders = ['nudge', 'nudgeOffice', 'urgent', 'urgentOffice'];

/** A reminder that comes on a later day than it was meant for says so, above its words. */
export function orLate(
  t: Translate,
  { template, notBefore }: Pick<Message, 'template' | 'notBefore'>,
  { html, now, zone }: { html: string; now: Date; zone: string },
): string {
  const meant = dayOf(notBefore, zone);
  if (!reminders.includes(template) || meant >= dayOf(now, zone)) return html;
  return `${t('nudge.late', { day: plainDay(t, meant) })}\n${html}`;
}
