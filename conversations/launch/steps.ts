import type { CampaignDraft } from '../../src/domain/campaign/draft';
import { hasDataWindow, type Recurrence } from '../../src/domain/period';
import type { Form } from '../form';
import { askDeadline, askRecurrence } from './deadline';
import { askDocument } from './document';
import { askKind } from './kind';
import { askLadder } from './ladder';
import { askLead } from './lead';
import { askNaming } from './naming';
import { askQuestions } from './questions';
import { askReporters } from './reporters';
import type { Sheet, Went } from './sheet';
import { askSpan } from './span';
import { askTitle } from './title';
import { askWindow } from './window';

export type StepName =
  | 'title'
  | 'document'
  | 'span'
  | 'lead'
  | 'reporters'
  | 'kind'
  | 'deadline'
  | 'recurrence'
  | 'window'
  | 'questions'
  | 'naming'
  | 'ladder';

export interface Step {
  name: StepName;
  filled(draft: CampaignDraft): boolean;
  /** False when the step makes no sense with what is in the draft; it is then passed over. */
  applies?(draft: CampaignDraft): boolean;
  ask(form: Form, sheet: Sheet, first: boolean): Promise<Went>;
}

/** In the order they are asked: each may use what those before it gave. */
export const steps: readonly Step[] = [
  { name: 'title', filled: ({ title }) => title !== undefined, ask: askTitle },
  { name: 'document', filled: ({ number, documentDay }) => Boolean(number && documentDay), ask: askDocument },
  { name: 'span', filled: ({ span }) => span !== undefined, ask: askSpan },
  { name: 'lead', filled: ({ lead }) => lead !== undefined, ask: askLead },
  // A scope is saved with every toggle: only what comes after it tells that the officer was done with it.
  { name: 'reporters', filled: ({ kind, scope }) => Boolean(scope && kind), ask: askReporters },
  { name: 'kind', filled: ({ kind }) => kind !== undefined, ask: askKind },
  { name: 'deadline', filled: ({ deadline }) => deadline !== undefined, ask: askDeadline },
  { name: 'recurrence', filled: ({ recurrence }) => recurrence !== undefined, ask: askRecurrence },
  {
    name: 'window',
    filled: ({ recurrence, dataWindow }) => !hasWindow(recurrence) || dataWindow !== undefined,
    applies: ({ recurrence }) => hasWindow(recurrence),
    ask: askWindow,
  },
  { name: 'questions', filled: ({ questions }) => questions !== undefined, ask: askQuestions },
  { name: 'naming', filled: ({ naming }) => naming !== undefined, ask: askNaming },
  { name: 'ladder', filled: ({ ladder }) => ladder !== undefined, ask: askLadder },
];

function hasWindow(recurrence: Recurrence | undefined): boolean {
  return recurrence === undefined || hasDataWindow(recurrence);
}

/** Walks the steps to and fro. `back` when the first one is left backwards. */
export async function walk(
  form: Form,
  sheet: Sheet,
  path: readonly Step[],
  { at: start, canLeave }: { at: number; canLeave: boolean },
): Promise<Went> {
  let direction = 1;
  for (let at = start; at < path.length; at += direction) {
    const step = path[at];
    if (!step) return 'back';
    if (step.applies?.(sheet.draft) === false) continue;
    const went = await step.ask(form, sheet, at === 0 && !canLeave);
    if (went === 'stop') return 'stop';
    direction = went === 'back' ? -1 : 1;
  }
  return 'next';
}
