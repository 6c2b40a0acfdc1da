import { createCalendar } from '../../../src/domain/calendar';
import { dayOf } from '../../../src/domain/day';
import { occurrences, parseDeadline } from '../../../src/domain/deadline';
import { rungInstant, standardLadder } from '../../../src/domain/ladder';

/** Everything the time rules say of two rules, as text: printed by processes in different zones and compared. */
export function timeRules(): string {
  const calendar = createCalendar({ zone: 'Asia/Ho_Chi_Minh' });
  const said = [
    'trước ngày 10/11 hằng năm',
    'ngày 05 tháng cuối quý',
    'thứ Sáu tuần sau',
    'trước 16g30 ngày 01/3',
  ].map((words) => parseDeadline(words, dayOf(new Date('2018-12-31T17:30:00Z'), calendar.zone)));
  const span = { from: '2019-01-01', to: '2021-12-31' };
  const listed = said.flatMap((parsed) =>
    parsed.ok ? occurrences(parsed.rule, parsed.recurrence ?? 'once', span, 'decree09', calendar) : [],
  );
  const spoken = listed.map(({ deadline }) =>
    standardLadder.map((rung) => rungInstant(rung, deadline, calendar).toISOString()),
  );
  return JSON.stringify({ said, listed, spoken });
}

if (require.main === module) process.stdout.write(timeRules());
