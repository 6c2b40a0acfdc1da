import fc from 'fast-check';
import { readSpan } from '../../../src/domain/campaign/span';

const start = '2019-08-08';
const read = (typed: string) => {
  const outcome = readSpan(typed, start);
  return outcome.ok ? [outcome.value.from, outcome.value.to] : outcome.refusal.key;
};

describe('the period of a campaign', () => {
  it.each([
    ['2016 - 2020', '2016-01-01', '2020-12-31'],
    ['2016–2020', '2016-01-01', '2020-12-31'],
    ['giai đoạn 2021-2025', '2021-01-01', '2025-12-31'],
    ['từ năm 2016 đến năm 2020', '2016-01-01', '2020-12-31'],
    ['từ 01/8/2019 đến 31/12/2020', '2019-08-01', '2020-12-31'],
    ['Từ ngày 01/8/2019 đến hết ngày 31/12/2020.', '2019-08-01', '2020-12-31'],
    ['01-8-2019 - 31-12-2020', '2019-08-01', '2020-12-31'],
    ['01/8 đến 31/12/2019', '2019-08-01', '2019-12-31'],
    ['tháng 8/2021 đến tháng 02/2024', '2021-08-01', '2024-02-29'],
    ['năm 2019', '2019-01-01', '2019-12-31'],
    ['2019', '2019-01-01', '2019-12-31'],
    ['Quý III/2019', '2019-07-01', '2019-09-30'],
    ['trong tháng 11 năm 2019', '2019-11-01', '2019-11-30'],
    ['8/2021 - 12/2021', '2021-08-01', '2021-12-31'],
    ['tháng 8/2021 – cuối tháng 12/2021', '2021-08-01', '2021-12-31'],
    ['6 tháng đầu năm 2022', '2022-01-01', '2022-06-30'],
    ['từ ngày 01 tháng 8 năm 2019 đến ngày 31 tháng 12 năm 2020', '2019-08-01', '2020-12-31'],
    ['từ 01/8/2019 đến hết quý III/2020', '2019-08-01', '2020-09-30'],
    ['năm học 2025-2026', '2025-09-01', '2026-05-31'],
    ['Năm học 2025 – 2026.', '2025-09-01', '2026-05-31'],
    ['nam hoc 2025-2026', '2025-09-01', '2026-05-31'],
    ['tu 01/8/2019 den het 31/12/2020', '2019-08-01', '2020-12-31'],
    ['giai doan 2021 toi 2025', '2021-01-01', '2025-12-31'],
  ])('reads “%s”', (typed, from, to) => {
    expect(read(typed)).toEqual([from, to]);
  });

  it.each([
    ['đến năm 2020', '2020-12-31'],
    ['đến hết năm 2020', '2020-12-31'],
    ['đến 30/6/2020', '2020-06-30'],
  ])('begins “%s” on the given day and says so', (typed, to) => {
    expect(readSpan(typed, start)).toEqual({
      ok: true,
      value: { from: start, to, assumedFrom: true, schoolYear: false, phases: [] },
    });
  });

  it.each([
    'năm học 2019-2021',
    'năm học 2019',
    '01/8 - 31/12',
    'hằng năm',
    'trước năm 2020 - 2021',
    'khi nào xong',
    '31/02/2019 - 31/12/2019',
    '08/8/2019',
    '',
    'tháng 13/2019',
    '-',
  ])('asks again for “%s”', (typed) => {
    expect(read(typed)).toBe('launch.refusal.span');
  });

  it('says that the days of a school year are those of the frame', () => {
    expect(readSpan('năm học 2025-2026', start)).toMatchObject({ value: { schoolYear: true } });
    expect(readSpan('năm 2025', start)).toMatchObject({ value: { schoolYear: false } });
  });

  it('refuses an end before the beginning, and a slip of the finger', () => {
    expect(read('2020 - 2016')).toBe('launch.refusal.spanReversed');
    expect(read('2016 - 2200')).toBe('launch.refusal.spanTooLong');
  });

  it('is soon done with words longer than two days can be', () => {
    const began = performance.now();
    expect(read('–'.repeat(3000))).toBe('launch.refusal.span');
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('never gives an end before its beginning, whatever is typed', () => {
    const token = fc.constantFrom(
      'từ',
      'đến',
      'năm',
      '2016',
      '2020',
      '08/8/2019',
      '-',
      'quý',
      'II',
      '/',
      '8/2019',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 6 }), (tokens) => {
        const outcome = readSpan(tokens.join(' '), start);
        if (outcome.ok) expect(outcome.value.from <= outcome.value.to).toBe(true);
      }),
    );
  });
});
