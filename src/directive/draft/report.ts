import type { Scope } from '../../domain/campaign';
import type { RequirementDraft } from '../../domain/campaign/draft';
import { recurrencesFor } from '../../domain/campaign/recurrence';
import { type DeadlineRule, ruleFor } from '../../domain/deadline';
import type { Doubt, DraftField } from '../../domain/directive-draft';
import { hasDataWindow, type Phase, type Recurrence } from '../../domain/period';
import { nfc } from '../../domain/text';
import type { Fact, FoundObligation } from '../directive';
import type { Hop } from './hops';
import { unknown } from './scope';
import { isEmptyScope, sameScope, unionOf, type Whom } from './whom';

/** One report as read, with the sentences of its fields and what is to be asked. */
export interface ReadReport {
  draft: RequirementDraft;
  sources: Array<{ field: DraftField; sentence: string }>;
  questions: Array<{ field: DraftField; doubt: Doubt }>;
}

export interface Around {
  /** Of the directive. */
  text: string;
  phases: readonly Phase[];
  /** Of the campaign. */
  scope: Scope;
  /** Whom words mean; `lead` also when they name the lead unit of the campaign. */
  whom(words: string): Whom;
  /** True for a scope without a unit in the register. */
  isNobody(scope: Scope): boolean;
}

export function reportOf({ obligation, other }: Hop, around: Around): ReadReport {
  const { kind, evidence } = obligation;
  const read: ReadReport = {
    draft: { kind },
    sources: [{ field: 'kind', sentence: evidence.sentence }],
    questions: [],
  };
  takeDue(read, obligation, around);
  if (obligation.due === null) read.questions.push({ field: 'deadline', doubt: notSaid(other, around) });
  takeReporters(read, obligation, around);
  return read;
}

function takeDue(read: ReadReport, { due, recurrence }: FoundObligation, around: Around): void {
  const { draft, sources, questions } = read;
  if (due) sources.push({ field: 'deadline', sentence: due.sentence });
  if (due?.value.by === 'event')
    questions.push({ field: 'deadline', doubt: { kind: 'event', words: wordsAt(around, due) } });
  const rule = due?.value.by === 'rule' ? { ...due.value.rule, sentence: due.sentence } : null;
  const said = rule ? saidOf(rule, recurrence) : recurrence;
  const meant = rule ? oneRecurrence(rule, said, around.phases) : said;
  draft.said = said;
  if (rule) draft.deadline = rule;
  if (rule && meant === null) questions.push({ field: 'deadline', doubt: { kind: 'missing' } });
  if (meant === null) return;
  draft.recurrence = meant;
  if (hasDataWindow(meant)) draft.dataWindow = 'decree09';
}

/** A report on nine months by a day of one year is asked for once. */
function saidOf(rule: DeadlineRule, said: Recurrence | null): Recurrence | null {
  const isOneDay = rule.on.at === 'date' || rule.on.at === 'window';
  return said !== null && isOneDay && ruleFor(rule, said) === null ? 'once' : said;
}

/** Null when the words do not say how often and may mean more than one thing. */
function oneRecurrence(
  rule: DeadlineRule,
  said: Recurrence | null,
  phases: readonly Phase[],
): Recurrence | null {
  const meant = recurrencesFor(rule, said, phases);
  const [first] = meant;
  return first !== undefined && meant.length === 1 && ruleFor(rule, first) ? first : null;
}

function notSaid(other: FoundObligation | null, around: Around): Doubt {
  return other?.due ? { kind: 'otherHop', words: wordsAt(around, other.due) } : { kind: 'missing' };
}

function takeReporters(read: ReadReport, { tier, reporters }: FoundObligation, around: Around): void {
  const { draft, sources, questions } = read;
  if (reporters) sources.push({ field: 'reporters', sentence: reporters.sentence });
  const whom = reporters ? around.whom(reporters.value) : null;
  if (tier === 'toOffice' || whom?.lead) {
    draft.reporters = { by: 'lead' };
    return;
  }
  if (!whom) return;
  const { everyone, unclear } = whom;
  // General words mean whom the document addresses; what is said beside them may be more.
  const scope = everyone.length > 0 ? unionOf(around.scope, whom.scope) : whom.scope;
  const isOwn = !isEmptyScope(scope) && !sameScope(scope, around.scope);
  const isNobody = isOwn && around.isNobody(scope);
  if (isOwn && !isNobody) draft.reporters = { by: 'units', scope };
  const open = isNobody && unclear.length === 0 ? [unknown(reporters?.value ?? '')] : unclear;
  if (open.length > 0) questions.push({ field: 'reporters', doubt: { kind: 'units', unclear: open } });
}

export function wordsAt({ text }: Pick<Around, 'text'>, { place }: Fact<unknown>): string {
  return nfc(text.slice(place.from, place.to));
}
