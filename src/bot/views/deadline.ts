import { type Day, formatDay, weekday } from '../../domain/day';
import type { DeadlineRule, ResolvedDeadline } from '../../domain/deadline';
import type { Translate } from '../../i18n';

/** "Thứ Hai, 09/11/2026". */
export function longDay(t: Translate, day: Day): string {
  return t('date.long', { weekday: t.data(`weekday.${weekday(day)}`), day: formatDay(day) });
}

/** The last day as the words say, the words themselves, and why another day is aimed at when it is one of rest. */
export function deadlineLine(
  t: Translate,
  deadline: ResolvedDeadline,
  rule: Pick<DeadlineRule, 'words'>,
): string {
  const line = t('deadline.line', { day: longDay(t, deadline.lastDay), words: rule.words });
  return deadline.shift ? `${line}\n${shiftLine(t, deadline)}` : line;
}

/** "Hạn 09/11/2019 trùng Thứ Bảy: đề nghị gửi trong Thứ Sáu, 08/11/2019." Empty when nothing is shifted. */
export function shiftLine(t: Translate, { shift, lastDay, aimDay }: ResolvedDeadline): string {
  if (!shift) return '';
  return t('deadline.shift', {
    day: formatDay(lastDay),
    rest: restName(t, shift.rest.kind, shift.rest.name, shift.day),
    aim: longDay(t, aimDay),
  });
}

export function restName(t: Translate, kind: string, name: string | undefined, day: Day): string {
  if (kind === 'weekend') return t.data(`weekday.${weekday(day)}`);
  return kind === 'holiday' && name ? t.data(`holiday.${name}`) : t.data(`rest.${kind}`);
}
