import fc from 'fast-check';
import { formatDay, weekday } from '../../../src/domain/day';
import { findDay, parseDay } from '../../../src/domain/deadline';
import { anyDay } from '../arbitraries';

/** A Thursday. */
const reference = '2019-08-08';

function dayOf(words: string, toward: 'past' | 'future'): string | null {
  const parsed = parseDay(words, reference, toward);
  return parsed.ok ? parsed.day : null;
}

describe('one day in words', () => {
  it.each([
    ['08/8/2019', '2019-08-08', '2019-08-08'],
    ['ngày 10 tháng 11 năm 2018', '2018-11-10', '2018-11-10'],
    ['Thứ Bảy, 10/11/2018', '2018-11-10', '2018-11-10'],
    ['10 November 2018', '2018-11-10', '2018-11-10'],
    ['10/11', '2018-11-10', '2019-11-10'],
    ['20.3', '2019-03-20', '2020-03-20'],
    ['08/8', '2019-08-08', '2019-08-08'],
    ['ngày 20', '2019-07-20', '2019-08-20'],
    ['mùng 5', '2019-08-05', '2019-09-05'],
    ['ngày 15 tháng đầu quý III', '2019-07-15', '2020-07-15'],
    ['thứ Hai', '2019-08-05', '2019-08-12'],
    ['thứ Năm', '2019-08-08', '2019-08-08'],
    ['thứ Hai tuần này', '2019-08-05', '2019-08-05'],
    ['hôm nay', '2019-08-08', '2019-08-08'],
    ['ngày mai', '2019-08-09', '2019-08-09'],
    ['10/11 năm ngoái', '2018-11-10', '2018-11-10'],
    ['10/11 năm nay', '2019-11-10', '2019-11-10'],
    ['15/3 năm sau', '2020-03-15', '2020-03-15'],
    ['10 November last year', '2018-11-10', '2018-11-10'],
  ])('“%s” is %s of the past and %s of the future', (words, past, future) => {
    expect([dayOf(words, 'past'), dayOf(words, 'future')]).toEqual([past, future]);
  });

  it('knows yesterday where the past is asked for', () => {
    expect(parseDay('hôm qua', reference, 'past')).toEqual({
      ok: true,
      day: '2019-08-07',
      assumed: [{ kind: 'reference', value: reference }],
    });
    expect(dayOf('yesterday', 'past')).toBe('2019-08-07');
    expect(dayOf('hôm qua', 'future')).toBeNull();
  });

  it.each([
    ['10/11', { kind: 'year', value: 2018 }],
    ['ngày 20', { kind: 'month', value: '2019-07' }],
    ['15/3 năm sau', { kind: 'reference', value: reference }],
    ['10/11/18', { kind: 'shortYear', value: 2018 }],
    ['29/2', { kind: 'year', value: 2016 }],
  ])('says what it took for “%s”', (words, assumption) => {
    expect(parseDay(words, reference, 'past')).toMatchObject({ assumed: [assumption] });
  });

  it.each([
    ['trước ngày 10/11', { day: 10, month: 11 }],
    ['10/11 hằng năm', { day: 10, month: 11, recurrence: 'yearly' }],
    ['16h30 ngày 10/11', { day: 10, month: 11, time: '16:30' }],
    ['trong tháng 12/2018', { month: 12, year: 2018 }],
    ['cuối tháng 6/2022', { month: 6, year: 2022 }],
    ['ngày 05 tháng cuối quý', { day: 5 }],
    ['trong vòng 10 ngày kể từ ngày 05/05/2017', { day: 5, month: 5, year: 2017 }],
    ['khi kết thúc đợt', {}],
    ['thứ Ba, 10/11/2018', { day: 10, month: 11, year: 2018 }],
    ['31/02', {}],
    ['', {}],
  ])('does not take “%s” for a day and says what it understood', (words, understood) => {
    expect(parseDay(words, reference, 'past')).toEqual({ ok: false, understood, rest: words });
  });

  it('is on the side asked for, whatever is left out', () => {
    const bare = fc.constantFrom('day and month', 'day', 'weekday');
    fc.assert(
      fc.property(anyDay, anyDay, bare, (named, today, left) => {
        const words = {
          'day and month': formatDay(named).slice(0, 5),
          day: `ngày ${formatDay(named).slice(0, 2)}`,
          weekday: weekday(named) === 7 ? 'chủ nhật' : `thứ ${weekday(named) + 1}`,
        }[left];
        const [past, future] = (['past', 'future'] as const).map((toward) => parseDay(words, today, toward));
        if (past?.ok) expect(past.day <= today && past.assumed.length === 1).toBe(true);
        if (future?.ok) expect(future.day >= today && future.assumed.length === 1).toBe(true);
        if (!named.endsWith('02-29') && Number(named.slice(8)) < 29)
          expect(past?.ok && future?.ok).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a day among other words', () => {
  it('is found with the words around it', () => {
    expect(findDay('Số: 12/CT-UBND, ngày 08 tháng 8 năm 2019 của thị xã', reference, 'past')).toEqual({
      typed: '08 tháng 8 năm 2019',
      day: '2019-08-08',
      assumed: [],
      rest: 'Số: 12/CT-UBND, ngày của thị xã',
    });
  });

  it('is said to be none when there is no such day', () => {
    expect(findDay('12/CT-UBND ngày 31/02/2019', reference, 'past')).toMatchObject({
      typed: '31/02/2019',
      day: null,
    });
    expect(findDay('12/CT-UBND của xã Tân Mai', reference, 'past')).toBeNull();
  });
});
