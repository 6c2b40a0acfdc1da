import { dayOf } from '../domain/day';
import { isOpen } from '../domain/obligation';
import { byName } from '../domain/order';
import type { Seat } from '../domain/seat';
import { isOverdue } from '../domain/standing';
import type { Unit } from '../domain/unit';
import type { Office } from './office';
import { seenCampaigns } from './seen-campaigns';

/** Units with something to send that the asker may look into: the overdue ones first, each by name. */
export async function unitsThatOwe(office: Office, seats: readonly Seat[], now: Date): Promise<Unit[]> {
  const today = dayOf(now, office.calendar.zone);
  const { campaigns } = await seenCampaigns(office, seats, now);
  const open = campaigns.flatMap(({ obligations }) => obligations).filter(isOpen);
  const owing = new Set(open.map(({ unit }) => unit));
  const overdue = new Set(open.filter((one) => isOverdue(one, today)).map(({ unit }) => unit));
  const units = (await office.store.units.all()).filter(({ code }) => owing.has(code)).sort(byName);
  return [
    ...units.filter(({ code }) => overdue.has(code)),
    ...units.filter(({ code }) => !overdue.has(code)),
  ];
}
