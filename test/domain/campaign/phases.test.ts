import fc from 'fast-check';
import { MOST_PHASES } from '../../../src/domain/campaign/phases';
import { readSpan } from '../../../src/domain/campaign/span';
import { addDays, formatDay } from '../../../src/domain/day';
import type { Phase } from '../../../src/domain/period';
import { anyDay } from '../arbitraries';

const start = '2021-07-15';
const read = (typed: string) => {
  const outcome = readSpan(typed, start);
  return outcome.ok ? outcome.value : outcome.refusal;
};

const first: Phase = { from: '2021-08-01', to: '2021-12-31' };
const second: Phase = { from: '2022-01-01', to: '2022-06-30' };

describe('a campaign cut into phases', () => {
  it.each([
    'đợt 1: 8/2021 - 12/2021; đợt 2: 01/2022 - 6/2022',
    'Đợt I: tháng 8/2021 – cuối tháng 12/2021\nĐợt II: tháng 01/2022 – cuối tháng 6/2022',
    'Đợt 1: từ 01/8/2021 đến 31/12/2021, đợt 2: từ 01/01/2022 đến hết ngày 30/6/2022.',
    'giai đoạn 1: 8/2021-12/2021;\n\ngiai đoạn 2: 6 tháng đầu năm 2022',
    'đợt 1 từ tháng 8/2021 đến tháng 12/2021 và đợt 2 từ 01/2022 đến 6/2022',
    'đợt 1 (8/2021 - 12/2021); đợt 2 (01/2022 - 6/2022)',
    'dot 1: 8/2021 - 12/2021, dot 2: 1/2022 - 6/2022',
    'dot 1 tu thang 8/2021 den thang 12/2021 va dot 2 tu 01/2022 den 6/2022',
    'ĐỢT 1: 8/2021 - 12/2021; ĐỢT 2: 01/2022 - 6/2022'.normalize('NFD'),
  ])('is read with its phases: “%s”', (typed) => {
    expect(read(typed)).toEqual({
      from: '2021-08-01',
      to: '2022-06-30',
      assumedFrom: false,
      schoolYear: false,
      phases: [first, second],
    });
  });

  it('may leave days between two phases, and be one phase', () => {
    expect(read('đợt 1: quý I/2022; đợt 2: quý III/2022')).toMatchObject({
      to: '2022-09-30',
      phases: [{ to: '2022-03-31' }, { from: '2022-07-01' }],
    });
    expect(read('đợt 1: 8/2021 - 12/2021')).toMatchObject({ phases: [first] });
  });

  it.each([
    ['đợt 1: 8/2021 - 01/2022; đợt 2: 01/2022 - 6/2022', 'phaseOverlap', { number: 2, before: 1 }],
    ['đợt 1: 01/2022 - 6/2022; đợt 2: 8/2021 - 12/2021', 'phaseOverlap', { number: 2, before: 1 }],
    ['đợt 2: 8/2021 - 12/2021; đợt 1: 01/2022 - 6/2022', 'phaseNumber', { number: 1 }],
    ['đợt 1: 8/2021 - 12/2021; đợt 3: 01/2022 - 6/2022', 'phaseNumber', { number: 2 }],
    ['đợt 1: 12/2021 - 8/2021; đợt 2: 01/2022 - 6/2022', 'spanReversed', {}],
    ['đợt 1: 8/2021 - 12/2021; đợt 2: đến năm 2022', 'phase', { typed: 'đến năm 2022' }],
    ['đợt 1: 8/2021 - 12/2021; đợt 2: khi nào xong', 'span', { typed: 'khi nào xong' }],
    ['đợt 1: 2016 - 2020; đợt 2: 2021 - 2040', 'spanTooLong', { years: 20 }],
  ])('is asked for again: “%s”', (typed, key, params) => {
    expect(read(typed)).toEqual({ key: `launch.refusal.${key}`, params });
  });

  it('has no more phases than their keys can number', () => {
    const phases = (count: number) =>
      Array.from(
        { length: count },
        (_, at) => `đợt ${at + 1}: ${(at % 12) + 1}/${2021 + Math.floor(at / 12)}`,
      );
    expect(read(phases(MOST_PHASES).join('; '))).toMatchObject({ to: '2022-12-31' });
    expect(read(phases(MOST_PHASES + 1).join('; '))).toMatchObject({ key: 'launch.refusal.tooManyPhases' });
  });

  it('is not seen in a plan of years or in words before the first phase', () => {
    expect(read('giai đoạn 2021 - 2025')).toMatchObject({ from: '2021-01-01', phases: [] });
    expect(read('khoảng đợt 1: 8/2021 - 12/2021')).toMatchObject({ key: 'launch.refusal.span' });
  });

  it('reads back any phases it could be told, in order and apart', () => {
    const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 200 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyDay, lengths, (day, parts) => {
        let next = day;
        const phases = parts.map(([gap, length]): Phase => {
          const from = addDays(next, gap);
          next = addDays(from, length);
          return { from, to: next };
        });
        const typed = phases.map(
          ({ from, to }, at) => `đợt ${at + 1}: ${formatDay(from)} - ${formatDay(to)}`,
        );
        expect(read(typed.join('\n'))).toMatchObject({ from: phases[0]?.from, to: next, phases });
      }),
      { numRuns: 100 },
    );
  });
});
