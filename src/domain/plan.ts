import type { Calendar } from './calendar';
import { type Campaign, ladderOf, type Requirement, recipientOf, reportingUnits } from './campaign';
import { addDays, type Day, dayOf } from './day';
import { type Occurrence, occurrences } from './deadline';
import { afterChanges } from './deadline-change';
import { nextRungAt } from './ladder';
import type { Obligation } from './obligation';
import type { Period } from './period';
import type { Unit } from './unit';

/** An obligation is opened this many calendar days before its last day, or when its period begins if that is earlier. */
const OPEN_AHEAD = 60;

export interface PlanInput {
  campaign: Campaign;
  units: readonly Unit[];
  /** The obligations the campaign has already. */
  existing: ReadonlyArray<Pick<Obligation, 'id' | 'requirement' | 'period'>>;
  now: Date;
  calendar: Calendar;
  /** A short digest of a text: the same for the same text, different for different ones. */
  idOf(text: string): string;
}

/**
 * The obligations that are to be opened now and are not there yet: one for each requirement, period and unit that owes
 * it today. What was over before the launch is not asked for. Nor is a past period of a unit that joins later; but a
 * period for which nothing was ever planned was missed by downtime, and is opened late.
 */
export function plan({ campaign, units, existing, now, calendar, idOf }: PlanInput): Obligation[] {
  const today = dayOf(now, calendar.zone);
  const known = new Set(existing.map(({ id }) => id));
  const planned = new Set(existing.map(({ requirement, period }) => `${requirement}|${period.key}`));
  const once = new Map(
    existing.filter(({ period }) => period.kind === 'once').map((one) => [one.requirement, one.period]),
  );
  return campaign.requirements.flatMap((requirement) => {
    const reporting = reportingUnits(campaign, requirement, units, today);
    return openNow(campaign, requirement, today, calendar)
      .map((occurrence) => named(occurrence, once.get(requirement.id)))
      .filter(
        ({ period, deadline }) =>
          deadline.lateAfter >= today || !planned.has(`${requirement.id}|${period.key}`),
      )
      .flatMap((occurrence) => {
        const open = { campaign, requirement, occurrence, now, calendar };
        return reporting.map(({ code }) => obligationOf(open, code, idOf));
      })
      .filter(({ id }) => !known.has(id));
  });
}

/**
 * Whether there can be anything to open that was not on a day through which everything was opened: something opens since,
 * or other units owe something. It is asked with the register and the calendar of that day: another one is planned anew.
 */
export function hasNews(
  { campaign, units, now, calendar }: Omit<PlanInput, 'existing' | 'idOf'>,
  through: Day,
): boolean {
  const today = dayOf(now, calendar.zone);
  return campaign.requirements.some((requirement) => {
    const reportingOn = (day: Day) =>
      reportingUnits(campaign, requirement, units, day).map(({ code }) => code);
    if (reportingOn(through).join() !== reportingOn(today).join()) return true;
    const open = openNow(campaign, requirement, today, calendar);
    return open.some((occurrence) => opensOn(occurrence) > through);
  });
}

/**
 * What happens once is named by the day it was due when it was first opened: a calendar or a rule changed since does
 * not make a second one of it.
 */
function named(occurrence: Occurrence, first: Period | undefined): Occurrence {
  if (!first || occurrence.period.kind !== 'once') return occurrence;
  return { ...occurrence, period: { ...occurrence.period, key: first.key } };
}

/** What a requirement asks for by the rules that held in turn, its past ones before the launch left out. */
export function asked(
  campaign: Pick<Campaign, 'from' | 'to' | 'phases'>,
  requirement: Pick<Requirement, 'deadline' | 'recurrence' | 'dataWindow' | 'changes'>,
  launchDay: Day,
  calendar: Calendar,
): Occurrence[] {
  const { deadline, recurrence, dataWindow, changes = [] } = requirement;
  const cycle = { recurrence, window: dataWindow, phases: campaign.phases };
  return occurrences(changes[0]?.from ?? deadline, cycle, campaign, calendar)
    .filter((occurrence) => occurrence.deadline.lateAfter >= launchDay)
    .map((occurrence) => afterChanges(occurrence, changes, campaign, calendar));
}

function openNow(campaign: Campaign, requirement: Requirement, today: Day, calendar: Calendar): Occurrence[] {
  const launchDay = dayOf(campaign.launchedAt, calendar.zone);
  return asked(campaign, requirement, launchDay, calendar).filter((occurrence) =>
    isOpenOn(occurrence, today),
  );
}

export function isOpenOn(occurrence: Occurrence, today: Day): boolean {
  return opensOn(occurrence) <= today;
}

/** The first day on which an occurrence is open; it may lie before the launch. */
export function opensOn({ period, deadline }: Occurrence): Day {
  const ahead = addDays(deadline.lastDay, -OPEN_AHEAD);
  if (period.from <= ahead) return period.from;
  return ahead;
}

interface Opening {
  campaign: Campaign;
  requirement: Requirement;
  occurrence: Occurrence;
  now: Date;
  calendar: Calendar;
}

function obligationOf(
  { campaign, requirement, occurrence, now, calendar }: Opening,
  unit: string,
  idOf: PlanInput['idOf'],
): Obligation {
  const { period, deadline } = occurrence;
  return {
    id: idOf(`${campaign.id}|${requirement.id}|${unit}|${period.key}`),
    campaign: campaign.id,
    requirement: requirement.id,
    unit,
    recipient: recipientOf(campaign, requirement),
    period,
    deadline,
    openedAt: now,
    state: 'pending',
    submissions: [],
    history: [{ at: now, person: null, seat: null, what: 'opened', why: null }],
    rungs: [],
    nextRungAt: nextRungAt(
      { deadline, openedAt: now, rungs: [] },
      ladderOf(campaign, requirement),
      now,
      calendar,
    ),
    revision: 0,
  };
}
