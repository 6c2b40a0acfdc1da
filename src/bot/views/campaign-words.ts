import type { Upcoming } from '../../actions/upcoming';
import type { Question } from '../../domain/campaign';
import { type Day, formatDay } from '../../domain/day';
import type { Assumption, PartlyUnderstood, ResolvedDeadline } from '../../domain/deadline';
import type { Phase, Span } from '../../domain/period';
import type { Remaining } from '../../domain/remaining';
import type { Translate } from '../../i18n';
import { leftUntil, longDay, restName } from './deadline';
import { shortTitle } from './pages';

/** "từ 01/01/2016 đến 31/12/2020". */
export function spanText(t: Translate, { from, to }: Span): string {
  return t('launch.spanText', { from: formatDay(from), to: formatDay(to) });
}

/** "từ Thứ Năm, 01/08/2019 đến Thứ Năm, 31/12/2020": as it is echoed when it was typed. */
export function longSpanText(t: Translate, { from, to }: Span): string {
  return t('launch.spanText', { from: longDay(t, from), to: longDay(t, to) });
}

/** "đợt 1 từ 01/08/2021 đến 31/12/2021; đợt 2 từ 01/01/2022 đến 30/06/2022"; empty for a campaign that is one. */
export function phasesText(t: Translate, phases: readonly Phase[]): string {
  return phases
    .map((phase, at) => t('launch.phase', { number: at + 1, span: spanText(t, phase) }))
    .join('; ');
}

/**
 * "Thứ Bảy, 09/11/2019 (trùng ngày nghỉ cuối tuần; đề nghị gửi trong Thứ Sáu, 08/11/2019)", "dự kiến" where it may
 * still change. What is past `today` is not proposed any more.
 */
export function deadlineDayText(t: Translate, deadline: ResolvedDeadline, today: Day): string {
  const { lastDay, aimDay, lateAfter, shift, time, provisional } = deadline;
  const rest = shift && restName(t, shift.rest);
  const passed = aimDay < today;
  return [
    longDay(t, lastDay),
    time ? t('launch.time', { time }) : '',
    rest && !passed ? t('launch.shift', { rest, aim: longDay(t, aimDay) }) : '',
    rest && passed ? t('launch.shiftPassed', { rest, until: longDay(t, lateAfter) }) : '',
    provisional ? t('launch.provisional') : '',
  ].join('');
}

/** One way to understand a deadline: how often, its next day in full, how long until then, how many in all. */
export function upcomingLine(t: Translate, { recurrence, first, today, remaining, count }: Upcoming): string {
  return t('launch.recurrenceOption', {
    recurrence: t.data(`recurrence.${recurrence}`),
    deadline: `${deadlineDayText(t, first.deadline, today)}, ${remainingText(t, remaining)}`,
    dates: count > 1 ? t('launch.dates', { count }) : '',
  });
}

function remainingText(t: Translate, remaining: Remaining): string {
  return remaining.kind === 'overdue' ? t('owed.overdue', { days: remaining.days }) : leftUntil(t, remaining);
}

/** What the reader filled in, to be seen before it is relied on. */
export function assumptionLines(t: Translate, assumed: readonly Assumption[]): string[] {
  return assumed.map((assumption) =>
    t.data(`launch.assumed.${assumption.kind}`, {
      value: assumedText(assumption),
      short: String(assumption.value).slice(-2),
    }),
  );
}

function assumedText({ kind, value }: Assumption): string {
  if (kind === 'reference') return formatDay(value);
  return kind === 'month' ? `${value.slice(5)}/${value.slice(0, 4)}` : String(value);
}

/** "ngày 10, tháng 11": what was understood of words that were not understood as a whole. Plain text; may be empty. */
export function understoodText(t: Translate, understood: PartlyUnderstood): string {
  const parts = (['time', 'day', 'month', 'year'] as const).flatMap((name) => {
    const value = understood[name];
    return value === undefined ? [] : [t(`launch.understood.${name}`, { value })];
  });
  if (understood.recurrence) parts.push(t.data(`recurrence.${understood.recurrence}`));
  return parts.join(', ');
}

export function questionLines(t: Translate, questions: readonly Question[]): string {
  return questions
    .map(({ text, kind, optional }, at) => {
      const marks = [
        kind === 'number' ? t('launch.markNumber') : '',
        optional ? t('launch.markOptional') : '',
      ].join('');
      return t('launch.questionLine', { number: at + 1, text, marks });
    })
    .join('\n');
}

const FIRST_QUESTIONS = 3;
const QUESTION_LENGTH = 48;

/** The first questions, each on one line of a phone, and how many there are besides. */
export function shortQuestions(t: Translate, questions: readonly Question[]): string {
  const first = questions.slice(0, FIRST_QUESTIONS);
  const more = questions.length - first.length;
  const lines = questionLines(
    t,
    first.map((question) => ({ ...question, text: shortTitle(question.text, QUESTION_LENGTH) })),
  );
  return more > 0 ? `${lines}\n${t('launch.moreQuestions', { count: more })}` : lines;
}
