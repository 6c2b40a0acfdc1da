import { done, type Outcome, refuse } from '../domain/refusal';
import { type Seat, seatKey, type UnitDuty, unitDuties } from '../domain/seat';
import { type Standing, standingOf } from '../domain/standing';
import type { Unit } from '../domain/unit';
import type { Office } from './office';
import { describe, type Owed } from './owed';
import { type Reader, readerOf, sees } from './reader';

export interface SeatHolders {
  duty: UnitDuty;
  count: number;
  /** Null when the asker may not read the names of persons. */
  names: string[] | null;
}

/** What the asker may know of a unit. */
export interface UnitRecord {
  unit: Unit;
  /** Name of the unit that took over; null while it stands. */
  successor: string | null;
  /** Counts `items`. */
  standing: Standing;
  /** What it owes, most urgent first, then what it has sent. */
  items: Owed[];
  holders: SeatHolders[];
}

export async function unitRecord(
  office: Office,
  { seats, unit: code }: { seats: readonly Seat[]; unit: string },
  now: Date,
): Promise<Outcome<UnitRecord>> {
  const { store, calendar } = office;
  const [reader, unit] = await Promise.all([readerOf(office, seats), store.units.byCode(code)]);
  if (!unit) return refuse('refusal.unit.unknown');
  const all = await store.obligations.ofUnits([code]);
  if (!mayOpen(reader, code, all)) return refuse('refusal.unit.notYours', { name: unit.name });
  const seen = all.filter((obligation) => sees(reader, obligation));
  return done({
    unit,
    successor: unit.successor === null ? null : ((await store.units.byCode(unit.successor))?.name ?? null),
    standing: standingOf(seen, now, calendar),
    items: await describe(office, seen, now),
    holders: await holdersOf(office, { unit: code, namesOfPeople: reader.namesOfPeople }, now),
  });
}

/** The units a person may ask about: all, or their own and those that report in the campaigns their units lead. */
export async function unitsSeenBy(
  office: Office,
  seats: readonly Seat[],
): Promise<{ all: Unit[]; seen: Unit[] }> {
  const [reader, all] = await Promise.all([readerOf(office, seats), office.store.units.all()]);
  if (reader.everything) return { all, seen: all };
  const led = await office.store.obligations.ofCampaigns([...reader.whole]);
  const codes = new Set([...reader.units, ...led.map(({ unit }) => unit)]);
  return { all, seen: all.filter(({ code }) => codes.has(code)) };
}

function mayOpen(reader: Reader, code: string, obligations: ReadonlyArray<{ campaign: string }>): boolean {
  if (reader.everything || reader.units.has(code)) return true;
  return obligations.some(({ campaign }) => reader.whole.has(campaign));
}

async function holdersOf(
  office: Office,
  { unit, namesOfPeople }: { unit: string; namesOfPeople: boolean },
  now: Date,
): Promise<SeatHolders[]> {
  const holders: SeatHolders[] = [];
  for (const duty of unitDuties) {
    const people = await office.store.people.holders([seatKey({ unit, duty })], now);
    const names = namesOfPeople ? people.map(({ name }) => name) : null;
    holders.push({ duty, count: people.length, names });
  }
  return holders;
}
