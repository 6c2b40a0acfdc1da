import { type Campaign, ladderOf } from '../domain/campaign';
import type { Ladder } from '../domain/ladder';
import type { Obligation } from '../domain/obligation';
import type { Office } from './office';

type Asked = Pick<Obligation, 'campaign' | 'requirement'>;

/** The ladder of an obligation; undefined when its requirement is no more. */
export type LadderOf = (obligation: Asked) => Ladder | undefined;

/** Finds the ladders of some obligations: every campaign is read once, and only when it is asked for. */
export type LadderFinder = (obligations: readonly Asked[]) => Promise<LadderOf>;

export function ladderFinder({ store }: Office): LadderFinder {
  const known = new Map<string, Campaign | null>();
  return async (obligations) => {
    const ids = new Set(obligations.map(({ campaign }) => campaign));
    const unknown = [...ids].filter((id) => !known.has(id));
    for (const id of unknown) known.set(id, null);
    if (unknown.length > 0)
      for (const campaign of await store.campaigns.byIds(unknown)) known.set(campaign.id, campaign);
    return ({ campaign: id, requirement: asked }) => {
      const campaign = known.get(id);
      const requirement = campaign?.requirements.find((one) => one.id === asked);
      return campaign && requirement ? ladderOf(campaign, requirement) : undefined;
    };
  };
}
