import type { Calendar } from '../domain/calendar';
import type { Campaign, Question, Reporters, ReportKind } from '../domain/campaign';
import type { ReadyReport } from '../domain/campaign/report';
import { type ScheduleWarning, scheduleWarnings } from '../domain/campaign/warnings';
import type { Day } from '../domain/day';
import type { Occurrence } from '../domain/deadline';
import type { DataWindow, Recurrence } from '../domain/period';
import { isOpenOn } from '../domain/plan';
import type { Unit } from '../domain/unit';

/** What one report of a campaign asks for, as it stands now. JSON only. */
export interface ReportPreview {
  kind: ReportKind;
  recurrence: Recurrence;
  /** The words of its deadline. */
  words: string;
  dataWindow: DataWindow;
  questions: Question[];
  /** `lead`: the lead unit reports it to the standing office. */
  by: Reporters['by'];
  units: number;
  /** Names of the first units. */
  names: string[];
  /** Names of the units that are excepted. */
  excepted: string[];
  /** The first occurrences; `dates` counts all: none when all of it is over, which stops no launch. */
  upcoming: Occurrence[];
  dates: number;
  /** How many of them are asked for at once. */
  openNow: number;
  warnings: ScheduleWarning[];
}

/** The preview is to fit a phone's screen. */
const UPCOMING = 3;
const NAMES = 6;

export function previewReport(
  { requirement, units, schedule }: ReadyReport,
  context: { campaign: Pick<Campaign, 'scope'>; register: readonly Unit[]; calendar: Calendar; today: Day },
): ReportPreview {
  const { campaign, register, calendar, today } = context;
  const { kind, recurrence, deadline, dataWindow, questions, reporters } = requirement;
  const own = reporters?.by === 'units' ? reporters.scope : campaign.scope;
  const except = reporters?.by === 'lead' ? [] : own.except;
  return {
    kind,
    recurrence,
    words: deadline.words,
    dataWindow,
    questions,
    by: reporters?.by ?? 'units',
    units: units.length,
    names: units.slice(0, NAMES).map(({ name }) => name),
    excepted: register.filter(({ code }) => except.includes(code)).map(({ name }) => name),
    upcoming: schedule.slice(0, UPCOMING),
    dates: schedule.length,
    openNow: schedule.filter((occurrence) => isOpenOn(occurrence, today)).length,
    warnings: scheduleWarnings(schedule, calendar, today),
  };
}
