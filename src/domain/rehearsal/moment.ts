import type { ResolvedDeadline } from '../deadline';
import type { Rung } from '../ladder';
import type { Period } from '../period';
import type { Duty } from '../seat';
import type { Unit } from '../unit';

/** One report that a message speaks of. */
export interface RehearsedItem {
  requirement: string;
  period: Period;
  deadline: ResolvedDeadline;
  /** Null when the message says that the report is asked for. */
  rung: Rung | null;
  /** When it would be said if every hour of every day were one of work. */
  dueAt: Date;
}

/** The same said of, or to, each of several units. */
export interface RehearsedPart {
  units: readonly Unit[];
  items: readonly RehearsedItem[];
}

/**
 * Messages of one kind at one moment. `opened` and `reminder` go to each unit of their one part; `office` is a single
 * message to the office about the units of all its parts.
 */
export interface Moment {
  at: Date;
  kind: 'opened' | 'reminder' | 'office';
  urgent: boolean;
  /** The duties of the unit, or of the office, that are told. */
  duties: readonly Duty[];
  parts: readonly RehearsedPart[];
}

/** What one line of a list says: one message and one report it speaks of. */
export interface RehearsedLine {
  at: Date;
  kind: Moment['kind'];
  duties: readonly Duty[];
  /** The unit that is told; of `office` the units it is told about. */
  units: readonly Unit[];
  item: RehearsedItem;
}

export function messagesIn({ kind, parts }: Moment): number {
  return kind === 'office' ? 1 : parts.reduce((sum, { units }) => sum + units.length, 0);
}

/** Every message in order of time, spelled out only as far as it is read: there may be millions. */
export function* linesOf(moments: readonly Moment[]): Generator<RehearsedLine> {
  for (const { at, kind, duties, parts } of moments)
    for (const { units, items } of parts)
      for (const told of kind === 'office' ? [units] : units.map((unit) => [unit]))
        for (const item of items) yield { at, kind, duties, units: told, item };
}

/** How many lines `linesOf` gives. */
export function countLines(moments: readonly Moment[]): number {
  return moments.reduce(
    (sum, { kind, parts }) =>
      parts.reduce((lines, part) => lines + linesIn(part) * (kind === 'office' ? 1 : part.units.length), sum),
    0,
  );
}

function linesIn({ items }: RehearsedPart): number {
  return items.length;
}
