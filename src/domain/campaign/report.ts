import type { Calendar } from '../calendar';
import { type Campaign, type Question, type ReportKind, type Requirement, reportingUnits } from '../campaign';
import type { Day } from '../day';
import { type Occurrence, ruleFor } from '../deadline';
import { asked } from '../plan';
import { checked } from '../questions';
import { done, type Outcome, refuse } from '../refusal';
import type { Unit } from '../unit';
import type { RequirementDraft } from './draft';

/** What is asked in a report of a kind when its form was not drawn up. */
export type StandardQuestions = (kind: ReportKind) => Question[];

/** One report of a campaign that can be launched. */
export interface ReadyReport {
  requirement: Requirement;
  /** Units that owe it, as of today: the lead unit alone where the report is its own. Never empty. */
  units: Unit[];
  /** What is asked for from today on, in order; empty when all of it is over. */
  schedule: Occurrence[];
}

/** The campaign a report belongs to, as far as the report is understood by it, and the report's id in it. */
interface Within {
  id: string;
  campaign: Pick<Campaign, 'from' | 'to' | 'phases' | 'lead' | 'scope'>;
}

interface Present {
  units: readonly Unit[];
  today: Day;
  calendar: Calendar;
  standardQuestions: StandardQuestions;
}

/** Checks one report of a draft, as it stands today. */
export function completeReport(
  draft: RequirementDraft,
  { id, campaign }: Within,
  { units, today, calendar, standardQuestions }: Present,
): Outcome<ReadyReport> {
  const { reporters } = draft;
  const reporting = reportingUnits(campaign, reporters ? { reporters } : {}, units, today);
  if (reporting.length === 0) return refuse('launch.refusal.noReporters');
  const requirement = requirementOf(draft, id, standardQuestions);
  if (!requirement.ok) return requirement;
  const schedule = asked(campaign, requirement.value, today, calendar);
  return done({ requirement: requirement.value, units: reporting, schedule });
}

function requirementOf(
  draft: RequirementDraft,
  id: string,
  standardQuestions: StandardQuestions,
): Outcome<Requirement> {
  const { kind, deadline, recurrence, reporters } = draft;
  if (!kind || !deadline || !recurrence) return refuse('launch.refusal.incomplete');
  const rule = ruleFor(deadline, recurrence);
  if (!rule) return refuse('launch.refusal.recurrence', { words: deadline.words });
  const questions = checked(draft.questions ?? standardQuestions(kind));
  if (!questions.ok) return questions;
  return done({
    id,
    kind,
    recurrence,
    deadline: rule,
    dataWindow: draft.dataWindow ?? 'decree09',
    questions: questions.value,
    ...(reporters ? { reporters } : {}),
    ladder: null,
  });
}
