import type { FoundObligation } from '../directive';

/** One report of a campaign; `other` is the other hop of its chain, where the text says only the day of one. */
export interface Hop {
  obligation: FoundObligation;
  other: FoundObligation | null;
}

/**
 * Cuts chains of reports into their hops. The day of a chain binds the hop its sentence says; where the text speaks of
 * one report that units send to the lead unit and the lead unit to the office, it becomes two.
 */
export function hopsOf(obligations: readonly FoundObligation[], isLead: (words: string) => boolean): Hop[] {
  return obligations.flatMap((obligation): Hop[] => {
    const other = obligations.find((one) => areOneChain(obligation, one)) ?? null;
    const { tier, reporters, due } = obligation;
    const isWhole = tier !== 'toOffice' || due === null || reporters === null || isLead(reporters.value);
    if (other || isWhole) return [{ obligation, other }];
    const first: FoundObligation = { ...obligation, tier: 'toLead', due: null, opens: null };
    return [
      { obligation: first, other: obligation },
      { obligation: { ...obligation, reporters: null }, other: null },
    ];
  });
}

function areOneChain(one: FoundObligation, other: FoundObligation): boolean {
  if (one.kind !== other.kind || one.recurrence !== other.recurrence) return false;
  const tiers = [one.tier, other.tier];
  return tiers.includes('toLead') && tiers.includes('toOffice');
}
