import { type Campaign, ladderOf } from '../domain/campaign';
import { dayOf } from '../domain/day';
import { type Explanation, explain } from '../domain/explanation';
import type { LadderRecipient } from '../domain/ladder';
import { nudgeNoticeId } from '../domain/nudge-notice';
import type { Obligation } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { isOfficeSeat, OFFICE, type Seat, seatKey } from '../domain/seat';
import type { Office } from './office';

/** Why a unit is reminded of a report, with what is needed to say it. Names of seats, never of persons. */
export interface ObligationExplained {
  explanation: Explanation;
  obligation: Obligation;
  campaign: Campaign;
  unitName: string;
  officeName: string;
  /** Those a reminder may be for whose seat nobody holds now. */
  vacant: ReadonlySet<LadderRecipient>;
  /** The asker may send the report. */
  own: boolean;
}

/** For seats of the unit, of the unit that reviews, and of the standing office; anybody else learns nothing. */
export async function explainObligation(
  office: Office,
  { seats, obligation: id }: { seats: readonly Seat[]; obligation: string },
  now: Date,
): Promise<Outcome<ObligationExplained>> {
  const { store, calendar } = office;
  const obligation = await store.obligations.byId(id);
  const campaign = obligation && (await store.campaigns.byId(obligation.campaign));
  const requirement = campaign?.requirements.find((one) => one.id === obligation?.requirement);
  if (!obligation || !requirement || !campaign || !seats.some((seat) => mayAsk(seat, obligation)))
    return refuse('refusal.report.notYours');
  const [unit, toldToday, vacant] = await Promise.all([
    store.units.byCode(obligation.unit),
    recipientsToldToday(office, obligation, now),
    vacantSeats(office, obligation, now),
  ]);
  const ladder = ladderOf(campaign, requirement);
  return done({
    explanation: explain({ obligation, campaign, ladder, now, calendar, toldToday }),
    obligation,
    campaign,
    unitName: unit?.name ?? obligation.unit,
    officeName: office.name,
    vacant,
    own: seats.some((seat) => !isOfficeSeat(seat) && seat.unit === obligation.unit),
  });
}

function mayAsk(seat: Seat, { unit, recipient }: Obligation): boolean {
  return isOfficeSeat(seat) || seat.unit === unit || seat.unit === recipient;
}

async function recipientsToldToday(
  { store, calendar }: Office,
  { unit }: Obligation,
  now: Date,
): Promise<ReadonlySet<string>> {
  const today = dayOf(now, calendar.zone);
  const told = await Promise.all(
    [unit, OFFICE].map(async (recipient) =>
      (await store.notices.exists(nudgeNoticeId(recipient, today))) ? [recipient] : [],
    ),
  );
  return new Set(told.flat());
}

async function vacantSeats(
  { store }: Office,
  { unit }: Obligation,
  now: Date,
): Promise<ReadonlySet<LadderRecipient>> {
  const held = await store.people.heldSeats(now);
  const seats: Array<[LadderRecipient, Seat]> = [
    ['focalPoint', { unit, duty: 'focalPoint' }],
    ['head', { unit, duty: 'head' }],
    ['office', { unit: OFFICE, duty: 'officer' }],
  ];
  return new Set(seats.filter(([, seat]) => !held.has(seatKey(seat))).map(([to]) => to));
}
