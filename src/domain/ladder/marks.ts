import { OFFICE } from '../seat';
import { type LadderRecipient, ladderRecipients, type Rung } from './rung';

/** What became of a rung, kept as the proof that it was said or why it was not. */
export interface RungMark {
  rung: string;
  /** The unit whose seats were told, or the office; null when it holds for all. */
  recipient: string | null;
  at: Date;
  outcome: 'said' | 'merged' | 'skipped';
  /** The notice it was said with, the rung it was merged into, or the reason it was skipped. */
  note: string | null;
}

/** The rungs and what became of them so far. */
export interface Marked {
  rungs: readonly Rung[];
  marks: readonly RungMark[];
}

/**
 * Whom a rung is for: its own recipients and those of every rung merged into it, so that nobody is left out when rungs
 * were merged at one call and are said at a later one.
 */
export function recipientsOf(rung: string, { rungs, marks }: Marked): LadderRecipient[] {
  const heirOf = new Set([rung]);
  for (const heir of heirOf)
    for (const mark of marks) if (mark.outcome === 'merged' && mark.note === heir) heirOf.add(mark.rung);
  return ladderRecipients.filter((to) => rungs.some(({ id, to: own }) => heirOf.has(id) && own.includes(to)));
}

/** Decided for all it is for: nothing more is to be done about it. */
export function isDecided(rung: string, marked: Marked): boolean {
  const own = marked.marks.filter((mark) => mark.rung === rung);
  if (own.length === 0) return false;
  return recipientsOf(rung, marked).every((to) => hasMark(own, rung, to));
}

export function hasMark(marks: readonly RungMark[], rung: string, to: LadderRecipient): boolean {
  return marks.some(
    ({ rung: marked, recipient }) =>
      marked === rung && (recipient === null || (recipient === OFFICE) === (to === 'office')),
  );
}

/** When a seat was reminded of the obligation, in the order of the marks. */
export function heard(to: LadderRecipient, marked: Marked): Date[] {
  return marked.marks
    .filter(({ outcome, rung }) => outcome === 'said' && recipientsOf(rung, marked).includes(to))
    .filter(({ recipient }) => recipient === null || (recipient === OFFICE) === (to === 'office'))
    .map(({ at }) => at);
}
