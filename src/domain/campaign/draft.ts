import type { NamingPolicy, Question, Reporters, ReportKind, Scope } from '../campaign';
import type { DeadlineRule } from '../deadline';
import type { Ladder } from '../ladder';
import type { LegalDocument } from '../legal-document';
import type { DataWindow, Phase, Recurrence, Span } from '../period';

/** One report of a draft. */
export interface RequirementDraft {
  kind?: ReportKind;
  deadline?: DeadlineRule;
  /** How often the words of the deadline say the report is due; null when they do not say. */
  said?: Recurrence | null;
  recurrence?: Recurrence;
  dataWindow?: DataWindow;
  questions?: Question[];
  /** Left out: the scope of the campaign. */
  reporters?: Reporters;
}

/** A campaign as far as an officer has typed it. What is missing has not been asked yet. JSON only: it is stored. */
export interface CampaignDraft extends RequirementDraft {
  /** Becomes the campaign's id, so that the same draft launched twice is one campaign. */
  id: string;
  title?: string;
  number?: LegalDocument['number'];
  documentDay?: LegalDocument['day'];
  span?: Span;
  /** The parts the span is cut into, in order; left out when it is one. */
  phases?: Phase[];
  /** Unit code. */
  lead?: string;
  scope?: Scope;
  /** Its reports after the first, which is the draft's own. */
  also?: RequirementDraft[];
  naming?: NamingPolicy;
  ladder?: Ladder;
}

export const emptyScope: Readonly<Scope> = { kinds: [], blocs: [], units: [], except: [] };

/** True when nothing but the id has been given. */
export function isBlank({ id: _, ...typed }: CampaignDraft): boolean {
  return Object.keys(typed).length === 0;
}

export const LONGEST_TITLE = 200;

/** A document that asks for more under one title is a list of campaigns. */
export const MOST_REPORTS = 20;
