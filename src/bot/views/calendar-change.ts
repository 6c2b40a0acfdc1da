import type { CalendarChanged } from '../../actions/change-calendar';
import type { CalendarChangePreview, MovedObligations } from '../../actions/preview-calendar-change';
import type { CalendarInFile } from '../../actions/read-calendar-file';
import type { Screen } from '../../channels/channel';
import type { CalendarWarning } from '../../domain/calendar-check';
import type { CalendarChoice, CultureDayFrom } from '../../domain/calendar-decision';
import { daySpans } from '../../domain/calendar-spans';
import type { TypedDay } from '../../domain/calendar-typed';
import type { DecisionEntry } from '../../domain/calendar-year';
import { type Day, formatDay } from '../../domain/day';
import { plainText, type Translate } from '../../i18n';
import { longDay, plainDay } from './deadline';
import { shortTitle } from './pages';
import { periodText } from './period';
import { withinLimit } from './within-limit';

const MOST_DAYS = 16;
const MOST_MOVED = 8;
const MOST_FAULTS = 10;

/** "nghỉ Thứ Hai, 31/08/2026; làm việc Thứ Bảy, 22/08/2026". Plain text: it goes into other texts. */
export function typedDaysText(t: Translate, days: readonly TypedDay[]): string {
  return plainText(
    daySpans(days)
      .map((span) => madeText(t, span, longDay))
      .join('; '),
  );
}

/** "nghỉ Thứ Hai, 31/08/2026", "nghỉ từ … đến … (9 ngày)". Days that follow each other, decided alike. */
function madeText(
  t: Translate,
  span: ReadonlyArray<{ day: Day; kind: string | null }>,
  show: (t: Translate, day: Day) => string,
): string {
  const [first, last] = [span[0], span.at(-1)];
  if (!first || !last) return '';
  const count = span.length;
  const [from, to] = [show(t, first.day), show(t, last.day)];
  const day = count === 1 ? from : plainText(t('calendar.change.span', { from, to, count }));
  return t.data(`calendar.made.${first.kind}`, { day });
}

/** Plain text. */
export function cultureDayText(t: Translate, from: CultureDayFrom): string {
  return t('calendar.cultureDay.line', { what: cultureDayStands(t, from) });
}

/** "Nghỉ từ năm 2027", beside words that name the day. Plain text. */
export function cultureDayStands(t: Translate, from: CultureDayFrom): string {
  if (from === 'undecided') return t('calendar.cultureDay.undecided');
  return from === null ? t('calendar.cultureDay.never') : t('calendar.cultureDay.from', { year: from });
}

/** A decision on a button, or several of days that follow each other. */
export function decisionText(
  t: Translate,
  span: ReadonlyArray<Pick<DecisionEntry, 'kind' | 'basis'> & { day: Day }>,
): string {
  return `${plainText(madeText(t, span, plainDay))} – ${shortTitle(span[0]?.basis ?? '', 24)}`;
}

/** All that a change would do, before it is done. */
export function changeHtml(
  t: Translate,
  { choices, warnings, moved, obligations }: CalendarChangePreview,
): string {
  return withinLimit([
    [t('calendar.change.heading'), ...choiceLines(t, choices)].join('\n'),
    ...(warnings.length > 0
      ? [
          warnings
            .slice(0, MOST_DAYS)
            .map((one) => warningLine(t, one))
            .join('\n'),
        ]
      : []),
    obligations === 0
      ? t('calendar.change.nothingMoves')
      : [t(movesKey(moved), { count: obligations }), ...movedLines(t, moved)].join('\n'),
  ]);
}

/** Days as they can be typed again, to be copied and corrected; what was pressed is pressed again. */
export function earlierLines(t: Translate, choices: readonly CalendarChoice[]): string[] {
  const days = choices.filter((choice) => choice.about === 'day').filter(({ kind }) => kind !== 'asLaw');
  const [first] = days;
  if (!first || days.length > MOST_DAYS) return [];
  const typed = days.map(({ kind, day }) =>
    plainText(t.data(`calendar.made.${kind}`, { day: formatDay(day) })),
  );
  const basis = plainText(t('calendar.by', { basis: first.basis }));
  return [t('calendar.ask.earlier', { typed: `${typed.join(', ')} ${basis}` })];
}

function choiceLines(t: Translate, choices: readonly CalendarChoice[]): string[] {
  const spans = daySpans(choices.filter((choice) => choice.about === 'day'));
  const rows = [
    ...choices
      .filter((choice) => choice.about === 'cultureDay')
      .map(({ from, basis }) => ({ what: cultureDayText(t, from), basis, provisional: false })),
    ...spans.flatMap((span) => {
      const what = plainText(madeText(t, span, longDay));
      return span.slice(0, 1).map(({ basis, provisional }) => ({ what, basis, provisional }));
    }),
  ];
  const lines = rows.slice(0, MOST_DAYS).map(({ what, basis, provisional }) => {
    const mark = provisional ? t('calendar.change.expected') : '';
    return t('calendar.change.line', { what, basis, mark });
  });
  const more = rows.length - lines.length;
  return more > 0 ? [...lines, t('calendar.more', { count: more })] : lines;
}

function warningLine(t: Translate, warning: CalendarWarning): string {
  const day = longDay(t, warning.day);
  return warning.kind === 'holidayWorked'
    ? t('calendar.warning.holidayWorked', { day, name: t.data(`calendar.holiday.${warning.name}`) })
    : t.data(`calendar.warning.${warning.kind}`, { day });
}

function movesKey(moved: readonly MovedObligations[]) {
  const isLastDayMoved = moved.some(({ from, to }) => from.lastDay !== to.lastDay);
  return isLastDayMoved ? ('calendar.change.movesLast' as const) : ('calendar.change.moves' as const);
}

function movedLines(t: Translate, moved: readonly MovedObligations[]): string[] {
  const lines = moved.slice(0, MOST_MOVED).map((group) => movedLine(t, group));
  const more = moved.slice(MOST_MOVED).reduce((sum, { units }) => sum + units, 0);
  return more > 0 ? [...lines, t('calendar.change.moreMoves', { count: more })] : lines;
}

/** Of the days only those that are other ones now. */
function movedLine(t: Translate, { title, period, units, from, to }: MovedObligations): string {
  const days = (['lastDay', 'aimDay', 'lateAfter'] as const)
    .filter((name) => from[name] !== to[name])
    .map((name) =>
      t.data(`calendar.change.moved.${name}`, { from: plainDay(t, from[name]), to: plainDay(t, to[name]) }),
    );
  return t('calendar.change.group', {
    title: shortTitle(title, 60),
    period: periodText(t, period),
    count: units,
    days: plainText(days.length > 0 ? days.join('; ') : t('calendar.change.moved.reason')),
  });
}

export function changedScreen(t: Translate, { moved }: CalendarChanged, year: number): Screen {
  return {
    html: moved > 0 ? t('calendar.change.doneMoved', { count: moved }) : t('calendar.change.done'),
    keyboard: [
      [
        { text: t('calendar.change.see', { year }), data: `ca:${year}:new` },
        { text: t('calendar.change.further'), data: `ce:${year}` },
      ],
    ],
  };
}

/** What is wrong in a file, a line for each. */
export function calendarFaultsHtml(t: Translate, faults: CalendarInFile['faults']): string {
  const lines = faults.slice(0, MOST_FAULTS).map(({ line, column, value, refusal }) => {
    const where =
      column === ''
        ? t('import.faultRow', { line, value })
        : t(value === '' ? 'import.faultEmpty' : 'import.fault', { line, column, value });
    return where + t.refusal(refusal);
  });
  const more = faults.length - lines.length;
  const wrong = new Set(faults.map(({ line }) => line)).size;
  return [
    t('import.faults', { count: wrong }),
    ...lines,
    ...(more > 0 ? [t('import.moreFaults', { count: more })] : []),
  ].join('\n');
}
