import { type CalendarWarning, checkChange } from '../domain/calendar-check';
import { type CalendarChoice, calendarOf } from '../domain/calendar-decision';
import { movedDeadline } from '../domain/calendar-effect';
import { dayOf } from '../domain/day';
import type { ResolvedDeadline } from '../domain/deadline';
import type { Actor, Obligation } from '../domain/obligation';
import type { Period } from '../domain/period';
import { done, type Outcome, refuse } from '../domain/refusal';
import { mayChangeCalendar } from './may-change-calendar';
import type { Office } from './office';

/** Obligations of one campaign, requirement and period that move alike. */
export interface MovedObligations {
  campaign: string;
  title: string;
  requirement: string;
  period: Period;
  from: ResolvedDeadline;
  to: ResolvedDeadline;
  units: number;
}

/** What a change of the calendar would do to what is owed now. JSON only. */
export interface CalendarChangePreview {
  /** As they would be kept. */
  choices: CalendarChoice[];
  warnings: CalendarWarning[];
  /** By deadline. Only what is open and could still be sent in time. */
  moved: MovedObligations[];
  obligations: number;
}

/** Nothing is written. */
export async function previewCalendarChange(
  office: Office,
  added: readonly CalendarChoice[],
  by: Actor | null,
  now: Date,
): Promise<Outcome<CalendarChangePreview>> {
  if (!(await mayChangeCalendar(office, by, now))) return refuse('refusal.calendar.notAdministrator');
  const { zone } = office.calendar;
  const today = dayOf(now, zone);
  const earlier = (await office.store.calendar.changes()).flatMap((change) => change.decisions);
  const checked = checkChange(earlier, added, { zone, today });
  if (!checked.ok) return checked;
  const calendar = calendarOf(zone, [...earlier, ...checked.value.choices]);
  const open = await openObligations(office);
  const spans = new Map((await office.store.campaigns.all()).map((campaign) => [campaign.id, campaign]));
  const moves = open.flatMap((obligation) => {
    const span = spans.get(obligation.campaign);
    const moved = span && movedDeadline(obligation, { span, calendar, today });
    return moved ? [{ obligation, to: moved.deadline }] : [];
  });
  return done({ ...checked.value, moved: await grouped(office, moves), obligations: moves.length });
}

async function openObligations({ store }: Office): Promise<Obligation[]> {
  const [pending, returned] = await Promise.all([
    store.obligations.ofState('pending'),
    store.obligations.ofState('returned'),
  ]);
  return [...pending, ...returned];
}

async function grouped(
  { store }: Office,
  moves: ReadonlyArray<{ obligation: Obligation; to: ResolvedDeadline }>,
): Promise<MovedObligations[]> {
  const titles = new Map((await store.campaigns.all()).map(({ id, title }) => [id, title]));
  const groups = new Map<string, MovedObligations>();
  for (const { obligation, to } of moves) {
    const { campaign, requirement, period, deadline: from } = obligation;
    const key = [campaign, requirement, period.key, from.lastDay, from.lateAfter, from.aimDay].join('|');
    const title = titles.get(campaign) ?? '';
    const group = groups.get(key) ?? { campaign, title, requirement, period, from, to, units: 0 };
    groups.set(key, { ...group, units: group.units + 1 });
  }
  return [...groups.values()].sort((a, b) => (a.from.lastDay < b.from.lastDay ? -1 : 1));
}
