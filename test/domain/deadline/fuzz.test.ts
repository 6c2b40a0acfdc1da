import fc from 'fast-check';
import { addDays, partsOf } from '../../../src/domain/day';
import { type DeadlineRule, type DueDay, parseDay, parseDeadline } from '../../../src/domain/deadline';
import { anyDay } from '../arbitraries';
import { dresses } from './dresses';

const phrases = [
  'trước ngày 10/11',
  'trước 16g30 ngày 05/05/2017',
  'chậm nhất là ngày 22-5',
  'hạn cuối 20.3',
  'đến hết ngày 30/9/2021',
  'ngày 10 tháng 11 năm 2019',
  'ngày 05 tháng cuối quý',
  'trước ngày 15 của tháng cuối cùng hàng quý',
  'trong Quý III/2018',
  'quý 3 năm 2018',
  'cuối tháng 6/2022',
  'giữa năm',
  '15/3 năm sau',
  '20/12 năm ngoái',
  'hằng tháng ngày 20',
  '02 ngày làm việc sau khi chốt số liệu',
  'trong vòng 10 ngày kể từ ngày 7/8',
  'sau 05 ngày làm việc nữa',
  'thứ Tư tuần sau',
  'ngày mai',
  'trước 30/6 và 31/12 hằng năm',
  'ngày 25 của tháng cuối kỳ',
  'khi kết thúc mỗi đợt',
  '15/7 hằng năm học',
  '9 tháng đầu năm 2022',
  'khi kết thúc phong trào',
  'by the end of June 2027',
  'within 3 working days after the end of each phase',
  'before 5 March every year',
  'the 20th of each month',
];
const tokens = [...new Set(phrases.flatMap((phrase) => phrase.split(' ')))];

/** Valid phrases, torn apart and put together anew. */
const splices = fc
  .oneof(
    fc.array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 8 }),
    fc
      .tuple(fc.constantFrom(...phrases), fc.constantFrom(...phrases), fc.nat(7), fc.nat(7))
      .map(([one, other, at, from]) => [...one.split(' ').slice(0, at), ...other.split(' ').slice(from)]),
  )
  .map((words) => words.join(' '));

describe('any words at all', () => {
  it('are answered, whatever they are', () => {
    const texts = fc.oneof(
      splices,
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ maxLength: 60 }),
    );
    fc.assert(
      fc.property(texts, anyDay, (words, reference) => {
        const parsed = parseDeadline(words, reference);
        if (!parsed.ok) expect(typeof parsed.rest).toBe('string');
        expect(typeof parseDay(words, reference, 'past').ok).toBe('boolean');
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    '1/',
    '1 ',
    'trước ngày ',
    '10 ngày sau khi kết thúc ',
    'cuối ',
    ' ',
    '1/1 và ',
    '0',
    'thu ',
    '12 tháng ',
  ])('are answered at once, however often “%s” comes again', (piece) => {
    const began = performance.now();
    parseDeadline(piece.repeat(10_000 / piece.length), '2019-08-08');
    // Some milliseconds here; what grows with the square of the length takes minutes.
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('mean the same in every dress', () => {
    fc.assert(
      fc.property(splices, anyDay, (words, reference) => {
        const meant = meaning(words, reference);
        for (const dressed of dresses(words)) expect(meaning(dressed, reference)).toEqual(meant);
      }),
      { numRuns: 300 },
    );
  });

  it('name no day, month or year that is not in them, unless it is said to be assumed', () => {
    fc.assert(
      fc.property(splices, anyDay, (words, reference) => {
        const parsed = parseDeadline(words, reference);
        if (parsed.ok) expect([words, invented(words, parsed.rule)]).toEqual([words, []]);
      }),
      { numRuns: 1500 },
    );
  });

  it('make no deadline with a second day that is not joined to the first', () => {
    const dated = fc.constantFrom(
      'trước ngày 10/11',
      'chậm nhất ngày 05/3/2027',
      'ngày 05 tháng cuối quý',
      'hạn cuối 20.3',
    );
    fc.assert(
      fc.property(dated, anyDay, (words, day) => {
        const { day: number, month } = partsOf(day);
        expect(parseDeadline(`${words} ${number}/${month}`, '2019-08-08').ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

function meaning(words: string, reference: string): unknown {
  const parsed = parseDeadline(words, reference);
  return parsed.ok
    ? { ...parsed, rule: { ...parsed.rule, words: '' } }
    : { ok: false, understood: parsed.understood };
}

interface Numbers {
  days: number[];
  months: number[];
  years: number[];
  counts: number[];
}

/** The numbers a rule names that neither stand in the words nor are said to be assumed. */
function invented(words: string, { on, assumed }: DeadlineRule): string[] {
  if (assumed.some(({ kind }) => kind === 'reference')) return [];
  const written = [...words.matchAll(/\d+/gu)].map(([digits]) => Number(digits));
  const known = (value: number) => written.includes(value) || written.includes(value - 2000);
  const year = assumed.flatMap(({ kind, value }) => (kind === 'year' ? [Number(value)] : []));
  const month = assumed.flatMap(({ kind, value }) =>
    kind === 'month' ? [Number(value.slice(5)), Number(value.slice(0, 4))] : [],
  );
  const allowed = (value: number) => known(value) || [...year, ...month].includes(value);
  const { days, months, years, counts } = numbersOf(on);
  return [
    ...days.filter((day) => !allowed(day) && !isEdge(words, on, day)).map((day) => `day ${day}`),
    ...months.filter((value) => !allowed(value) && !isNamed(words)).map((value) => `month ${value}`),
    ...years.filter((value) => !allowed(value)).map((value) => `year ${value}`),
    ...counts.filter((value) => !written.includes(value)).map((value) => `count ${value}`),
  ];
}

/** The first, middle and last day of a month or year that the words name (Civil Code art. 146). */
function isEdge(words: string, on: DueDay, day: number): boolean {
  if (!/đầu|giữa|cuối|hết|kết thúc|tháng|quý|năm|trước|end|before|june|march/iu.test(words)) return false;
  const last = on.at === 'date' ? addDays(on.day, 1).endsWith('-01') : day >= 28;
  return day === 1 || day === 15 || last;
}

/** Months by name ("tháng từ" is April without its accent), by quarter, half-year and year. */
function isNamed(words: string): boolean {
  return /quý|năm|tháng từ|june|march|end/iu.test(words);
}

function numbersOf(on: DueDay): Numbers {
  const none: Numbers = { days: [], months: [], years: [], counts: [] };
  switch (on.at) {
    case 'date':
      return { ...none, ...ofDay(on.day) };
    case 'window':
      return { ...none, ...ofDay(on.to) };
    case 'counted':
      return { ...none, ...ofDay(on.from), counts: [on.count] };
    case 'yearly':
      return { ...none, days: [on.day], months: [on.month] };
    case 'halfYearly':
      return { ...none, days: [on.first.day, on.second.day], months: [on.first.month, on.second.month] };
    case 'quarterly':
    case 'monthly':
    case 'lastMonth':
      return { ...none, days: [on.day] };
    case 'afterData':
    case 'afterPeriod':
      return { ...none, counts: [on.count] };
    case 'periodEnd':
      return none;
  }
}

function ofDay(day: string): Pick<Numbers, 'days' | 'months' | 'years'> {
  const { year, month, day: number } = partsOf(day);
  return { days: [number], months: [month], years: [year] };
}
