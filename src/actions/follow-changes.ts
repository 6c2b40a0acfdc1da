import type { Campaign } from '../domain/campaign';
import type { Obligation } from '../domain/obligation';
import { followed } from '../domain/reschedule';
import { Fault } from '../errors';
import { ATTEMPTS, type Office } from './office';

/**
 * Moves the open obligations of a campaign that the changes of its deadlines are to move and have not moved yet. Returns
 * all that were given, as they stand after it.
 */
export async function followChanges(
  office: Office,
  { campaign, obligations }: { campaign: Campaign; obligations: Obligation[] },
  now: Date,
): Promise<Obligation[]> {
  if (!campaign.requirements.some(({ changes }) => changes)) return obligations;
  const after: Obligation[] = [];
  for (const obligation of obligations) after.push(await follow(office, campaign, obligation, now));
  return after;
}

async function follow(office: Office, campaign: Campaign, found: Obligation, now: Date): Promise<Obligation> {
  const requirement = campaign.requirements.find(({ id }) => id === found.requirement);
  if (!requirement) return found;
  let obligation = found;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { calendar } = office;
    const moved = followed(obligation, { campaign, requirement, now, calendar });
    if (!moved) return obligation;
    if (await office.store.obligations.save(moved)) return { ...moved, revision: moved.revision + 1 };
    obligation = (await office.store.obligations.byId(found.id)) ?? found;
  }
  throw new Fault('a change of a deadline met other changes too often', { obligation: found.id });
}
