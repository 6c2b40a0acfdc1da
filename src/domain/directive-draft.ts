import type { CampaignDraft } from './campaign/draft';
import type { Unclear } from './campaign/reporters';
import type { Day } from './day';
import type { DocumentKind } from './document-kind';

/** What a draft holds of the document it was read from. JSON only: it is stored, and the text itself is not. */
export interface ReadDocument {
  number: string | null;
  day: Day | null;
  issuer: string | null;
  kind: DocumentKind;
  subject: string | null;
}

/** Fields of a drafted campaign that the officer may be shown the sentence of, and correct. */
export const draftFields = [
  'title',
  'document',
  'span',
  'lead',
  'scope',
  'deadline',
  'reporters',
  'kind',
] as const;
export type DraftField = (typeof draftFields)[number];

/** A field of the campaign itself, or of one of its reports (its place: 0 for the first). */
export interface FieldOf {
  field: DraftField;
  report: number | null;
}

/** Something the text does not say, or says so that it fits no unit for certain. Asked, never guessed. */
export type Doubt =
  | { kind: 'missing' }
  /** The words fit several units, or none. */
  | { kind: 'units'; unclear: Unclear[] }
  /** The date hangs on something that has none: "trước ngày trao thưởng 07 ngày". */
  | { kind: 'event'; words: string }
  /** The date is that of the other hop of a chain of reports. */
  | { kind: 'otherHop'; words: string }
  /** The days lie in the past. */
  | { kind: 'past' };

export type OpenQuestion = FieldOf & { doubt: Doubt };

/** A sentence of the document beside the field that was read from it. */
export type FieldSource = FieldOf & { sentence: string };

export interface DraftedReport {
  /** False: the officer dropped it. */
  kept: boolean;
}

/** A campaign as read from a document, to be corrected and launched. */
export interface DraftedCampaign {
  /** As in the guided form; its reports are its own and those of `also`. */
  draft: CampaignDraft;
  /** One for each report of the draft, in order. */
  reports: DraftedReport[];
  sources: FieldSource[];
  questions: OpenQuestion[];
  /** What an officer typed: its sentence says something else. */
  typed?: FieldOf[];
  /** How many of something units are to bring, in the words of the document. */
  quotas: string[];
  state: 'open' | 'dropped' | 'launched';
  /** A campaign the office runs already that this one seems to be: same title or document. */
  like: { id: string; title: string } | null;
}

/** All that was read from one document. Kept for the person who sent it until it is launched or dropped. */
export interface DirectiveDraft {
  id: string;
  document: ReadDocument;
  /** Of the text: the same text sent again is the same document. */
  digest: string;
  campaigns: DraftedCampaign[];
}
