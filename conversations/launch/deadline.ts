import { type Upcoming, upcoming } from '../../src/actions/upcoming';
import { assumptionLines, upcomingLine } from '../../src/bot/views/campaign-words';
import { recurrencesFor } from '../../src/domain/campaign/recurrence';
import { dayOf } from '../../src/domain/day';
import { type ParsedDeadline, parseDeadline } from '../../src/domain/deadline';
import type { Recurrence } from '../../src/domain/period';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import { refuseDeadline } from '../deadline-words';
import type { Choice, Form } from '../form';
import { outside } from '../form';
import { askStep, pressed, put, rowsOf, type Sheet, type Typed, type Went } from './sheet';

type Understood = Extract<ParsedDeadline, { ok: true }>;

/** The deadline in the words of the document. */
export async function askDeadline(form: Form, sheet: Sheet): Promise<Went> {
  const { zone } = form.deps.office.calendar;
  const today = await outside(form, (now) => dayOf(now, zone));
  const { deadline } = sheet.draft;
  const answered = await askStep(form, sheet, {
    html: form.t('launch.deadline'),
    earlier: deadline && form.t('launch.earlier', { value: deadline.words }),
    read: (input) => readDeadline(form, input, today),
  });
  if (answered.go !== 'value') return answered.go;
  await take(form, sheet, answered.value);
  return 'next';
}

async function take(form: Form, sheet: Sheet, { rule, recurrence }: Understood): Promise<void> {
  const { recurrence: _, ...rest } = sheet.draft;
  sheet.draft = rest;
  await put(form, sheet, { deadline: rule, said: recurrence });
}

function readDeadline({ t }: Form, input: Typed, today: string): Outcome<Understood> {
  if (input.kind === 'choice') return refuse('form.staleButton');
  const parsed = parseDeadline(input.text, today);
  if (parsed.ok) return done(parsed);
  return refuseDeadline(t, { words: input.text, today, example: t('launch.deadlineExample') }, parsed);
}

/**
 * Shows in full what was understood, for each way it can recur; the officer presses the right one, or types the
 * deadline anew.
 */
export async function askRecurrence(form: Form, sheet: Sheet): Promise<Went> {
  const { t } = form;
  const { zone } = form.deps.office.calendar;
  for (;;) {
    const { deadline } = sheet.draft;
    const options = deadline ? await outside(form, (now) => optionsOf(form, sheet, now)) : [];
    if (!deadline || options.length === 0) {
      const { deadline: _, said: __, ...rest } = sheet.draft;
      sheet.draft = rest;
      await put(form, sheet, {});
      sheet.notes.push(t('launch.refusal.nothingDue'));
      return 'back';
    }
    const today = await outside(form, (now) => dayOf(now, zone));
    const choose = pressed(options.map(({ recurrence }) => recurrence));
    const answered = await askStep<Recurrence | Understood>(form, sheet, {
      html: recurrenceHtml(form, sheet, options),
      choices: rowsOf(recurrenceChoices(form, options), 2),
      read: (input) => (input.kind === 'text' ? readDeadline(form, input, today) : choose(input)),
    });
    if (answered.go !== 'value') return answered.go;
    if (typeof answered.value === 'object') await take(form, sheet, answered.value);
    else {
      await put(form, sheet, { recurrence: answered.value });
      return 'next';
    }
  }
}

function recurrenceHtml(form: Form, sheet: Sheet, options: readonly Upcoming[]): string {
  const { t } = form;
  const { words = '', assumed = [] } = sheet.draft.deadline ?? {};
  return [
    t('launch.recurrence', { words }),
    ...options.map((option) => upcomingLine(t, option)),
    ...assumptionLines(t, assumed),
    ...phaseLines(form, sheet),
    '',
    t('launch.recurrenceAsk'),
  ].join('\n');
}

function recurrenceChoices({ t }: Form, options: readonly Upcoming[]): Choice[] {
  return options.map(({ recurrence }) => ({
    text: `✔ ${t.data(`recurrence.${recurrence}`)}`,
    value: recurrence,
  }));
}

/** "Mỗi đợt" of a campaign that is one. */
function phaseLines({ t }: Form, { draft: { said, phases = [] } }: Sheet): string[] {
  return said === 'perPhase' && phases.length === 0 ? [t('launch.assumed.noPhases')] : [];
}

function optionsOf({ deps }: Form, { draft }: Sheet, now: Date): Upcoming[] {
  const { deadline, said = null, phases = [], dataWindow = 'decree09' } = draft;
  if (!deadline) return [];
  return recurrencesFor(deadline, said, phases).flatMap(
    (recurrence) => upcoming(deps.office, draft, { recurrence, dataWindow }, now) ?? [],
  );
}
