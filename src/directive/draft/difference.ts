import type { Reporters, ReportKind, Scope } from '../../domain/campaign';
import type { DraftField } from '../../domain/directive-draft';
import type { LegalDocument } from '../../domain/legal-document';
import type { Recurrence, Span } from '../../domain/period';

/** What a field of a draft holds. */
export type DraftValue =
  | { is: 'title'; title: string }
  | { is: 'document'; document: Partial<LegalDocument> }
  | { is: 'span'; span: Span }
  /** Unit code. */
  | { is: 'unit'; code: string }
  | { is: 'scope'; scope: Scope }
  | { is: 'kind'; kind: ReportKind }
  | { is: 'deadline'; words: string | null; recurrence: Recurrence | null }
  | { is: 'reporters'; reporters: Reporters };

/** One thing that two readings of a document say differently. */
export interface Difference {
  change: 'added' | 'gone' | 'changed';
  /** Of the campaign, as it is now. */
  title: string;
  /** Kind of the report it concerns; null for the campaign itself. */
  report: ReportKind | null;
  /** Null where all of the campaign or the report was added or is gone. */
  field: DraftField | null;
  /** Null where there was nothing. */
  before: DraftValue | null;
  now: DraftValue | null;
}
