import type { Day } from './day';
import type { DeadlineRule } from './deadline';
import type { Ladder } from './ladder';
import type { LegalDocument } from './legal-document';
import type { DataWindow, Phase, Recurrence } from './period';
import { OFFICE, type SeatKey } from './seat';
import { isValid, type Unit, type UnitKind } from './unit';

/** Who reports. Empty lists choose nothing; `except` wins over everything else. Unit codes, never names. */
export interface Scope {
  kinds: UnitKind[];
  blocs: string[];
  units: string[];
  except: string[];
}

export type QuestionKind = 'text' | 'number';

export interface Question {
  id: string;
  /** Words of the officer who made the form, shown as they are. */
  text: string;
  kind: QuestionKind;
  optional: boolean;
}

/**
 * What is sent, by the field's terms: standing reports, flash report, interim and final reviews, registrations, plans,
 * entries of a contest, dossiers for awards.
 */
export const reportKinds = [
  'periodic',
  'flash',
  'interimReview',
  'finalReview',
  'registration',
  'plan',
  'contestEntry',
  'awardDossier',
  'other',
] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Whether what is sent says how something went, and not what is intended, entered or proposed. */
export function tellsResults(kind: ReportKind): boolean {
  return !['registration', 'plan', 'contestEntry', 'awardDossier'].includes(kind);
}

/** Who reports, where it is not whom the campaign addresses: other units, or the lead unit itself to the standing office. */
export type Reporters = { by: 'units'; scope: Scope } | { by: 'lead' };

/** One report that a campaign asks for. */
export interface Requirement {
  id: string;
  kind: ReportKind;
  recurrence: Recurrence;
  deadline: DeadlineRule;
  dataWindow: DataWindow;
  questions: Question[];
  /** Left out: the campaign's scope, to its lead unit. */
  reporters?: Reporters;
  /** Null: as the campaign reminds. */
  ladder: Ladder | null;
  /** Changes of the deadline since the launch, oldest first; left out while there is none. `deadline` is the last one's. */
  changes?: DeadlineChange[];
}

/** A deadline changed after the launch. The rule before it stays to be read: what was due by it is not touched. */
export interface DeadlineChange {
  /** Made once when the form is opened: the same form confirmed twice is one change. */
  id: string;
  at: Date;
  person: string;
  seat: SeatKey;
  from: DeadlineRule;
  /** Its `document` is the one that changed it. */
  to: DeadlineRule;
}

/** Whether names of late units may stand in the office's group after the deadline, or only counts. */
export const namingPolicies = ['counts', 'namesAfterDeadline'] as const;
export type NamingPolicy = (typeof namingPolicies)[number];

export interface Campaign {
  id: string;
  title: string;
  /** What it stands on; the words of its deadlines stand with each requirement's rule. */
  document: LegalDocument;
  from: Day;
  to: Day;
  /** The parts (đợt) it is cut into, in order; empty when it is one. */
  phases: Phase[];
  ladder: Ladder;
  /** Code of the unit that consolidates the reports and reviews them. */
  lead: string;
  scope: Scope;
  naming: NamingPolicy;
  requirements: Requirement[];
  launchedAt: Date;
  /** Id of the person and key of the seat that launched it. */
  launchedBy: { person: string; seat: string };
}

/** The units a scope names on a given day, in the order given; the lead unit consolidates and does not report to itself. */
export function unitsInScope(scope: Scope, lead: string, units: readonly Unit[], on: Day): Unit[] {
  return units.filter((unit) => {
    if (unit.code === lead || scope.except.includes(unit.code)) return false;
    if (!isValid(unit, on)) return false;
    return (
      scope.units.includes(unit.code) ||
      scope.kinds.includes(unit.kind) ||
      (unit.bloc !== null && scope.blocs.includes(unit.bloc))
    );
  });
}

/** The units that owe a report on a given day, in the order given: those of its scope, or the lead unit itself. */
export function reportingUnits(
  { lead, scope }: Pick<Campaign, 'lead' | 'scope'>,
  { reporters }: Pick<Requirement, 'reporters'>,
  units: readonly Unit[],
  on: Day,
): Unit[] {
  if (reporters?.by === 'lead') return units.filter((unit) => unit.code === lead && isValid(unit, on));
  return unitsInScope(reporters?.scope ?? scope, lead, units, on);
}

/** Whom a report goes to: units report to the lead unit, the lead unit to the standing office. */
export function recipientOf(
  { lead }: Pick<Campaign, 'lead'>,
  { reporters }: Pick<Requirement, 'reporters'>,
): string {
  return reporters?.by === 'lead' ? OFFICE : lead;
}

export function ladderOf(
  campaign: Pick<Campaign, 'ladder'>,
  requirement: Pick<Requirement, 'ladder'>,
): Ladder {
  return requirement.ladder ?? campaign.ladder;
}
