import type { DueDay } from '../../../src/domain/deadline';
import { parseDeadline } from '../../../src/domain/deadline';

/** A Thursday. */
const reference = '2019-08-08';

function on(words: string): DueDay | null {
  const parsed = parseDeadline(words, reference);
  return parsed.ok ? parsed.rule.on : null;
}

describe('one day, with its year', () => {
  it.each([
    ['chậm nhất ngày 05/3/2027', '2027-03-05'],
    ['Chậm nhất là ngày 05/3/2027.', '2027-03-05'],
    ['chậm nhất vào ngày 5/3/2027', '2027-03-05'],
    ['đến hết ngày 30/9/2021', '2021-09-30'],
    ['hạn cuối: 30.9.2021', '2021-09-30'],
    ['hạn chót là 30-9-2021', '2021-09-30'],
    ['trước hoặc trong ngày 30/9/2021', '2021-09-30'],
    ['không quá ngày 30/9/2021', '2021-09-30'],
    ['gửi báo cáo vào ngày 30 / 9 / 2021', '2021-09-30'],
    ['2021-09-30', '2021-09-30'],
    ['ngày 10 tháng 11 năm 2019', '2019-11-10'],
    ['ngày 10 tháng 11/2019', '2019-11-10'],
    ['ngày 5 tháng sáu năm 2020', '2020-06-05'],
    ['ngày 5 tháng mười hai năm 2020', '2020-12-05'],
    ['10/11 năm 2020', '2020-11-10'],
    ['thứ Hai, 09/11/2026', '2026-11-09'],
    ['ngày 15 tháng đầu quý IV/2019', '2019-10-15'],
  ])('%s', (words, day) => {
    expect(parseDeadline(words, reference)).toEqual({
      ok: true,
      recurrence: null,
      rule: { words, inclusive: true, on: { at: 'date', day }, assumed: [] },
    });
  });
});

describe('before a day', () => {
  it.each([
    ['trước ngày 10/11/2019', '2019-11-10'],
    ['chậm nhất trước ngày 10/11/2019', '2019-11-10'],
    ['trước tháng 12/2018', '2018-12-01'],
    ['trước quý III/2018', '2018-07-01'],
    ['trước cuối tháng 6/2022', '2022-06-30'],
  ])('%s', (words, day) => {
    const parsed = parseDeadline(words, reference);
    expect(parsed).toMatchObject({ ok: true, rule: { inclusive: false, on: { at: 'date', day } } });
  });
});

describe('a time of the day', () => {
  it.each([
    ['trước 16g30 ngày 05/05/2017', '16:30'],
    ['trước 16h30 ngày 05/05/2017', '16:30'],
    ['trước 16 giờ 30 phút ngày 05/05/2017', '16:30'],
    ['trước 05/05/2017, lúc 16:30', '16:30'],
    ['trước 17 giờ ngày 05/05/2017', '17:00'],
    ['trước 5 giờ chiều ngày 05/05/2017', '17:00'],
    ['trước 8 giờ tối ngày 05/05/2017', '20:00'],
    ['trước 8h sáng ngày 05/05/2017', '08:00'],
    ['trước 16 giờ 05/05/2017', '16:00'],
  ])('%s keeps the day in time and says until when', (words, time) => {
    expect(parseDeadline(words, reference)).toMatchObject({
      ok: true,
      rule: { inclusive: true, time, on: { at: 'date', day: '2017-05-05' } },
    });
  });

  it('is none at the end of the day', () => {
    const parsed = parseDeadline('trước 24h00 ngày 05/05/2017', reference);
    expect(parsed.ok && 'time' in parsed.rule).toBe(false);
    expect(parsed).toMatchObject({ ok: true, rule: { inclusive: true } });
  });
});

describe('what the words leave out is assumed and said', () => {
  it.each([
    ['trước ngày 10/11', '2019-11-10', { kind: 'year', value: 2019 }],
    ['ngày 10 tháng 11', '2019-11-10', { kind: 'year', value: 2019 }],
    ['20.3', '2020-03-20', { kind: 'year', value: 2020 }],
    ['22-5', '2020-05-22', { kind: 'year', value: 2020 }],
    ['08/8', '2019-08-08', { kind: 'year', value: 2019 }],
    ['29/2', '2020-02-29', { kind: 'year', value: 2020 }],
    ['07/8', '2020-08-07', { kind: 'year', value: 2020 }],
    ['10/11/19', '2019-11-10', { kind: 'shortYear', value: 2019 }],
    ['cuối năm', '2019-12-31', { kind: 'year', value: 2019 }],
    ['giữa năm', '2020-06-30', { kind: 'year', value: 2020 }],
    ['đầu năm', '2020-01-01', { kind: 'year', value: 2020 }],
    ['giữa tháng 5', '2020-05-15', { kind: 'year', value: 2020 }],
    ['ngày 20', '2019-08-20', { kind: 'month', value: '2019-08' }],
    ['mùng 5', '2019-09-05', { kind: 'month', value: '2019-09' }],
    ['ngày 5 tháng sau', '2019-09-05', { kind: 'reference', value: reference }],
    ['ngay 20 thang nay', '2019-08-20', { kind: 'reference', value: reference }],
    ['cuối tháng', '2019-08-31', { kind: 'reference', value: reference }],
    ['đầu tháng', '2019-09-01', { kind: 'reference', value: reference }],
    ['giữa tháng sau', '2019-09-15', { kind: 'reference', value: reference }],
    ['cuối quý', '2019-09-30', { kind: 'reference', value: reference }],
    ['10/11 năm nay', '2019-11-10', { kind: 'reference', value: reference }],
    ['hôm nay', '2019-08-08', { kind: 'reference', value: reference }],
    ['ngày mai', '2019-08-09', { kind: 'reference', value: reference }],
    ['ngày kia', '2019-08-10', { kind: 'reference', value: reference }],
    ['thứ Sáu tuần sau', '2019-08-16', { kind: 'reference', value: reference }],
    ['T6 tuần này', '2019-08-09', { kind: 'reference', value: reference }],
    ['thứ 2', '2019-08-12', { kind: 'reference', value: reference }],
    ['chủ nhật tuần này', '2019-08-11', { kind: 'reference', value: reference }],
  ])('%s', (words, day, assumption) => {
    expect(parseDeadline(words, reference)).toEqual({
      ok: true,
      recurrence: null,
      rule: { words, inclusive: true, on: { at: 'date', day }, assumed: [assumption], ...before(words) },
    });
  });

  it('goes from the last month of a year to the first of the next', () => {
    const december = (words: string) => parseDeadline(words, '2019-12-20');
    expect(december('đầu tháng sau')).toMatchObject({ rule: { on: { day: '2020-01-01' } } });
    expect(december('ngày 5')).toMatchObject({ rule: { on: { day: '2020-01-05' } } });
    expect(december('quý sau')).toMatchObject({ rule: { on: { from: '2020-01-01', to: '2020-03-31' } } });
  });
});

describe('the reference day itself', () => {
  it.each([
    ['31/12', '2019-12-31'],
    ['ngày 31', '2019-12-31'],
    ['cuối tháng', '2019-12-31'],
    ['cuối năm', '2019-12-31'],
    ['thứ Ba', '2019-12-31'],
  ])('%s is still that day', (words, day) => {
    expect(parseDeadline(words, '2019-12-31')).toMatchObject({ rule: { on: { at: 'date', day } } });
  });
});

function before(words: string): { inclusive?: false } {
  return words.startsWith('trước') ? { inclusive: false } : {};
}

describe('a whole month, quarter, half-year or year', () => {
  it.each([
    ['trong Quý III/2018', '2018-07-01', '2018-09-30'],
    ['trong quy 3 nam 2018', '2018-07-01', '2018-09-30'],
    ['Quý I-2020', '2020-01-01', '2020-03-31'],
    ['trong tháng 12/2018', '2018-12-01', '2018-12-31'],
    ['trong T12/2018', '2018-12-01', '2018-12-31'],
    ['đến hết tháng 02/2020', '2020-02-01', '2020-02-29'],
    ['6 tháng đầu năm 2022', '2022-01-01', '2022-06-30'],
    ['trong 6 tháng cuối năm 2022', '2022-07-01', '2022-12-31'],
    ['9 tháng đầu năm 2022', '2022-01-01', '2022-09-30'],
    ['trong năm 2020', '2020-01-01', '2020-12-31'],
    ['trong năm nay', '2019-01-01', '2019-12-31'],
    ['trong tháng này', '2019-08-01', '2019-08-31'],
    ['trong quý này', '2019-07-01', '2019-09-30'],
    ['tháng 5', '2020-05-01', '2020-05-31'],
    ['quý II', '2020-04-01', '2020-06-30'],
  ])('%s', (words, from, to) => {
    expect(on(words)).toEqual({ at: 'window', from, to });
  });

  it.each([
    ['cuối tháng 6/2022', '2022-06-30'],
    ['đầu tháng 6/2022', '2022-06-01'],
    ['giữa tháng 6 năm 2022', '2022-06-15'],
    ['cuối năm 2020', '2020-12-31'],
    ['giữa năm 2020', '2020-06-30'],
    ['đầu năm 2020', '2020-01-01'],
    ['cuối quý IV/2020', '2020-12-31'],
  ])('%s', (words, day) => {
    expect(on(words)).toEqual({ at: 'date', day });
  });
});

describe('days counted', () => {
  it.each<[string, DueDay]>([
    ['02 ngày làm việc sau khi chốt số liệu', { at: 'afterData', count: 2, unit: 'workingDays' }],
    ['trong vòng 3 ngày kể từ ngày chốt số liệu', { at: 'afterData', count: 3, unit: 'days' }],
    [
      'trong vòng 10 ngày kể từ ngày 05/05/2017',
      { at: 'counted', from: '2017-05-05', count: 10, unit: 'days' },
    ],
    [
      'trong thời hạn 5 ngày làm việc, kể từ ngày 05/05/2017',
      { at: 'counted', from: '2017-05-05', count: 5, unit: 'workingDays' },
    ],
    ['trong vòng 3 ngày kể từ ngày 10/11', { at: 'counted', from: '2019-11-10', count: 3, unit: 'days' }],
    ['10 ngày nữa', { at: 'counted', from: reference, count: 10, unit: 'days' }],
  ])('%s', (words, expected) => {
    expect(on(words)).toEqual(expected);
  });
});
