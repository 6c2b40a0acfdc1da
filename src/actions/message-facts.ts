import type { Campaign } from '../domain/campaign';
import type { Obligation, Submission } from '../domain/obligation';
import type { SeatKey } from '../domain/seat';
import type { Unit } from '../domain/unit';
import type { Office } from './office';
import { describe, type Owed } from './owed';

/** What a message about one submission needs; null when any of it is gone. */
export interface SubmissionFacts {
  obligation: Obligation;
  campaign: Campaign;
  unit: Unit;
  submission: Submission;
}

export async function submissionFacts(
  office: Office,
  ids: { obligation: string; submission: string },
): Promise<SubmissionFacts | null> {
  const obligation = await office.store.obligations.byId(ids.obligation);
  const submission = obligation?.submissions.find(({ id }) => id === ids.submission);
  if (!obligation || !submission) return null;
  const [campaign, unit] = await Promise.all([
    office.store.campaigns.byId(obligation.campaign),
    office.store.units.byCode(obligation.unit),
  ]);
  return campaign && unit ? { obligation, campaign, unit, submission } : null;
}

/** What a nudge says about one obligation, and to which seats. */
export interface Heard {
  obligation: string;
  seats: SeatKey[];
}

/** Ids of what the seats a person holds now are to hear: none when the person holds none of them any more. */
export async function heardBy(
  office: Office,
  items: readonly Heard[],
  { person, now }: { person: string; now: Date },
): Promise<string[]> {
  const held = new Set(await office.store.people.seatsOf(person, now));
  return items
    .filter(({ seats }) => seats.some((seat) => held.has(seat)))
    .map(({ obligation }) => obligation);
}

/** The obligations of these ids with their units, most urgent first. */
export async function owedAmong(
  office: Office,
  ids: string[],
  now: Date,
): Promise<Array<Owed & { unit: Unit }>> {
  const owed = await describe(office, await office.store.obligations.byIds(ids), now);
  const codes = owed.map(({ obligation }) => obligation.unit);
  const units = new Map((await office.store.units.byCodes(codes)).map((unit) => [unit.code, unit]));
  return owed.flatMap((item) => {
    const unit = units.get(item.obligation.unit);
    return unit ? [{ ...item, unit }] : [];
  });
}
