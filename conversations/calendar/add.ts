import { typedDaysText } from '../../src/bot/views/calendar-change';
import { checkBasis, checkCalendarDay } from '../../src/domain/calendar-check';
import { readCalendarChange, type TypedChange } from '../../src/domain/calendar-typed';
import { dayOf } from '../../src/domain/day';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { bearsSecretStamp } from '../../src/domain/secrecy';
import type { Form } from '../form';
import { outside } from '../form';
import { askBasis, askProvisional, unlessSaid } from './basis';
import { type Asked, askStep, type Sheet } from './sheet';

/** Days off and days to be worked, typed in one line or in parts. @param typed a line that came before the question */
export async function askAdd(form: Form, sheet: Sheet, typed: TypedChange | null): Promise<Asked> {
  const { t } = form;
  const today = await todayOf(form);
  const days = await unlessSaid(typed, () =>
    askStep(form, sheet, {
      html: t('calendar.ask.add', { year: sheet.year }),
      read: (input) =>
        input.kind === 'text' ? readTyped(form, sheet, input.text, today) : refuse('form.staleButton'),
    }),
  );
  if (days.go !== 'value') return days;
  const about = typedDaysText(t, days.value.days);
  const basis = await unlessSaid(days.value.basis, () => askBasis(form, sheet, about));
  if (basis.go !== 'value') return basis;
  const provisional = await unlessSaid(days.value.provisional, () => askProvisional(form, sheet));
  if (provisional.go !== 'value') return provisional;
  const said = { basis: basis.value, provisional: provisional.value };
  return { go: 'choices', choices: days.value.days.map((one) => ({ about: 'day', ...one, ...said })) };
}

export function todayOf(form: Form): Promise<string> {
  return outside(form, (now) => dayOf(now, form.deps.office.calendar.zone));
}

/** What was understood is said with what is wrong. */
export function readTyped({ t }: Form, { year }: Sheet, text: string, today: string): Outcome<TypedChange> {
  if (bearsSecretStamp(text)) return refuse('refusal.secret');
  const read = readCalendarChange(text, { year, today });
  if (!read.ok) {
    const { understood, fault } = read;
    const before =
      understood.length > 0 ? t('calendar.understood', { days: typedDaysText(t, understood) }) : '';
    return refuse(`calendar.refusal.typed.${fault.kind}`, { before, words: fault.words.slice(0, 60) });
  }
  const { days, basis } = read.change;
  for (const { day } of days) {
    const checked = checkCalendarDay(day);
    if (!checked.ok) return checked;
  }
  const checked = basis === null ? null : checkBasis(basis);
  return checked && !checked.ok ? checked : done(read.change);
}
