import { type Day, daysBetween } from './day';
import { isOpen, type Obligation } from './obligation';
import { byText } from './order';

/** One requirement in one period: what all its units were asked for together. */
export interface Round<T = Obligation> {
  requirement: string;
  /** With the deadline: those of the last one that is still owed, of the last of all once nothing is. */
  period: Obligation['period'];
  deadline: Obligation['deadline'];
  obligations: T[];
}

type Roundable = Pick<Obligation, 'requirement' | 'period' | 'deadline'> & Partial<Pick<Obligation, 'state'>>;

/**
 * The rounds these obligations belong to, by deadline. A changed deadline leaves what was sent with the day it was sent
 * for: the day of the round is the one that is still to be kept, so that nobody counts as late who is not.
 */
export function roundsOf<T extends Roundable>(obligations: readonly T[]): Array<Round<T>> {
  const rounds = new Map<string, [T, ...T[]]>();
  for (const obligation of obligations) {
    const key = `${obligation.requirement}|${obligation.period.key}`;
    const round = rounds.get(key);
    if (round) round.push(obligation);
    else rounds.set(key, [obligation]);
  }
  return [...rounds.values()]
    .map((round) => {
      const { requirement, period, deadline } = round.reduce((held, one) => (binds(one, held) ? one : held));
      return { requirement, period, deadline, obligations: round };
    })
    .sort((a, b) => byText(a.deadline.lateAfter, b.deadline.lateAfter));
}

/** Whether the day of the first rather than of the second is the round's. */
function binds(one: Roundable, held: Roundable): boolean {
  if (isOwed(one) !== isOwed(held)) return isOwed(one);
  return one.deadline.lateAfter > held.deadline.lateAfter;
}

function isOwed({ state }: Roundable): boolean {
  return state === undefined || isOpen({ state });
}

/**
 * For each requirement the round that people mean by "now": the one whose deadline is nearest, the passed one when two
 * are equally near. Counting a report due next year as missing would hide where this year's stands. By deadline.
 */
export function currentRounds<T extends Roundable>(obligations: readonly T[], today: Day): Array<Round<T>> {
  const nearest = new Map<string, Round<T>>();
  for (const round of roundsOf(obligations)) {
    const best = nearest.get(round.requirement);
    if (!best || distance(round, today) < distance(best, today)) nearest.set(round.requirement, round);
  }
  return [...nearest.values()].sort(
    (a, b) => byText(a.deadline.lateAfter, b.deadline.lateAfter) || byText(a.requirement, b.requirement),
  );
}

function distance({ deadline }: Pick<Round, 'deadline'>, today: Day): number {
  return Math.abs(daysBetween(deadline.lateAfter, today));
}
