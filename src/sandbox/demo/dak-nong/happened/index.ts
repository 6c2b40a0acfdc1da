import { outboxFacts, readOutbox, remindersOf } from '../../outbox-facts';
import type { Play } from '../../play';
import { screenFacts } from '../../screen-facts';
import type { Facts } from '../expectations';
import { campaignFacts } from './campaigns';
import { readFacts } from './read';

/** What the play came to: counted in the store and in what people saw. */
export async function happened(play: Play): Promise<Facts> {
  const { store } = play.stage.office;
  const campaigns = await store.campaigns.all();
  const obligations = await store.obligations.ofCampaigns(campaigns.map(({ id }) => id));
  const outbox = await readOutbox(play);
  const leads = new Map(campaigns.map(({ id, lead }) => [id, lead]));
  const ofLeads = obligations.filter(({ campaign, unit }) => leads.get(campaign) === unit);
  const ofUnits = obligations.filter((obligation) => !ofLeads.includes(obligation));
  return {
    units: (await store.units.all()).length,
    seats: (await store.people.heldSeats(play.stage.now())).size,
    ...campaignFacts(campaigns, obligations),
    ...readFacts(play, campaigns),
    unitsT14: remindersOf('T-14', ofUnits, outbox),
    unitsT7: remindersOf('T-7', ofUnits, outbox),
    leadsT14: remindersOf('T-14', ofLeads, outbox),
    ...outboxFacts(outbox, play),
    ...screenFacts(play),
  };
}
