import type { Day } from '../../domain/day';
import type { DeadlineExplanation, Resting } from '../../domain/deadline/explain';
import type { Explanation, Moved } from '../../domain/explanation';
import { restBasis } from '../../domain/explanation/basis';
import type { Translate } from '../../i18n';
import { assumptionLines } from './campaign-words';
import { longDay, plainDay, restName } from './deadline';
import { shortTitle } from './pages';

const LONGEST_WORDS = 200;

/** Document, sentence, how it is read, which data, what a day of rest changes: each only where there is something to say. */
export function deadlineLines(t: Translate, explanation: Explanation, today: Day): string[] {
  const { document, deadline, period, byDecree, moved } = explanation;
  const { dataFrom, dataTo } = period;
  const data = { from: plainDay(t, dataFrom), to: plainDay(t, dataTo) };
  return [
    t('why.document', { number: document.number, day: plainDay(t, document.day) }),
    t(deadline.byOffice ? 'why.byOffice' : 'why.quote', { words: quoted(deadline) }),
    ...(moved ? [movedLine(t, moved)] : []),
    t('why.reading', { named: namedText(t, explanation), last: lastText(t, deadline) }),
    ...assumptionLines(t, deadline.assumed),
    ...(period.kind === 'once' ? [] : [t(byDecree ? 'why.dataByDecree' : 'why.data', data)]),
    ...restLines(t, deadline, today),
    ...(deadline.provisional ? [t('why.provisional')] : []),
  ];
}

/** The whole sentence where it is known and can be taken in at a glance. */
function quoted({ words, sentence = '' }: DeadlineExplanation): string {
  const whole = sentence.includes(words) && sentence.length <= LONGEST_WORDS;
  return shortTitle(whole ? sentence : words, LONGEST_WORDS);
}

function movedLine(t: Translate, { on, by, lastDay, basis }: Moved): string {
  const day = plainDay(t, on);
  if (by === 'deadline') return t('why.rescheduled', { day });
  const moved = { day, basis: shortTitle(basis ?? '', LONGEST_WORDS) };
  return t(lastDay ? 'why.movedByCalendar' : 'why.aimedByCalendar', moved);
}

/** The day the words name, before it is said whether it is still in time. */
function namedText(t: Translate, { deadline, window }: Explanation): string {
  const { on, named, count } = deadline;
  const day = plainDay(t, named.day);
  if (window) return t('why.named.window', { from: plainDay(t, window.from), to: plainDay(t, window.to) });
  if (!count) return t.data(`why.named.${on}`, { day });
  const key = `why.named.${count.since}.${count.unit}`;
  return `${t.data(key, { day, count: count.count, from: plainDay(t, count.from) })}${leftOut(t, deadline)}`;
}

/** The days of rest that a count of working days went past, named once each. */
function leftOut(t: Translate, { countedRestDays = [] }: DeadlineExplanation): string {
  if (countedRestDays.length === 0) return '';
  const names = [...new Set(countedRestDays.map(({ rest }) => restName(t, rest)))].join(', ');
  return t('why.leftOut', { count: countedRestDays.length, names });
}

function lastText(t: Translate, { named, lastDay, toleratedDay, time }: DeadlineExplanation): string {
  const day = longDay(t, lastDay);
  if (named.exclusive) return t('why.last.exclusive', { day, tolerated: plainDay(t, toleratedDay) });
  return time ? t('why.last.time', { day, time }) : t('why.last.inclusive', { day });
}

/** A day that is past is not proposed any more. */
function restLines(
  t: Translate,
  { shift, aimDay, extended, lateAfter }: DeadlineExplanation,
  today: Day,
): string[] {
  const late = longDay(t, lateAfter);
  const key = today > aimDay ? 'why.shiftPassed' : 'why.shift';
  const lines = shift
    ? [t(key, { day: longDay(t, shift.day), rest: withBasis(t, shift), aim: longDay(t, aimDay) })]
    : [];
  if (!extended) return [...lines, t('why.late', { late })];
  // What is said of one day need not be said again of the other.
  const same = shift && restBasis(shift) === restBasis(extended);
  const rest = same ? restName(t, extended.rest) : withBasis(t, extended);
  return [...lines, t('why.lateExtended', { late, day: longDay(t, extended.day), rest })];
}

/** "ngày nghỉ cuối tuần (QĐ 188/1999/QĐ-TTg)". */
function withBasis(t: Translate, resting: Resting): string {
  const basis = restBasis(resting);
  const name = restName(t, resting.rest);
  return basis === null ? name : `${name} (${t.data(`why.basis.${basis}`)})`;
}
