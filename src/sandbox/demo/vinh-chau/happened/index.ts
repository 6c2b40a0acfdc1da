import type { Play } from '../../play';
import type { People } from '../casting';
import type { Facts } from '../expectations';
import { reportFacts } from './reports';
import { saidFacts } from './said';
import { seenFacts } from './seen';

/** What the play came to: counted in the store and in what people saw. */
export async function happened(play: Play, people: People): Promise<Facts> {
  const { store } = play.stage.office;
  const campaigns = (await store.campaigns.all()).map(({ id }) => id);
  const obligations = await store.obligations.ofCampaigns(campaigns);
  const units = await store.units.all();
  const reports = reportFacts(obligations, units);
  return {
    units: units.length,
    seats: (await store.people.heldSeats(play.stage.now())).size,
    ...reports,
    ...(await saidFacts(play, obligations)),
    ...seenFacts(play, people),
  };
}
