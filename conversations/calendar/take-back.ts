import { calendarYearOf } from '../../src/actions/calendar-year-of';
import { decisionText } from '../../src/bot/views/calendar-change';
import { pageOf } from '../../src/bot/views/pages';
import { daySpans } from '../../src/domain/calendar-spans';
import type { DecisionEntry } from '../../src/domain/calendar-year';
import type { Day } from '../../src/domain/day';
import { type Choice, type Form, outside } from '../form';
import { askBasis } from './basis';
import { type Asked, askStep, pressed, type Sheet, type Step } from './sheet';

type Decision = DecisionEntry & { day: Day; kind: 'off' | 'work' };

const PAGE = 8;

/** One of the office's own decisions about a day of the year, to be taken back. */
export async function askTakeBack(form: Form, sheet: Sheet): Promise<Asked> {
  const { t } = form;
  const known = await outside(form, () => calendarYearOf(form.deps.office, sheet.year));
  const standing = known.ok ? standingOf(known.value.decided) : [];
  if (standing.length === 0) {
    sheet.notes.push(t('calendar.ask.nothingToTakeBack', { year: sheet.year }));
    return { go: 'menu' };
  }
  const chosen = await choose(form, sheet, standing);
  if (chosen.go !== 'value') return chosen;
  const days = chosen.value;
  const basis = await askBasis(
    form,
    sheet,
    t('calendar.ask.takenBack', { what: decisionText(t, chosen.value) }),
  );
  if (basis.go !== 'value') return basis;
  return {
    go: 'choices',
    choices: days.map(({ day }) => ({
      about: 'day',
      day,
      kind: 'asLaw',
      basis: basis.value,
      provisional: false,
    })),
  };
}

/** Days that follow each other can be taken back together, and each by itself. */
async function choose(form: Form, sheet: Sheet, decisions: readonly Decision[]): Promise<Step<Decision[]>> {
  const { t } = form;
  const all = daySpans(decisions).flatMap((span) =>
    span.length > 1 ? [span, ...span.map((one) => [one])] : [span],
  );
  const choiceOf = (span: readonly Decision[]) => `${span[0]?.day}+${span.length}`;
  for (let number = 1; ; ) {
    const page = pageOf(all, number, PAGE);
    const buttons: Choice[][] = page.items.map((span) => [
      { text: decisionText(t, span), value: choiceOf(span) },
    ]);
    const turn: Choice[] = [
      ...(page.at > 1 ? [{ text: t('page.previous'), value: 'previous' }] : []),
      ...(page.at < page.of ? [{ text: t('page.next'), value: 'next' }] : []),
    ];
    const answered = await askStep(form, sheet, {
      html: t('calendar.ask.takeBack', { year: sheet.year, count: decisions.length }),
      choices: [...buttons, ...(turn.length > 0 ? [turn] : [])],
      read: pressed(['previous', 'next', ...page.items.map(choiceOf)]),
    });
    if (answered.go !== 'value') return answered;
    const value = page.items.find((span) => choiceOf(span) === answered.value);
    if (value) return { go: 'value', value };
    number = page.at + (answered.value === 'next' ? 1 : -1);
  }
}

/** The newest about each day, in the order of the days; those that were taken back are none. */
function standingOf(decided: readonly DecisionEntry[]): Decision[] {
  const newest = new Map<Day, DecisionEntry>();
  for (const entry of decided) if (entry.day && !newest.has(entry.day)) newest.set(entry.day, entry);
  return [...newest.values()].filter(isDecision).sort((a, b) => (a.day < b.day ? -1 : 1));
}

function isDecision(entry: DecisionEntry): entry is Decision {
  return entry.day !== null && (entry.kind === 'off' || entry.kind === 'work');
}
