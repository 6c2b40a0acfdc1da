import type { DraftChange } from '../../src/actions/change-directive-draft';
import { notesOf } from '../../src/bot/views/directive-question';
import { fieldName } from '../../src/bot/views/directive-words';
import { type CampaignDraft, emptyScope } from '../../src/domain/campaign/draft';
import type { DraftedCampaign, OpenQuestion } from '../../src/domain/directive-draft';
import { type EditField, reportFields } from '../../src/domain/drafted/edit';
import { focused } from '../../src/domain/drafted/reports';
import type { Actor } from '../../src/domain/obligation';
import type { Form } from '../form';
import { askStep, pressed, type Sheet, type Went } from '../launch/sheet';
import { type Step, type StepName, steps, walk } from '../launch/steps';

export interface Asked {
  campaign: DraftedCampaign;
  which: { field: EditField; report: number | null };
  /** Why it is asked; null when the officer corrects it of their own accord. */
  question: OpenQuestion | null;
  actor: Actor;
  /** Said before the question. HTML. */
  notes: readonly string[];
  /** How many other campaigns are asked the same, and how many answers are still open. */
  also: number;
  left: number;
  offers: readonly string[];
}

/** What comes of it. */
export type Correction = Extract<DraftChange, { do: 'edit' | 'dropReport' | 'drop' }>;

/** The steps of the guided form that a field is typed in. */
const path: Record<EditField, readonly StepName[]> = {
  title: ['title'],
  document: ['document'],
  span: ['span'],
  lead: ['lead'],
  scope: ['reporters'],
  naming: ['naming'],
  ladder: ['ladder'],
  kind: ['kind'],
  deadline: ['deadline', 'recurrence', 'window'],
  reporters: ['reporters'],
  questions: ['questions'],
};

/** Asks for one field with its sentence shown, by the steps of the guided form. Null when the officer leaves it. */
export async function askField(form: Form, asked: Asked): Promise<Correction | null> {
  const { campaign, which, actor } = asked;
  const { field, report } = which;
  if (report === null && reportFields.includes(field)) return null;
  const sheet: Sheet = {
    draft: focused(campaign.draft, report),
    actor,
    notes: notesOf(form.t, asked),
    elsewhere: { drop: dropText(form, asked), dropped: false, offers: asked.offers },
  };
  const went = field === 'reporters' ? await askWho(form, sheet, which) : await walkField(form, sheet, asked);
  if (sheet.elsewhere?.dropped) return report === null ? { do: 'drop' } : { do: 'dropReport', report };
  return went === 'next' ? { do: 'edit', edit: { field, report, value: sheet.draft } } : null;
}

/** A question may be answered by dropping what it is asked about. */
function dropText({ t }: Form, { campaign, which: { report }, question }: Asked): string | null {
  if (report === null) return question ? t('directive.button.drop') : null;
  return campaign.reports[report] ? t('directive.edit.dropReport') : null;
}

/** Where the words of a deadline are known and only mean more than one thing, it is asked which. */
function walkField(form: Form, sheet: Sheet, { which: { field }, question }: Asked): Promise<Went> {
  const { deadline, recurrence, dataWindow } = sheet.draft;
  // Whoever answers many questions is not asked again what the document has decided.
  const names = path[field].filter((name) => !(question && dataWindow && name === 'window'));
  const isHalf = field === 'deadline' && question?.doubt.kind === 'missing' && deadline && !recurrence;
  return walk(form, sheet, stepsOf(names), { at: isHalf ? 1 : 0, canLeave: true });
}

function stepsOf(names: readonly StepName[]): Step[] {
  return steps.filter(({ name }) => names.includes(name));
}

/** Who sends a report: the lead unit itself, whom the campaign addresses, or others that are then chosen. */
async function askWho(form: Form, sheet: Sheet, which: Asked['which']): Promise<Went> {
  const { t } = form;
  const choices = ['byLead', 'asCampaign', 'byUnits'] as const;
  for (;;) {
    const answered = await askStep(form, sheet, {
      html: t('directive.edit.who', { field: fieldName(t, which) }),
      choices: choices.map((value) => [{ text: t(`directive.edit.${value}`), value }]),
      read: pressed(choices),
    });
    if (answered.go !== 'value') return answered.go;
    const { reporters: _, ...rest } = sheet.draft;
    if (answered.value !== 'byUnits') {
      sheet.draft = answered.value === 'byLead' ? { ...rest, reporters: { by: 'lead' } } : rest;
      return 'next';
    }
    const own = sheet.draft.reporters?.by === 'units' ? sheet.draft.reporters.scope : emptyScope;
    sheet.draft = { ...sheet.draft, scope: { ...own } };
    const went = await walk(form, sheet, stepsOf(['reporters']), { at: 0, canLeave: true });
    if (went !== 'back') return went === 'next' ? taken(sheet, rest) : went;
  }
}

function taken(sheet: Sheet, rest: CampaignDraft): Went {
  const { scope } = sheet.draft;
  sheet.draft = scope ? { ...rest, reporters: { by: 'units', scope } } : rest;
  return 'next';
}
