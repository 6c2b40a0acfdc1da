import { ladderOf } from '../domain/campaign';
import type { Ladder } from '../domain/ladder';
import type { Obligation } from '../domain/obligation';
import type { Office } from './office';

/** The ladder of an obligation; undefined when its requirement is no more. */
export type LadderFinder = (obligation: Pick<Obligation, 'campaign' | 'requirement'>) => Ladder | undefined;

/** Every ladder as it is now: read once for many obligations. */
export async function ladderFinder({ store }: Office): Promise<LadderFinder> {
  const campaigns = await store.campaigns.all();
  const ladders = new Map(
    campaigns.flatMap((campaign) =>
      campaign.requirements.map(
        (requirement) => [`${campaign.id}/${requirement.id}`, ladderOf(campaign, requirement)] as const,
      ),
    ),
  );
  return ({ campaign, requirement }) => ladders.get(`${campaign}/${requirement}`);
}
