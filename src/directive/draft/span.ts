import type { Day } from '../../domain/day';
import type { DeadlineRule } from '../../domain/deadline';
import type { Phase, Span } from '../../domain/period';
import type { FoundCampaign } from '../directive';
import { firstDayOf, lastDayOf } from './partial-day';

/** The parts of a campaign in days; empty when one of them has no end, or they are out of order. */
export function phasesOf(campaign: FoundCampaign | null): Phase[] {
  const phases: Phase[] = [];
  for (const { value } of campaign?.phases ?? []) {
    const from = value.from === null ? null : firstDayOf(value.from);
    const to = value.to === null ? null : lastDayOf(value.to);
    if (!from || !to || to < from || from <= (phases.at(-1)?.to ?? '')) return [];
    phases.push({ from, to });
  }
  return phases;
}

interface Dated {
  /** Of the document. */
  day: Day | null;
  /** Of its reports. */
  deadlines: readonly DeadlineRule[];
}

/**
 * The days of a campaign: as named; where no start is, from the day of the document on; where no end is, until the last
 * day something is due. Null when that gives none.
 */
export function spanOf(campaign: FoundCampaign | null, { day, deadlines }: Dated): Span | null {
  const phases = phasesOf(campaign);
  const from = campaign?.from ? firstDayOf(campaign.from.value) : (phases[0]?.from ?? day);
  const to = campaign?.to ? lastDayOf(campaign.to.value) : (phases.at(-1)?.to ?? lastDue(deadlines));
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

function lastDue(deadlines: readonly DeadlineRule[]): Day | null {
  const days = deadlines.flatMap((rule) => lastNamed(rule) ?? []);
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** The day a rule names once; null for one that comes round, or is counted. */
export function lastNamed({ on }: DeadlineRule): Day | null {
  if (on.at === 'date') return on.day;
  return on.at === 'window' ? on.to : null;
}
