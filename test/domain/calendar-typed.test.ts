import fc from 'fast-check';
import { mostDays, readCalendarChange } from '../../src/domain/calendar-typed';
import { addDays, formatDay } from '../../src/domain/day';

const at = { year: 2026, today: '2026-03-16' };

function days(typed: string): string[] {
  const read = readCalendarChange(typed, at);
  return read.ok
    ? read.change.days.map(({ kind, day }) => `${kind} ${day}`)
    : [`${read.fault.kind}: ${read.fault.words}`];
}

it.each([
  ['nghỉ 31/8, làm bù 22/8', ['off 2026-08-31', 'work 2026-08-22']],
  ['nghi 31/8; lam bu 22/8', ['off 2026-08-31', 'work 2026-08-22']],
  ['Nghỉ hoán đổi: 31/08/2026\nđi làm thứ Bảy, 22/08/2026', ['off 2026-08-31', 'work 2026-08-22']],
  ['off 31 August and work Saturday, 22 August', ['off 2026-08-31', 'work 2026-08-22']],
  ['nghỉ 31/8, 1/9 và 3/9', ['off 2026-08-31', 'off 2026-09-01', 'off 2026-09-03']],
  ['nghỉ từ 29/4 đến hết 30/4', ['off 2026-04-29', 'off 2026-04-30']],
  ['nghỉ 29/4 - 30/4', ['off 2026-04-29', 'off 2026-04-30']],
  ['nghỉ ngày 31 tháng 8', ['off 2026-08-31']],
  ['nghỉ 2/1/2027', ['off 2027-01-02']],
  ['nghi 23/11 bu 28/11', ['off 2026-11-23', 'work 2026-11-28']],
  ['nghỉ bù 27/4 đi làm thứ 7 25/4', ['off 2026-04-27', 'work 2026-04-25']],
  ['24/11 nghi', ['off 2026-11-24']],
  ['nghỉ 5/2/27', ['off 2027-02-05']],
  ['31/8 nghỉ, 22/8 làm bù', ['off 2026-08-31', 'work 2026-08-22']],
  ['nghỉ ngày mai', ['off 2026-03-17']],
])('reads “%s”', (typed, expected) => {
  expect(days(typed)).toEqual(expected);
});

it('takes a day without a year for one of the year that is shown, past or to come', () => {
  const read = (year: number) => readCalendarChange('nghỉ 2/1', { year, today: '2026-03-16' });
  expect(read(2026)).toMatchObject({ change: { days: [{ day: '2026-01-02' }] } });
  expect(read(2028)).toMatchObject({ change: { days: [{ day: '2028-01-02' }] } });
});

it.each([
  ['nghỉ 31/8 theo 12345/VPCP-KGVX', '12345/VPCP-KGVX', null],
  ['nghỉ 31/8 theo công văn 12345/VPCP-KGVX, dự kiến', 'công văn 12345/VPCP-KGVX', true],
  ['nghỉ 31/8 (dự kiến)', null, true],
  ['nghỉ 31/8, chính thức, căn cứ theo thông báo của tỉnh.', 'thông báo của tỉnh', false],
  ['off 31/8 under 12345/VPCP-KGVX, expected', '12345/VPCP-KGVX', true],
  ['nghỉ 31/8', null, null],
])('hears by which document, and whether it is sure: “%s”', (typed, basis, provisional) => {
  expect(readCalendarChange(typed, at)).toMatchObject({ ok: true, change: { basis, provisional } });
});

it.each([
  ['', 'empty: '],
  ['theo 12345/VPCP-KGVX', 'empty: theo 12345/VPCP-KGVX'],
  ['31/8', 'noKind: 31/8'],
  ['chào buổi sáng', 'noKind: chào buổi sáng'],
  ['nghỉ', 'day: nghỉ'],
  ['nghỉ 32/8', 'day: nghỉ 32/8'],
  ['nghỉ 29/2', 'day: nghỉ 29/2'],
  ['nghỉ tháng 8', 'day: nghỉ tháng 8'],
  ['nghỉ trước ngày 31/8', 'day: nghỉ trước ngày 31/8'],
  ['làm bù thứ Hai, 22/8', 'day: làm bù thứ Hai 22/8'],
  ['nghỉ 31/8 có lương', 'day: nghỉ 31/8 có lương'],
  ['nghỉ từ 30/4 đến 28/4', 'backwards: nghỉ từ 30/4 đến 28/4'],
  ['nghỉ từ 1/1 đến 31/12', 'tooMany: nghỉ từ 1/1 đến 31/12'],
])('does not guess: “%s”', (typed, fault) => {
  expect(days(typed)).toEqual([fault]);
});

it('says what it understood before the part that it did not', () => {
  expect(readCalendarChange('nghỉ 31/8, làm bù 32/8', at)).toEqual({
    ok: false,
    understood: [{ day: '2026-08-31', kind: 'off' }],
    fault: { kind: 'day', words: 'làm bù 32/8' },
  });
});

it('reads back every span that it is told, in order and without gaps', () => {
  const span = fc.record({
    after: fc.integer({ min: 0, max: 5000 }),
    length: fc.integer({ min: 2, max: mostDays }),
    kind: fc.constantFrom('nghỉ', 'làm bù'),
  });
  fc.assert(
    fc.property(span, ({ after, length, kind }) => {
      const from = addDays('2016-01-01', after);
      const expected = Array.from({ length }, (_, n) => addDays(from, n));
      const read = readCalendarChange(
        `${kind} từ ${formatDay(from)} đến ${formatDay(expected.at(-1) ?? '')}`,
        at,
      );
      expect(read.ok && read.change.days.map(({ day }) => day)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

it('never throws, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
      const read = readCalendarChange(`nghỉ ${typed}`, at);
      if (read.ok) expect(read.change.days.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});
