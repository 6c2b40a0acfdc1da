import type { Calendar } from './calendar';
import { type CalendarDecision, type CultureDayFrom, type Standing, standing } from './calendar-decision';
import { isCultureDayOff, type RestRun, runsOf, type Source, sayingOf } from './calendar-runs';
import { addDays, type Day, dayOf, daysBetween, dayWithin, partsOf } from './day';
import { cultureDayWantedFrom, type HolidayCode } from './holidays';
import { isWeekend, lawfulRest } from './rest-days';

export type { RestPart, RestRun, Source } from './calendar-runs';

/** A day that week or law would make one of rest and that is worked: mostly the Saturday of a swap. */
export interface WorkedDay {
  day: Day;
  /** The public holiday it would be. */
  holiday: HolidayCode | null;
  source: Exclude<Source, 'law'>;
  basis: string;
  provisional: boolean;
}

/** A decision of the office about the year, newest first. Those taken back and overtaken are among them. */
export interface DecisionEntry {
  /** Null for 24/11's switch. */
  day: Day | null;
  kind: 'off' | 'work' | 'asLaw' | 'cultureDay';
  /** Where the switch was set to; null for days. */
  from: CultureDayFrom;
  basis: string;
  provisional: boolean;
  /** Local day on which it was decided. */
  on: Day;
  /** Id of the person; null when it came from a command on the machine. */
  person: string | null;
}

/** The year's calendar as it is shown. JSON only. */
export interface CalendarYear {
  year: number;
  runs: RestRun[];
  worked: WorkedDay[];
  /** Days of the year in its runs, weekends included. */
  days: number;
  /** Days off of the year from Monday to Friday. */
  daysOff: number;
  /** Working days that a decision still to come may make days off; those of `worked` say it themselves. */
  undecided: Day[];
  cultureDay: { from: CultureDayFrom; basis: string | null };
  decided: DecisionEntry[];
  /** True when anything in it is only expected. */
  provisional: boolean;
}

/** @param decisions of the office, oldest first: those the calendar was made of */
export function yearOf(
  calendar: Calendar,
  year: number,
  decisions: readonly CalendarDecision[],
): CalendarYear {
  const stands = standing(decisions);
  const days = daysOf(year);
  const runs = runsOf(calendar, days, stands);
  const worked = days.flatMap((day) => workedDay(calendar, day, stands) ?? []);
  const swapped = new Set(worked.map(({ day }) => day));
  const undecided = days.filter(
    (day) => calendar.undecided(day) && !calendar.restDay(day) && !swapped.has(day),
  );
  const inRuns = days.filter((day) => runs.some(({ from, to }) => from <= day && day <= to));
  return {
    year,
    runs,
    worked,
    days: inRuns.length,
    daysOff: inRuns.filter((day) => !isWeekend(day)).length,
    undecided,
    cultureDay: {
      from: stands.cultureDay ? stands.cultureDay.from : 'undecided',
      basis: stands.cultureDay?.basis ?? null,
    },
    decided: decisions
      .filter((decision) => concerns(decision, year))
      .map(entryIn(calendar.zone))
      .reverse(),
    provisional: undecided.length > 0 || [...runs, ...worked].some(({ provisional }) => provisional),
  };
}

function workedDay(calendar: Calendar, day: Day, stands: Standing): WorkedDay | null {
  const { source, basis, kind } = sayingOf(day, stands);
  if (source === 'law' || kind !== 'work' || calendar.restDay(day)) return null;
  const lawful = lawfulRest(day, isCultureDayOff(partsOf(day).year, stands));
  if (!lawful) return null;
  const holiday = lawful.kind === 'holiday' ? (lawful.name ?? null) : null;
  return { day, holiday, source, basis, provisional: calendar.undecided(day) };
}

function concerns(decision: CalendarDecision, year: number): boolean {
  if (decision.about === 'cultureDay') return year >= cultureDayWantedFrom;
  return partsOf(decision.day).year === year;
}

function entryIn(zone: string) {
  return (decision: CalendarDecision): DecisionEntry => {
    const { basis, at, by } = decision;
    const made = { basis, on: dayOf(at, zone), person: by?.person ?? null };
    if (decision.about === 'cultureDay')
      return { day: null, kind: 'cultureDay', from: decision.from, provisional: false, ...made };
    const { day, kind, provisional } = decision;
    return { day, kind, from: null, provisional, ...made };
  };
}

function daysOf(year: number): Day[] {
  const first = dayWithin(year, 1, 1);
  const length = daysBetween(first, dayWithin(year, 12, 31)) + 1;
  return Array.from({ length }, (_, at) => addDays(first, at));
}
