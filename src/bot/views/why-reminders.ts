import { DateTime } from 'luxon';
import type { ObligationExplained } from '../../actions/explain-obligation';
import { type Day, dayOf } from '../../domain/day';
import type { Reminder } from '../../domain/explanation';
import { anchorDay } from '../../domain/ladder';
import type { Translate } from '../../i18n';
import { longDay, plainDay } from './deadline';
import { formatInstant } from './instant';
import { shortTitle } from './pages';

const MOST_TIMES = 4;
const LONGEST_REASON = 200;

export interface Moment {
  now: Date;
  zone: string;
}

/** What was said so far, what was not and why, what comes next and when somebody else is told; or why nothing does. */
export function reminderLines(t: Translate, explained: ObligationExplained, at: Moment): string[] {
  const { explanation } = explained;
  const { urgent, next, widening } = explanation;
  return [
    ...(urgent === null ? [] : [t('why.urgent', { reason: shortTitle(urgent, LONGEST_REASON) })]),
    toldLine(t, explained, at),
    ...passedOverLines(t, explained),
    next ? nextLine(t, explained, next, at) : silentLine(t, explained, at),
    ...(next && widening
      ? [t('why.widening', reminderParams(t, explained, onlyNew(widening, next), at))]
      : []),
  ];
}

function onlyNew(widening: Reminder, next: Reminder): Reminder {
  return { ...widening, to: widening.to.filter((one) => !next.to.includes(one)) };
}

function toldLine(t: Translate, { explanation: { told } }: ObligationExplained, { zone }: Moment): string {
  if (told.length === 0) return t('why.toldNone');
  const last = told.slice(-MOST_TIMES);
  const all = last.map(({ at }) => dayOf(at, zone));
  const isTwice = all.some((day, index) => all.indexOf(day) !== index);
  const days = last.map(({ at, unit, office }) => {
    const day = toldAt(t, at, { zone, isTwice });
    if (!office) return day;
    return t(unit ? 'why.toldOfficeToo' : 'why.toldOffice', { day });
  });
  if (told.length > MOST_TIMES) days.unshift('…');
  return t('why.told', { count: told.length, days: days.join('; ') });
}

/** With its hour where two of one day would read alike. */
function toldAt(t: Translate, at: Date, { zone, isTwice }: { zone: string; isTwice: boolean }): string {
  const day = plainDay(t, dayOf(at, zone));
  return isTwice ? `${DateTime.fromJSDate(at, { zone }).toFormat('HH:mm')} ${day}` : day;
}

function passedOverLines(t: Translate, { explanation: { passedOver } }: ObligationExplained): string[] {
  if (passedOver.length === 0) return [];
  const parts = passedOver.map(({ why, count }) => t.data(`why.passedOver.${why}`, { count }));
  return [t('why.notSaid', { parts: parts.join('; ') })];
}

function nextLine(t: Translate, explained: ObligationExplained, next: Reminder, at: Moment): string {
  const key = next.at <= at.now ? 'why.nextNow' : 'why.next';
  return t(key, reminderParams(t, explained, next, at));
}

function silentLine(
  t: Translate,
  { obligation, explanation }: ObligationExplained,
  { zone }: Moment,
): string {
  const { state } = explanation;
  const sent = obligation.submissions.at(-1);
  if (state === 'pending' || state === 'returned') return t('why.silent.nothingLeft');
  if (state !== 'submitted' || !sent) return t.data(`why.silent.${state}`);
  return t('why.silent.submitted', { at: formatInstant(sent.at, zone), number: sent.receipt });
}

function reminderParams(
  t: Translate,
  explained: ObligationExplained,
  { at, rung, to }: Reminder,
  { zone }: Moment,
) {
  const local = DateTime.fromJSDate(at, { zone });
  return {
    day: longDay(t, dayOf(at, zone)),
    time: local.toFormat('HH:mm'),
    rung: rungText(t, explained, rung, zone),
    to: recipientsText(t, explained, to),
  };
}

/** "3 ngày làm việc trước 08/11/2019": the day a rung is counted from stands beside it. */
function rungText(
  t: Translate,
  { obligation: { deadline, openedAt }, explanation: { urgent } }: ObligationExplained,
  rung: Reminder['rung'],
  zone: string,
): string {
  const { offset, unit } = rung;
  const of = (day: Day) => plainDay(t, day);
  if (unit === 'windowShare')
    return t('why.rung.share', {
      count: offset,
      from: of(dayOf(openedAt, zone)),
      day: of(deadline.aimDay),
    });
  const day = of(anchorDay(rung, deadline, urgent !== null));
  if (offset === 0) return t('why.rung.on', { day });
  return t.data(`why.rung.${offset < 0 ? 'before' : 'after'}.${unit}`, { count: Math.abs(offset), day });
}

/** "đầu mối (chưa có người) và thủ trưởng đơn vị". Plain text: it is escaped where it is put in. */
function recipientsText(
  t: Translate,
  { officeName, vacant }: ObligationExplained,
  to: Reminder['to'],
): string {
  const names = to.map((duty) => {
    const name = duty === 'office' ? officeName : t.data(`why.recipient.${duty}`);
    return vacant.has(duty) ? `${name} (${t('why.vacant')})` : name;
  });
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${t('why.and')} ${last}`;
}
