import { calendarYearOf } from '../../src/actions/calendar-year-of';
import { cultureDayStands, cultureDayText } from '../../src/bot/views/calendar-change';
import { type CultureDayFrom, lastYear } from '../../src/domain/calendar-decision';
import { partsOf } from '../../src/domain/day';
import { cultureDayWantedFrom } from '../../src/domain/holidays';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { type Form, type Input, outside } from '../form';
import { todayOf } from './add';
import { askBasis } from './basis';
import { type Asked, askStep, type Sheet } from './sheet';

/** The switch for 24/11: from which year it is a day off, if at all. */
export async function askCultureDay(form: Form, sheet: Sheet): Promise<Asked> {
  const { t } = form;
  const { year } = partsOf(await todayOf(form));
  const first = Math.min(Math.max(year, cultureDayWantedFrom), lastYear);
  const stands = await outside(form, async () => {
    const known = await calendarYearOf(form.deps.office, first);
    return known.ok ? known.value.cultureDay.from : 'undecided';
  });
  const years = [first, first + 1].filter((one) => one <= lastYear);
  const answered = await askStep<CultureDayFrom>(form, sheet, {
    html: t('calendar.ask.cultureDay', { stands: cultureDayStands(t, stands) }),
    choices: [
      ...years.map((from) => [
        { text: t('calendar.ask.cultureDayFrom', { year: from }), value: String(from) },
      ]),
      [{ text: t('calendar.ask.cultureDayNever'), value: 'never' }],
      [{ text: t('calendar.ask.cultureDayUndecided'), value: 'undecided' }],
    ],
    read: readFrom,
  });
  if (answered.go !== 'value') return answered;
  const basis = await askBasis(form, sheet, cultureDayText(t, answered.value));
  if (basis.go !== 'value') return basis;
  return {
    go: 'choices',
    choices: [{ about: 'cultureDay', from: answered.value, basis: basis.value }],
  };
}

/** A button, or the year typed. */
function readFrom(input: Exclude<Input, { kind: 'file' }>): Outcome<CultureDayFrom> {
  const said = input.kind === 'choice' ? input.value : input.text;
  if (input.kind === 'choice' && said === 'never') return done(null);
  if (input.kind === 'choice' && said === 'undecided') return done('undecided');
  const year = /^\d{4}$/u.test(said) ? Number(said) : Number.NaN;
  return year >= cultureDayWantedFrom && year <= lastYear
    ? done(year)
    : refuse('refusal.calendar.cultureDayYear', { from: cultureDayWantedFrom, to: lastYear });
}
