import type { RestDay } from '../../domain/calendar';
import { type Day, formatDay, weekday } from '../../domain/day';
import { type DeadlineRule, isDueProvisional, type ResolvedDeadline } from '../../domain/deadline';
import { aimPassed, type Remaining } from '../../domain/remaining';
import type { Translate } from '../../i18n';

/** "Thứ Hai, 09/11/2026". */
export function longDay(t: Translate, day: Day): string {
  return t('date.long', { weekday: t.data(`weekday.${weekday(day)}`), day: formatDay(day) });
}

/** A day beside others: in English with its weekday, without which 09/12 is read as two different days. */
export function plainDay(t: Translate, day: Day): string {
  return t.locale === 'en' ? longDay(t, day) : formatDay(day);
}

/** The last day with its hour, marked where it is only expected. */
export function dueDay(t: Translate, deadline: ResolvedDeadline): string {
  const { lastDay, time } = deadline;
  const day = `${longDay(t, lastDay)}${time ? t('launch.time', { time }) : ''}`;
  return isDueProvisional(deadline) ? t('deadline.expected', { day }) : day;
}

/** The last day as the words say, the words themselves, and why another day is aimed at when it is one of rest. */
export function deadlineLine(
  t: Translate,
  deadline: ResolvedDeadline,
  { words, remaining }: Pick<DeadlineRule, 'words'> & { remaining?: Remaining },
): string {
  const line = t('deadline.line', { day: dueDay(t, deadline), words });
  return deadline.shift ? `${line}\n${shiftLine(t, deadline, remaining)}` : line;
}

/**
 * "Hạn 09/11/2019 trùng ngày nghỉ cuối tuần: đề nghị gửi trong Thứ Sáu, 08/11/2019." Once that Friday has passed, until
 * when a report is still on time. Empty when nothing is shifted.
 */
export function shiftLine(t: Translate, deadline: ResolvedDeadline, remaining?: Remaining): string {
  const { shift, lastDay, aimDay, lateAfter, provisional } = deadline;
  if (!shift) return '';
  const said = { day: plainDay(t, lastDay), rest: restName(t, shift.rest) };
  if (!remaining || !aimPassed(remaining)) return t('deadline.shift', { ...said, aim: longDay(t, aimDay) });
  const day = longDay(t, lateAfter);
  return t('deadline.shiftPassed', { ...said, until: provisional ? t('deadline.expected', { day }) : day });
}

/** How a report that is still to come stands to its last day. */
export function leftUntil(t: Translate, remaining: Exclude<Remaining, { kind: 'overdue' }>): string {
  if (remaining.kind === 'left') return t('owed.left', { days: remaining.days });
  if (remaining.kind === 'today') return t(remaining.ahead ? 'owed.lastWorkingDay' : 'owed.today');
  return t(remaining.ahead ? 'owed.ahead' : 'owed.stillAccepted');
}

export function restName(t: Translate, { kind, name }: RestDay): string {
  return kind === 'holiday' && name ? t.data(`holiday.${name}`) : t.data(`rest.${kind}`);
}
