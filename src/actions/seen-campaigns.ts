import type { Campaign } from '../domain/campaign';
import type { Obligation } from '../domain/obligation';
import type { Seat } from '../domain/seat';
import type { Office } from './office';
import { type Reader, readerOf } from './reader';

/** A campaign and those of its obligations that the asker may see. */
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
export async function seenCampaigns(office: Office, seats: readonly Seat[]): Promise<Seen> {
  const reader = await readerOf(office, seats);
  const { obligations } = office.store;
  const [led, own] = await Promise.all([
    obligations.ofCampaigns([...reader.whole]),
    reader.everything ? [] : obligations.ofUnits([...reader.units]),
  ]);
  const campaigns = reader.campaigns.flatMap((campaign) => {
    const whole = reader.whole.has(campaign.id);
    const of = (whole ? led : own).filter((obligation) => obligation.campaign === campaign.id);
    return whole || of.length > 0 ? [{ campaign, whole, obligations: of }] : [];
  });
  return { reader, campaigns };
}
