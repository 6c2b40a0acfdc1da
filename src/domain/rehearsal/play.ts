import type { Calendar } from '../calendar';
import { type Campaign, ladderOf } from '../campaign';
import { addDays, dayOf, instantOf } from '../day';
import type { Ladder, RungMark } from '../ladder';
import { type NudgePlan, nextRungAt, planNudges, saidMark } from '../nudge';
import { nudgeNoticeId } from '../nudge-notice';
import type { Obligation } from '../obligation';
import { openedBatches, openedNotice } from '../opened';
import { plan } from '../plan';
import { outsideQuietHours } from '../quiet-hours';
import { type Duty, OFFICE, parseSeatKey, type SeatKey } from '../seat';
import type { Unit } from '../unit';
import type { Moment, RehearsedItem } from './moment';
import type { StandIn } from './stand-ins';

/** A campaign being played: one report of each stand-in and period stands for those of all units like it. */
export interface Play {
  campaign: Campaign;
  calendar: Calendar;
  alike: Map<string, StandIn>;
  ladders: Map<string, Ladder>;
  obligations: Map<string, Obligation>;
  /** Ids of the notices that were given: each is given once. */
  given: Set<string>;
  /** What was said so far, as it was decided. */
  moments: Moment[];
}

export function startPlay(campaign: Campaign, calendar: Calendar, standIns: readonly StandIn[]): Play {
  return {
    campaign,
    calendar,
    alike: new Map(standIns.map((standIn) => [standIn.unit.code, standIn])),
    ladders: new Map(campaign.requirements.map((one) => [one.id, ladderOf(campaign, one)])),
    obligations: new Map(),
    given: new Set(),
    moments: [],
  };
}

/** As the planning does: opens what is to be opened and tells each unit once of each period. */
export function openNow(play: Play, now: Date): void {
  const { campaign, calendar, obligations, alike } = play;
  const units = [...alike.values()].map(({ unit }) => unit);
  const existing = [...obligations.values()];
  const fresh = plan({ campaign, units, existing, now, calendar, idOf: (text) => text });
  for (const obligation of fresh) obligations.set(obligation.id, obligation);
  for (const batch of openedBatches([{ campaign, obligations: fresh }])) {
    const told = batch.obligations.flatMap((known) => obligations.get(known) ?? []);
    const items = told.map((obligation) => ({ ...aboutReport(obligation), rung: null, dueAt: now }));
    for (const { to, notBefore: at, template } of openedNotice(batch, 1, now, calendar).messages)
      play.moments.push({
        at,
        kind: 'opened',
        urgent: template === 'openedUrgent',
        duties: to.kind === 'seats' ? dutiesOf(to.seats) : [],
        parts: [{ units: unitsLike(play, batch.unit), items }],
      });
  }
}

type Say = NudgePlan['say'][number];

/** As the reminding does: one notice a day for each unit and for the office, what is urgent apart. */
export function remindNow(play: Play, now: Date): void {
  const { obligations, ladders, calendar } = play;
  const notices = new Map<string, Say[]>();
  for (const obligation of obligations.values()) {
    const ladder = ladders.get(obligation.requirement);
    if (!ladder || obligation.nextRungAt === null || obligation.nextRungAt > now) continue;
    const { marks, say } = planNudges(obligation, ladder, now, calendar);
    mark(play, obligation.id, marks, now);
    for (const said of say) {
      const id = nudgeNoticeId(said.recipient, said.item.urgent ? said.dueAt : dayOf(now, calendar.zone));
      notices.set(id, [...(notices.get(id) ?? []), said]);
    }
  }
  for (const [id, said] of notices) {
    if (isNew(play, id) || said.some(({ item }) => item.urgent)) give(play, id, said, now);
    else for (const { item } of said) putOff(play, item.obligation, now);
  }
}

function give(play: Play, id: string, said: readonly Say[], at: Date): void {
  const [first] = said;
  if (!first) return;
  const { recipient } = first;
  const parts = new Map<string, { units: readonly Unit[]; items: RehearsedItem[] }>();
  for (const { item, dueAt } of said) {
    const obligation = play.obligations.get(item.obligation);
    if (!obligation) continue;
    const { unit, requirement } = obligation;
    const part = parts.get(unit) ?? { units: unitsLike(play, unit), items: [] };
    const rung = play.ladders.get(requirement)?.rungs.find(({ id: known }) => known === item.rung) ?? null;
    part.items.push({ ...aboutReport(obligation), rung, dueAt });
    parts.set(unit, part);
    mark(play, obligation.id, [saidMark(item, { recipient, at, note: id })], at);
  }
  play.moments.push({
    at,
    kind: recipient === OFFICE ? 'office' : 'reminder',
    urgent: said.some(({ item }) => item.urgent !== null),
    duties: dutiesOf(said.flatMap(({ item }) => item.seats)),
    parts: [...parts.values()],
  });
}

/** What came too late for the notice of the day is said with the next day's. */
function putOff({ obligations, calendar }: Play, id: string, now: Date): void {
  const obligation = obligations.get(id);
  if (!obligation) return;
  obligations.set(id, { ...obligation, nextRungAt: outsideQuietHours(nextDay(now, calendar), calendar) });
}

/** When a ladder has something to decide next; null when all has been said. */
export function nextDecision({ obligations, calendar }: Play, now: Date): Date | null {
  let next: Date | null = null;
  for (const { nextRungAt: at } of obligations.values()) {
    if (at === null) continue;
    // What stays due for ever would be asked at every heartbeat: it is looked at once a day.
    const asked = at > now ? at : nextDay(now, calendar);
    if (next === null || asked < next) next = asked;
  }
  return next;
}

function nextDay(now: Date, { zone }: Calendar): Date {
  return instantOf(addDays(dayOf(now, zone), 1), '00:00', zone);
}

function mark(play: Play, id: string, marks: readonly RungMark[], now: Date): void {
  const obligation = play.obligations.get(id);
  const ladder = obligation && play.ladders.get(obligation.requirement);
  if (!ladder) return;
  const marked = { ...obligation, rungs: [...obligation.rungs, ...marks] };
  play.obligations.set(id, { ...marked, nextRungAt: nextRungAt(marked, ladder, now, play.calendar) });
}

function isNew({ given }: Play, id: string): boolean {
  const fresh = !given.has(id);
  given.add(id);
  return fresh;
}

function aboutReport({ requirement, period, deadline }: Obligation) {
  return { requirement, period, deadline };
}

function unitsLike({ alike }: Play, unit: string | undefined): readonly Unit[] {
  return alike.get(unit ?? '')?.units ?? [];
}

function dutiesOf(seats: readonly SeatKey[]): Duty[] {
  return [...new Set(seats.flatMap((seat) => parseSeatKey(seat)?.duty ?? []))];
}
