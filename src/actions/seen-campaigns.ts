import type { Campaign } from '../domain/campaign';
import { dayOf } from '../domain/day';
import type { Obligation } from '../domain/obligation';
import type { Seat } from '../domain/seat';
import { livingObligations } from './living-obligations';
import type { Office } from './office';
import { type Reader, readerOf } from './reader';

/** A campaign and those of its obligations that the asker may see, as far as they can still be spoken of. */
export interface SeenCampaign {
  campaign: Campaign;
  /** False when only the asker's own units are seen. */
  whole: boolean;
  obligations: Obligation[];
}

export interface Seen {
  reader: Reader;
  campaigns: SeenCampaign[];
}

/** What a person may see of every campaign, oldest first; campaigns of which nothing may be seen are left out. */
export async function seenCampaigns(office: Office, seats: readonly Seat[], now: Date): Promise<Seen> {
  const reader = await readerOf(office, seats);
  const today = dayOf(now, office.calendar.zone);
  const own = reader.everything ? [] : await office.store.obligations.ofUnits([...reader.units]);
  const campaigns = await Promise.all(
    reader.campaigns.map(async (campaign) => {
      const whole = reader.whole.has(campaign.id);
      const obligations = whole
        ? await livingObligations(office, campaign, today)
        : own.filter((obligation) => obligation.campaign === campaign.id);
      return whole || obligations.length > 0 ? [{ campaign, whole, obligations }] : [];
    }),
  );
  return { reader, campaigns: campaigns.flat() };
}
