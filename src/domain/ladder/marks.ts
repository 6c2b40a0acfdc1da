import type { Day } from '../day';
import { OFFICE } from '../seat';
import { type LadderRecipient, ladderRecipients, type Rung } from './rung';

/** What became of a rung, kept as the proof that it was said or why it was not. Marks are added, never taken away. */
export interface RungMark {
  rung: string;
  /** The unit whose seats were told, the office, or the key of one seat of the unit; null when it holds for all. */
  recipient: string | null;
  at: Date;
  outcome: 'said' | 'merged' | 'skipped';
  /** The notice it was said with, the rung it was merged into, or the reason it was skipped. */
  note: string | null;
  /** The last day of the deadline it was decided for: see `standingMarks`. */
  for?: Day;
}

/** The rungs and the marks that stand of them. */
export interface Marked {
  rungs: readonly Rung[];
  marks: readonly RungMark[];
}

/** Whom a rung is still for: its own recipients and those of the rungs merged into it, without those it was decided for. */
export function awaiting(rung: string, marked: Marked): LadderRecipient[] {
  return ladderRecipients.filter((to) => isAwaited(to, rung, marked));
}

/**
 * Decided for all it is for: nothing more is to be done about it. Who is to hear of a rung merged into another hears the
 * other, at the same call or a later one, but not who had heard the merged one before.
 */
export function isDecided(rung: Rung, marked: Marked): boolean {
  if (rung.to.length > 0 && !marked.marks.some((mark) => mark.rung === rung.id)) return false;
  return !ladderRecipients.some((to) => isAwaited(to, rung.id, marked));
}

function isAwaited(to: LadderRecipient, rung: string, marked: Marked): boolean {
  return !hasMark(marked.marks, rung, to) && isAddressee(to, rung, marked);
}

/** When a seat was reminded, by whatever ladder and for whatever day, in the order of the marks. */
export function heard(to: LadderRecipient, marked: Marked): Date[] {
  const wasFor = ({ rung, at }: RungMark) =>
    isAddressee(to, rung, marked, at) || !marked.rungs.some(({ id }) => id === rung);
  return marked.marks
    .filter((mark) => mark.outcome === 'said' && holdsFor(mark, to) && wasFor(mark))
    .map(({ at }) => at);
}

/** Something was decided of a rung for a seat, or for all. */
export function hasMark(marks: readonly RungMark[], rung: string, to: LadderRecipient): boolean {
  return marks.some((mark) => mark.rung === rung && holdsFor(mark, to));
}

function holdsFor({ recipient }: RungMark, to: LadderRecipient): boolean {
  if (recipient === null) return true;
  if (recipient === OFFICE || to === 'office') return (recipient === OFFICE) === (to === 'office');
  return !recipient.includes('/') || recipient.endsWith(`/${to}`);
}

/** `by`: a rung that was said is for whom it was for then, whatever is merged into it later. */
function isAddressee(to: LadderRecipient, rung: string, { rungs, marks }: Marked, by?: Date): boolean {
  if (isOwn(to, rung, rungs)) return true;
  // Few are merged into: the others are not worth the search.
  if (!marks.some(({ outcome, note }) => note === rung && outcome === 'merged')) return false;
  const merges = marks.filter(({ outcome, at }) => outcome === 'merged' && (by === undefined || at <= by));
  const reached = new Set([rung]);
  for (const heir of reached) {
    if (isOwn(to, heir, rungs)) return true;
    for (const mark of merges)
      if (mark.note === heir && !isSaidTo(to, mark.rung, marks)) reached.add(mark.rung);
  }
  return false;
}

function isOwn(to: LadderRecipient, rung: string, rungs: readonly Rung[]): boolean {
  return rungs.some((one) => one.id === rung && one.to.includes(to));
}

function isSaidTo(to: LadderRecipient, rung: string, marks: readonly RungMark[]): boolean {
  return marks.some((mark) => mark.rung === rung && mark.outcome !== 'merged' && holdsFor(mark, to));
}
