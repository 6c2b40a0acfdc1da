import type { Campaign } from '../domain/campaign';
import type { Seat } from '../domain/seat';
import type { Office } from './office';

/** The campaigns led by a unit one of these seats belongs to. */
async function ledBy(office: Office, seats: readonly Seat[]): Promise<Campaign[]> {
  const units = new Set(seats.map(({ unit }) => unit));
  return (await office.store.campaigns.all()).filter(({ lead }) => units.has(lead));
}

export async function leadsAny(office: Office, seats: readonly Seat[]): Promise<boolean> {
  return (await ledBy(office, seats)).length > 0;
}
