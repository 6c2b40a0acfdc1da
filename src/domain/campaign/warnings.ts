import { addWorkingDays, type Calendar } from '../calendar';
import type { Day } from '../day';
import type { Occurrence } from '../deadline';

/** Something an officer should know before launching; it never stops a launch. */
export interface ScheduleWarning {
  /**
   * `estimates`: due before the data are complete, so the report carries estimates (ước thực hiện).
   * `shortNotice`: less than one working day between the end of the data and the deadline, against Decree
   * 09/2019/NĐ-CP art. 8.5.b.
   * `noWorkingDay`: no working day is left until the deadline; reports are on time until the next one after it.
   */
  kind: 'estimates' | 'shortNotice' | 'noWorkingDay';
  lastDay: Day;
  /** The end of the data; of `noWorkingDay` the day after which a report is late. */
  other: Day;
}

/** One warning of each kind, for the first occurrence it concerns. What is reported once has no data cut-off of its own. */
export function scheduleWarnings(
  schedule: readonly Occurrence[],
  calendar: Calendar,
  today: Day,
): ScheduleWarning[] {
  const found = schedule.flatMap((occurrence) => [
    ...tooSoon(occurrence, today),
    ...againstData(occurrence, calendar),
  ]);
  return found.filter(({ kind }, at) => found.findIndex((other) => other.kind === kind) === at);
}

function tooSoon({ deadline }: Occurrence, today: Day): ScheduleWarning[] {
  const { aimDay, lastDay, lateAfter } = deadline;
  return aimDay < today ? [{ kind: 'noWorkingDay', lastDay, other: lateAfter }] : [];
}

function againstData({ period, deadline }: Occurrence, calendar: Calendar): ScheduleWarning[] {
  if (period.kind === 'once') return [];
  const { lastDay } = deadline;
  const { dataTo } = period;
  if (lastDay < dataTo) return [{ kind: 'estimates', lastDay, other: dataTo }];
  if (lastDay < addWorkingDays(calendar, dataTo, 1)) return [{ kind: 'shortNotice', lastDay, other: dataTo }];
  return [];
}
