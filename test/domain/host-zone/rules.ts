import { createCalendar, workingDaysBetween } from '../../../src/domain/calendar';
import { readDocument } from '../../../src/domain/campaign/document';
import { readSpan } from '../../../src/domain/campaign/span';
import { addDays, dayOf, instantOf } from '../../../src/domain/day';
import {
  explainDeadline,
  occurrences,
  parseDay,
  parseDeadline,
  type ResolvedDeadline,
} from '../../../src/domain/deadline';
import { dueRungs, profileLadder, rungInstant, urgentLadder } from '../../../src/domain/ladder';
import type { Phase } from '../../../src/domain/period';

const calendar = createCalendar({ zone: 'Asia/Ho_Chi_Minh' });
/** Half past midnight of 01/01/2019 where the office is; the day before nearly everywhere else. */
const now = new Date('2018-12-31T17:30:00Z');
const span = { from: '2019-01-01', to: '2021-12-31' };
const phases: Phase[] = [
  { from: '2019-01-01', to: '2019-05-31' },
  { from: '2019-06-01', to: '2019-12-31' },
];

const words = [
  'trước ngày 10/11 hằng năm',
  'ngày 05 tháng cuối quý',
  'thứ Sáu tuần sau',
  'trước 16g30 ngày 01/3',
  'trong vòng 10 ngày làm việc sau khi kết thúc mỗi đợt',
  'TRƯỚC NGÀY 15/7 HẰNG NĂM HỌC',
];

/** Everything the time rules say of some deadlines, as text: printed by processes in different zones and compared. */
export function timeRules(): string {
  const today = dayOf(now, calendar.zone);
  const said = words.map((text) => parseDeadline(text, today));
  const listed = said.flatMap((parsed) => {
    if (!parsed.ok) return [];
    const cycle = { recurrence: parsed.recurrence ?? 'once', window: 'decree09' as const, phases };
    return occurrences(parsed.rule, cycle, span, calendar);
  });
  const explained = listed.map(({ deadline, period }) => explainDeadline(deadline, period, calendar));
  const read = [
    readSpan('đợt 1: 8/2018 - 12/2018; đợt 2: 01/8/2019 - 31/12/2019', today),
    readDocument('12/CT-UBND ngày 8/8', today),
    parseDay('thứ Hai', today, 'past'),
  ];
  const spoken = listed.map(({ deadline }) => ladderOf(deadline));
  return JSON.stringify({ said, listed, explained, read, spoken, rest: restOf('2026-01-01') });
}

function ladderOf(deadline: ResolvedDeadline): unknown {
  const anchors = { deadline, openedAt: now };
  return [profileLadder('light'), profileLadder('firm'), urgentLadder('lũ')].map((ladder) => [
    ladder.rungs.map((rung) => rungInstant(rung, anchors, calendar).toISOString()),
    dueRungs({ ...anchors, rungs: [] }, ladder, instantOf(deadline.aimDay, '23:30', calendar.zone), calendar),
  ]);
}

function restOf(year: string): unknown {
  const days = Array.from({ length: 365 }, (_, at) => addDays(year, at));
  return days.map((day) => [
    calendar.restDay(day),
    calendar.undecided(day),
    workingDaysBetween(calendar, year, day),
  ]);
}

if (require.main === module) process.stdout.write(timeRules());
