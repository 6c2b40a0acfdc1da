import type { Layout } from '../layout';
import type { Group } from './choose';
import { covering, type PhaseAt, phasesIn } from './phases';
import type { FoundSpan } from './span';
import { timelineOf } from './timeline';
import { titleSpan } from './title-span';

/** When a campaign runs, and its parts. */
export interface Times {
  phases: PhaseAt[];
  span: FoundSpan | null;
}

/** The times of each campaign. What stands apart from their names belongs to the only one, or to the document's own. */
export function timesOf(layout: Layout, groups: readonly Group[]): Times[] {
  const own = groups.filter((group) => group.some(({ standing }) => standing === 'own'));
  const main = groups.length === 1 ? groups[0] : own.length === 1 ? own[0] : undefined;
  return groups.map((group) => {
    const named = group.map((naming) => titleSpan(layout, naming));
    const span = named.find((one) => one?.from && one.to) ?? named.find((one) => one !== null) ?? null;
    if (group !== main) return { phases: [], span };
    const phases = phasesIn(layout);
    const timeline = timelineOf(layout);
    const spans = [...phases.map((phase) => phase.span), ...(timeline ? [timeline] : [])];
    return { phases, span: spans.length > 0 ? covering(spans) : span };
  });
}
