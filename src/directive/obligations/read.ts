import type { ReportKind } from '../../domain/campaign';
import type { DueDay } from '../../domain/deadline';
import type { Recurrence } from '../../domain/period';
import type { FoundDue, FoundObligation, Place, Tier } from '../directive';
import { factOf, type Layout } from '../layout';
import type { Clause } from './clause';
import type { Demand } from './demand';
import type { Named } from './kinds';
import { openingDay } from './opening';
import { periodReportedIn } from './recurrence';
import type { Stretch } from './stretches';

/** A demand with where it stands and who is part of it. */
export interface Seen {
  layout: Layout;
  clause: Clause;
  stretch: Stretch;
  demand: Demand;
  reporters: Place | null;
  recipient: Place | null;
  /** The event spoken of last, for deadlines that count from none. */
  event: string;
  campaigns: number[];
}

/** One obligation for each thing asked for and each way it recurs. */
export function obligationsIn(seen: Seen): FoundObligation[] {
  const { demand } = seen;
  const recurrences = cyclesOf(seen);
  const { plain, due, from } = seen.stretch;
  const beforeDue = due ? plain.slice(0, due.from - from) : '';
  return demand.asked.flatMap((one) => {
    if (one.kind !== 'report' && one.kind !== 'other')
      return [obligationOf(seen, one.kind, recurrences[0] ?? null)];
    const about = one.kind === 'report' ? periodReportedIn(plain, beforeDue) : null;
    // A day every year for the third quarter's report makes no yearly report of it.
    const isNamed = about !== null && demand.recurrences.length === 0;
    if (recurrences.length > 0 && !isNamed)
      return recurrences.map((often) => obligationOf(seen, 'periodic', often));
    return [obligationOf(seen, kindOf(one, about), about)];
  });
}

/** Two days of the year are of two reports where both are named, else of one every half-year. */
function cyclesOf({ demand: { recurrences }, stretch: { due } }: Seen): Recurrence[] {
  const both = recurrences.includes('halfYearly') && recurrences.includes('yearly');
  if (due?.rule.on.at === 'halfYearly' && !both) return ['halfYearly'];
  if (recurrences.length > 0 || !due?.recurrence) return recurrences;
  return [due.recurrence];
}

function kindOf({ kind }: Named, about: Recurrence | null): ReportKind {
  if (about) return 'periodic';
  return kind === 'report' ? 'other' : kind;
}

function obligationOf(seen: Seen, kind: ReportKind, often: Recurrence | null): FoundObligation {
  const { layout, clause, stretch } = seen;
  const found = dueOf(seen, often);
  const at = (place: Place): Place => ({ from: clause.from + place.from, to: clause.from + place.to });
  const said = (place: Place | null) =>
    place && factOf(layout, layout.text.slice(place.from, place.to).replace(/\s+/gu, ' ').trim(), place);
  const words = trimmed(layout.text, at(stretch));
  const evidence = factOf(layout, layout.typed.slice(words.from, words.to).replace(/\s+/gu, ' '), words);
  const due = stretch.due ?? stretch.event;
  return {
    kind,
    recurrence: recurrenceOf(kind, often, found?.recurrence ?? null),
    reporters: said(seen.reporters),
    recipient: said(seen.recipient),
    due: found && due ? factOf(layout, found.due, at(due)) : null,
    opens: found && openingDay(stretch.plain.slice(0, (stretch.due?.from ?? 0) - stretch.from), stretch.due),
    tier: tierOf(seen),
    campaigns: seen.campaigns,
    evidence,
  };
}

/** What belongs to one campaign or contest and not to a period, unless the words say otherwise. */
const sentOnce: readonly ReportKind[] = ['registration', 'contestEntry', 'flash'];

/** A report is of the period it is named by; anything else recurs as its deadline does. */
function recurrenceOf(kind: ReportKind, often: Recurrence | null, due: Recurrence | null): Recurrence | null {
  if (kind === 'periodic') return often ?? due;
  const said = due ?? often;
  return said === null && sentOnce.includes(kind) ? 'once' : said;
}

function dueOf(
  seen: Seen,
  often: Recurrence | null,
): { due: FoundDue; recurrence: Recurrence | null } | null {
  const { layout, clause, stretch, event } = seen;
  if (stretch.due?.unsure) return null;
  if (stretch.due) {
    const { rule, recurrence } = stretch.due;
    const sentence = layout.typed
      .slice(clause.sentence.from, clause.sentence.to)
      .replace(/\s+/gu, ' ')
      .trim();
    const once = rule.on.at === 'date' || rule.on.at === 'window' ? 'once' : null;
    const yearly = rule.on.at === 'yearly' ? 'yearly' : null;
    const on = dayOfEach(rule.on, often, cyclesOf(seen).length);
    return { due: { by: 'rule', rule: { ...rule, on, sentence } }, recurrence: recurrence ?? once ?? yearly };
  }
  if (!stretch.event) return null;
  const after = { ...stretch.event.after, event: stretch.event.after.event || event };
  if (after.event === '') return null;
  return { due: { by: 'event', after, inclusive: stretch.event.inclusive }, recurrence: null };
}

/** "Định kỳ 6 tháng và hằng năm … trước ngày 15/6 và 15/12": the first day is the first report's. */
function dayOfEach(on: DueDay, often: Recurrence | null, reports: number): DueDay {
  if (on.at !== 'halfYearly' || reports < 2) return on;
  return { at: 'yearly', ...(often === 'yearly' ? on.second : on.first) };
}

const CONSOLIDATED =
  /\bde (?:tong hop|kip thoi tong hop|so [^,;.]{0,40}tong hop|phong [^,;.]{0,40}tong hop)[^;.]{0,40}?\b(?:bao cao|trinh)\b/;
const CONSOLIDATES =
  /\btong hop\b[^;.]{0,60}?\b(?:bao cao|trinh)\b|\btham muu\b[^;.]{0,60}?\b(?:so|tong) ket\b|\bchu tri\b/;

/** The date binds the hop it stands in: after "để tổng hợp báo cáo" it is the second one's. */
function tierOf({ stretch: { plain, from, due }, demand }: Seen): Tier {
  if (demand.onward) return 'toOffice';
  const chain = CONSOLIDATED.exec(plain);
  if (chain) return due && due.from - from > chain.index ? 'toOffice' : 'toLead';
  return CONSOLIDATES.test(plain) ? 'toOffice' : 'only';
}

function trimmed(text: string, { from, to }: Place): Place {
  const words = text.slice(from, to);
  const lead = /^[\s,;:.]*(?:và\s+)?/u.exec(words)?.[0].length ?? 0;
  const end = words.replace(/[\s,;:]+$/u, '').length;
  return end > lead ? { from: from + lead, to: from + end } : { from, to };
}
