import { type Day, daysBetween } from './day';
import type { Obligation } from './obligation';

/** One requirement in one period: what all its units were asked for by the same day. */
export interface Round<T = Obligation> {
  requirement: string;
  period: Obligation['period'];
  deadline: Obligation['deadline'];
  obligations: T[];
}

type Roundable = Pick<Obligation, 'requirement' | 'period' | 'deadline'>;

/** The rounds these obligations belong to, by deadline. */
export function roundsOf<T extends Roundable>(obligations: readonly T[]): Array<Round<T>> {
  const rounds = new Map<string, Round<T>>();
  for (const obligation of obligations) {
    const { requirement, period, deadline } = obligation;
    const key = `${requirement}|${period.key}`;
    const round: Round<T> = rounds.get(key) ?? { requirement, period, deadline, obligations: [] };
    round.obligations.push(obligation);
    rounds.set(key, round);
  }
  return [...rounds.values()].sort((a, b) => (a.deadline.lateAfter < b.deadline.lateAfter ? -1 : 1));
}

/**
 * For each requirement the round that people mean by "now": the one whose deadline is nearest, the passed one when two
 * are equally near. Counting a report due next year as missing would hide where this year's stands.
 */
export function currentRounds<T extends Roundable>(obligations: readonly T[], today: Day): Array<Round<T>> {
  const nearest = new Map<string, Round<T>>();
  for (const round of roundsOf(obligations)) {
    const best = nearest.get(round.requirement);
    if (!best || distance(round, today) < distance(best, today)) nearest.set(round.requirement, round);
  }
  return [...nearest.values()];
}

function distance({ deadline }: Pick<Round, 'deadline'>, today: Day): number {
  return Math.abs(daysBetween(deadline.lateAfter, today));
}
