import type { Calendar } from '../calendar';
import { addDays, type Day, dayOf, instantOf } from '../day';
import type { Ladder, LadderRecipient, Rung } from '../ladder';
import { type NudgePlan, nextRungAt, planNudges, saidMark } from '../nudge';
import type { Obligation } from '../obligation';
import { isOfficeSeat, parseSeatKey, type SeatKey } from '../seat';

/** A reminder still to come, as long as nothing changes before. */
export interface Reminder {
  /** When it will be said: `dueAt` of its rung, or the first moment after it at which it may be. */
  at: Date;
  rung: Rung;
  dueAt: Date;
  /** The duties it is for; of an office only its officers. */
  to: LadderRecipient[];
}

export interface Outlook {
  ladder: Ladder;
  now: Date;
  calendar: Calendar;
  /** Recipients (a unit's code, the office) that had their notice of today already: what is due later waits for tomorrow. */
  toldToday: ReadonlySet<string>;
}

/** A rung is waited for, held back by the day's notice and said at most so often. */
const STEPS_FOR_RUNG = 6;

/**
 * What will be said of an obligation that stays as it is: the ladder is asked as the reminding job asks it, at each
 * moment it names, with what was decided before in place.
 */
export function remindersAhead(obligation: Obligation, outlook: Outlook): Reminder[] {
  const { ladder, now, calendar } = outlook;
  const ahead: Reminder[] = [];
  let stands = obligation;
  let at = now;
  for (let step = 0; step < ladder.rungs.length * STEPS_FOR_RUNG; step += 1) {
    const next = nextRungAt(stands, ladder, at, calendar);
    if (!next) break;
    if (next > at) at = next;
    const { marks, say } = planNudges(stands, ladder, at, calendar);
    const said = say.filter((one) => !isHeld(one, at, outlook));
    const reminder = reminderOf(said, at, ladder);
    if (reminder) ahead.push(reminder);
    stands = { ...stands, rungs: [...stands.rungs, ...marks, ...said.map(markAt(at))] };
    if (say.length > 0 && said.length === 0) at = startOf(addDays(dayOf(at, calendar.zone), 1), calendar);
  }
  return ahead;
}

/** One notice a day for each recipient; only what is urgent has one of its own. */
function isHeld({ recipient, item }: NudgePlan['say'][number], at: Date, outlook: Outlook): boolean {
  const { toldToday, now, calendar } = outlook;
  const today = dayOf(at, calendar.zone) === dayOf(now, calendar.zone);
  return item.urgent === null && today && toldToday.has(recipient);
}

function reminderOf(said: NudgePlan['say'], at: Date, ladder: Ladder): Reminder | null {
  const [first] = said;
  const rung = ladder.rungs.find(({ id }) => id === first?.item.rung);
  if (!first || !rung) return null;
  return { at, rung, dueAt: first.dueAt, to: said.flatMap(({ item }) => item.seats).flatMap(dutyOf) };
}

function dutyOf(key: SeatKey): LadderRecipient[] {
  const seat = parseSeatKey(key);
  if (!seat) return [];
  if (isOfficeSeat(seat)) return ['office'];
  return seat.duty === 'focalPoint' || seat.duty === 'head' ? [seat.duty] : [];
}

function markAt(at: Date) {
  return ({ recipient, item }: NudgePlan['say'][number]) => saidMark(item, { recipient, at, note: null });
}

function startOf(day: Day, { zone }: Calendar): Date {
  return instantOf(day, '00:00', zone);
}
