import type { Campaign } from '../domain/campaign';
import type { Obligation } from '../domain/obligation';
import { type Duty, isOfficeSeat, type Seat } from '../domain/seat';
import type { Office } from './office';

/** What a person may read, by the seats they hold at this moment. */
export interface Reader {
  /** A seat of the standing office: all campaigns and units. */
  everything: boolean;
  /** Campaigns read as a whole: all of them, or those the person's units lead. */
  whole: ReadonlySet<string>;
  /** Units of the person's own, read in every campaign. */
  units: ReadonlySet<string>;
  /** May read the names of the people who hold seats. */
  namesOfPeople: boolean;
  /** All campaigns there are, oldest first, whether read or not. */
  campaigns: Campaign[];
}

export async function readerOf(office: Office, seats: readonly Seat[]): Promise<Reader> {
  const campaigns = await office.store.campaigns.all();
  const units = new Set(seats.filter((seat) => !isOfficeSeat(seat)).map(({ unit }) => unit));
  const everything = seats.some(isOfficeSeat);
  const whole = campaigns.filter(({ lead }) => everything || units.has(lead)).map(({ id }) => id);
  return { everything, whole: new Set(whole), units, namesOfPeople: holds(seats), campaigns };
}

/** True when the reader may see how this obligation stands. */
export function sees(reader: Reader, { campaign, unit }: Pick<Obligation, 'campaign' | 'unit'>): boolean {
  return reader.everything || reader.whole.has(campaign) || reader.units.has(unit);
}

function holds(seats: readonly Seat[]): boolean {
  const named: readonly Duty[] = ['officer', 'administrator'];
  return seats.some(({ duty }) => named.includes(duty));
}
