import type { ScheduleWarning } from '../domain/campaign/warnings';
import { type Day, dayOf } from '../domain/day';
import type { ResolvedDeadline } from '../domain/deadline';
import type { Actor } from '../domain/obligation';
import type { Period } from '../domain/period';
import { done, type Outcome, refuse } from '../domain/refusal';
import { type Remaining, remainingUntil } from '../domain/remaining';
import type { Move, Reschedule, StayReason } from '../domain/reschedule';
import { considerDeadlineChange, type DeadlineOrder } from './consider-deadline-change';
import { isOfficer } from './is-officer';
import type { Office } from './office';
import { unitNames } from './unit-names';

/** A period whose day changes. */
export interface MovedPeriod {
  period: Period;
  from: ResolvedDeadline;
  to: ResolvedDeadline;
  remaining: Remaining;
  /** 0 for a period that is not opened yet. */
  units: number;
  /** Names of the first units. */
  names: string[];
}

/** What a change of a deadline would do. JSON only. */
export interface DeadlineChangePreview {
  title: string;
  /** Words of the rule that holds now. */
  words: string;
  /** Id of the last change it is reckoned upon; null when there was none. */
  after: string | null;
  today: Day;
  /** By the new day. */
  moves: MovedPeriod[];
  upcoming: MovedPeriod[];
  stays: Array<{ reason: StayReason; count: number }>;
  soon: Reschedule['soon'];
  warnings: ScheduleWarning[];
}

const NAMES = 3;

/** Nothing is written. */
export async function previewDeadlineChange(
  office: Office,
  order: DeadlineOrder,
  actor: Actor,
  now: Date,
): Promise<Outcome<DeadlineChangePreview>> {
  if (!(await isOfficer(office, actor, now))) return refuse('deadlineChange.refusal.notOfficer');
  const considered = await considerDeadlineChange(office, order, now);
  if (!considered.ok) return considered;
  const { campaign, requirement, effect } = considered.value;
  const { calendar } = office;
  const today = dayOf(now, calendar.zone);
  const names = await unitNames(office, [...new Set(effect.moves.map(({ unit }) => unit))]);
  const period = ({ units, ...moved }: Grouped): MovedPeriod => ({
    ...moved,
    remaining: remainingUntil(moved.to, today, calendar),
    units: units.length,
    names: units.slice(0, NAMES).map((unit) => names.get(unit) ?? unit),
  });
  return done({
    title: campaign.title,
    words: requirement.deadline.words,
    after: requirement.changes?.at(-1)?.id ?? null,
    today,
    moves: grouped(effect.moves).map(period),
    upcoming: effect.upcoming.map((one) => period({ ...one, units: [] })),
    stays: counted(effect),
    soon: effect.soon,
    warnings: effect.warnings,
  });
}

type Grouped = Pick<Move, 'period' | 'from' | 'to'> & { units: string[] };

/** Units of one period that move from the same day. */
function grouped(moves: readonly Move[]): Grouped[] {
  const groups = new Map<string, Grouped>();
  for (const { period, from, to, unit } of moves) {
    const key = `${period.key}|${from.lastDay}|${from.lateAfter}`;
    const group = groups.get(key) ?? { period, from, to, units: [] };
    group.units.push(unit);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => (a.to.lastDay < b.to.lastDay ? -1 : 1));
}

function counted({ stays }: Reschedule): DeadlineChangePreview['stays'] {
  const reasons = [...new Set(stays.map(({ reason }) => reason))];
  return reasons.map((reason) => ({ reason, count: stays.filter((stay) => stay.reason === reason).length }));
}
