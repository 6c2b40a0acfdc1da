import type { ReportKind } from '../domain/campaign';
import type { Day } from '../domain/day';
import type { DeadlineRule } from '../domain/deadline';
import type { DocumentKind } from '../domain/document-kind';
import type { Recurrence } from '../domain/period';

/** Where words stand in `Directive.text`: UTF-16 offsets, `to` excluded. */
export interface Place {
  from: number;
  to: number;
}

/** Something read, with the words it was read from and the sentence they stand in. */
export interface Fact<T> {
  value: T;
  place: Place;
  sentence: string;
}

/** A day as far as a text names it: `2016`, `2021-08` or `2021-08-05`. */
export type PartialDay = string;

/** Another document that the text refers to. Its number and date say nothing about what is asked here. */
export interface Citation {
  kind: DocumentKind;
  /** As written; '' when only a date is given. */
  number: string;
  day: Day | null;
}

/** A part (đợt, giai đoạn) of a campaign. */
export interface FoundPhase {
  name: string;
  from: PartialDay | null;
  to: PartialDay | null;
}

/** A campaign that the document launches, or asks something for. */
export interface FoundCampaign {
  title: Fact<string>;
  from: Fact<PartialDay> | null;
  to: Fact<PartialDay> | null;
  phases: Array<Fact<FoundPhase>>;
  /** The unit in charge, as the text calls it; null when it names none. */
  lead: Fact<string> | null;
}

/** A due day that hangs on something that has no date: "trước ngày trao thưởng ít nhất 07 ngày". */
export interface EventDue {
  event: string;
  /** Negative: before it. */
  count: number;
  unit: 'days' | 'workingDays';
}

/** When something is due: by a rule, or by an event that somebody has to date. */
export type FoundDue =
  | { by: 'rule'; rule: DeadlineRule }
  | { by: 'event'; after: EventDue; inclusive: boolean };

/** Which hop of a chain of reports it is: from units to the lead unit, from the lead unit to the office, or the only one. */
export type Tier = 'toLead' | 'toOffice' | 'only';

/** What somebody is to send. */
export interface FoundObligation {
  kind: ReportKind;
  /** Null when the text does not say how often. */
  recurrence: Recurrence | null;
  /** As the text calls them; null when it does not say. */
  reporters: Fact<string> | null;
  recipient: Fact<string> | null;
  /** Null when the text gives no date: it is to be asked. */
  due: Fact<FoundDue> | null;
  /** The first day on which it is taken ("nộp từ ngày 25/7 đến ngày 31/7"). */
  opens: Day | null;
  tier: Tier;
  /** Places in `Directive.campaigns`; empty when it is asked for all of them, or there are none. */
  campaigns: number[];
  /** The clause that asks for it, with its sentence. */
  evidence: Fact<string>;
}

/** How many of something each unit is to bring: "từ 02 đến 03 công trình", "ít nhất 01 bài". */
export interface FoundQuota {
  who: string;
  min: number | null;
  max: number | null;
  what: string;
  evidence: Fact<string>;
}

/** An official document as rules read it. Nothing here is not in the text. */
export interface Directive {
  /** NFC, without marks of emphasis; every place counts in it. */
  text: string;
  number: Fact<string> | null;
  day: Fact<Day> | null;
  /** Of issue, before the date: "Vĩnh Châu". */
  issuedAt: Fact<string> | null;
  issuer: Fact<string> | null;
  kind: DocumentKind;
  subject: Fact<string> | null;
  addressees: Array<Fact<string>>;
  citations: Array<Fact<Citation>>;
  campaigns: FoundCampaign[];
  /** Titles of campaigns named in passing. */
  mentioned: Array<Fact<string>>;
  obligations: FoundObligation[];
  quotas: FoundQuota[];
}
