import { createCalendar } from '../../../src/domain/calendar';
import {
  type DeadlineExplanation,
  explainDeadline,
  occurrences,
  parseDeadline,
} from '../../../src/domain/deadline';
import type { Phase, Recurrence } from '../../../src/domain/period';

const calendar = createCalendar({ zone: 'Asia/Ho_Chi_Minh' });
const phases: Phase[] = [{ from: '2021-08-01', to: '2021-12-31' }];

function explained(words: string, recurrence: Recurrence = 'once', from = '2019-08-08'): DeadlineExplanation {
  const parsed = parseDeadline(words, from);
  if (!parsed.ok) throw new Error(`not understood: ${parsed.rest}`);
  const cycle = { recurrence: parsed.recurrence ?? recurrence, window: 'decree09' as const, phases };
  const [found] = occurrences(parsed.rule, cycle, { from, to: '2022-12-31' }, calendar);
  if (!found) throw new Error('nothing due');
  return explainDeadline(found.deadline, found.period, calendar);
}

describe('why a deadline is the day it is', () => {
  it('gives each fact with its reason', () => {
    expect(explained('trước ngày 10/11')).toEqual({
      words: 'trước ngày 10/11',
      on: 'date',
      named: { day: '2019-11-10', exclusive: true },
      lastDay: '2019-11-09',
      toleratedDay: '2019-11-10',
      shift: { day: '2019-11-09', rest: { kind: 'weekend', provisional: false } },
      aimDay: '2019-11-08',
      extended: { day: '2019-11-10', rest: { kind: 'weekend', provisional: false } },
      lateAfter: '2019-11-11',
      provisional: false,
      assumed: [{ kind: 'year', value: 2019 }],
    });
  });

  it('has no shift and no extension on a working day, and says the hour', () => {
    expect(explained('trước 16g30 ngày 08/11/2019')).toMatchObject({
      named: { day: '2019-11-08', exclusive: false },
      time: '16:30',
      shift: null,
      extended: null,
      lateAfter: '2019-11-08',
    });
  });

  it('tells the document that changed the words from that of the campaign', () => {
    const parsed = parseDeadline('trước ngày 25/11/2019', '2019-08-08');
    if (!parsed.ok) throw new Error('not understood');
    const document = { number: '2000/UBND-NC', day: '2019-10-01' };
    const cycle = { recurrence: 'once' as const, window: 'calendar' as const, phases: [] };
    const span = { from: '2019-08-08', to: '2019-12-31' };
    const [found] = occurrences({ ...parsed.rule, document }, cycle, span, calendar);
    if (!found) throw new Error('nothing due');
    expect(explainDeadline(found.deadline, found.period, calendar).document).toEqual(document);
  });

  it('keeps the sentence the words were read in', () => {
    const parsed = parseDeadline('trong Quý III/2018', '2018-05-25');
    if (!parsed.ok) throw new Error('not understood');
    const sentence = 'Sở Nội vụ chủ trì sơ kết trong Quý III/2018.';
    const cycle = { recurrence: 'once' as const, window: 'calendar' as const, phases: [] };
    const span = { from: '2018-05-25', to: '2018-12-31' };
    const [found] = occurrences({ ...parsed.rule, sentence }, cycle, span, calendar);
    if (!found) throw new Error('nothing due');
    expect(explainDeadline(found.deadline, found.period, calendar).sentence).toBe(sentence);
  });

  it('says from where working days are counted and which days are left out', () => {
    const { count, countedRestDays } = explained(
      '05 ngày làm việc sau khi kết thúc đợt',
      'once',
      '2021-08-01',
    );
    expect(count).toEqual({ from: '2021-12-31', since: 'dataEnd', count: 5, unit: 'workingDays' });
    expect(countedRestDays?.map(({ day, rest }) => `${day} ${rest.name ?? rest.kind}`)).toEqual([
      '2022-01-01 newYear',
      '2022-01-02 weekend',
      '2022-01-03 newYear',
      '2022-01-08 weekend',
      '2022-01-09 weekend',
    ]);
  });

  it.each<[string, Recurrence, DeadlineExplanation['count']]>([
    [
      '02 ngày làm việc sau khi chốt số liệu',
      'quarterly',
      { from: '2019-09-14', since: 'dataEnd', count: 2, unit: 'workingDays' },
    ],
    [
      '5 ngày sau khi kết thúc quý',
      'quarterly',
      { from: '2019-09-30', since: 'end', count: 5, unit: 'days' },
    ],
    [
      '5 ngày sau khi kết thúc phong trào',
      'once',
      { from: '2022-12-31', since: 'end', count: 5, unit: 'days' },
    ],
    [
      'trong vòng 10 ngày kể từ ngày 05/9/2019',
      'once',
      { from: '2019-09-05', since: 'day', count: 10, unit: 'days' },
    ],
  ])('counts “%s” (%s) from %j', (words, recurrence, count) => {
    const found = explained(words, recurrence);
    expect(found.count).toEqual(count);
    expect('countedRestDays' in found).toBe(count?.unit === 'workingDays');
  });
});
