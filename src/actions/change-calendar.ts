import { type CheckedChange, checkChange } from '../domain/calendar-check';
import type { CalendarChoice } from '../domain/calendar-decision';
import { dayOf } from '../domain/day';
import type { Actor } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { Fault } from '../errors';
import { mayChangeCalendar } from './may-change-calendar';
import { ATTEMPTS, type Office } from './office';
import { reworkObligations } from './settle-calendar';

export interface CalendarOrder {
  /** Made once when the change is begun: the same change confirmed twice is one. */
  id: string;
  choices: readonly CalendarChoice[];
  /** Null for whoever runs the program's own commands on its machine. */
  by: Actor | null;
}

export interface CalendarChanged {
  /** Decisions there are now from this order. */
  decisions: number;
  /** Open obligations that have got another deadline. */
  moved: number;
}

/**
 * Commits the decisions, checked anew, then works out anew what is open by them. The first makes the calendar; what a
 * crash keeps from the second is made up at the next beat.
 */
export async function changeCalendar(
  office: Office,
  order: CalendarOrder,
  now: Date,
): Promise<Outcome<CalendarChanged>> {
  if (!(await mayChangeCalendar(office, order.by, now))) return refuse('refusal.calendar.notAdministrator');
  const committed = await commit(office, order, now);
  if (!committed.ok) return committed;
  await office.refreshCalendar();
  return done({ decisions: committed.value, moved: await reworkObligations(office, now) });
}

async function commit(office: Office, order: CalendarOrder, now: Date): Promise<Outcome<number>> {
  const { calendar: store } = office.store;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const changes = await store.changes();
    const same = changes.find(({ id }) => id === order.id);
    if (same) return done(same.decisions.length);
    const checked = check(
      office,
      changes.flatMap(({ decisions }) => decisions),
      order,
      now,
    );
    if (!checked.ok) return checked;
    const decisions = checked.value.choices.map((choice) => ({ ...choice, at: now, by: order.by }));
    const version = (changes.at(-1)?.version ?? 0) + 1;
    if (await store.add({ id: order.id, version, decisions })) return done(decisions.length);
  }
  throw new Fault('a change of the calendar met other changes too often', { change: order.id });
}

function check(
  { calendar: { zone } }: Office,
  earlier: readonly CalendarChoice[],
  { choices }: CalendarOrder,
  now: Date,
): Outcome<CheckedChange> {
  return checkChange(earlier, choices, { zone, today: dayOf(now, zone) });
}
