import fc from 'fast-check';
import { obligationId } from '../../src/actions/obligation-id';
import { createCalendar } from '../../src/domain/calendar';
import type { Campaign } from '../../src/domain/campaign';
import { addDays, instantOf } from '../../src/domain/day';
import { parseDeadline } from '../../src/domain/deadline';
import { hasNews, plan } from '../../src/domain/plan';
import { countryside, unit, zone } from './campaign/sample';

const calendar = createCalendar({ zone });

const words = [
  ['yearly', 'trước ngày 10/11 hằng năm'],
  ['quarterly', 'trước ngày 20 tháng cuối quý'],
  ['monthly', 'trước ngày 25 hằng tháng'],
  ['once', 'chậm nhất ngày 15/11/2020'],
] as const;

function campaignOf([recurrence, text]: (typeof words)[number]): Campaign {
  const [requirement] = countryside().requirements;
  const parsed = parseDeadline(text, '2019-08-08', recurrence);
  if (!requirement || !parsed.ok) throw new Error(text);
  return countryside({
    requirements: [{ ...requirement, recurrence, deadline: parsed.rule }],
    launchedAt: instantOf('2019-08-08', '09:00', zone),
  });
}

const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2019-08-08', days));
const units = fc
  .record({ from: fc.option(day), to: fc.option(day) })
  .map(({ from, to }) => [
    ...[unit('PKT', 'division'), unit('X1'), unit('X2', 'commune', { validFrom: from })],
    unit('X3', 'commune', { validTo: to }),
  ]);

it('without news since a day that was planned there is nothing to open, and with fresh obligations there was news', () => {
  let quiet = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...words),
      units,
      day,
      fc.nat({ max: 60 }),
      (asks, register, through, later) => {
        const campaign = campaignOf(asks);
        const on = (date: string) => ({
          ...{ campaign, units: register, now: instantOf(date, '09:00', zone), calendar, idOf: obligationId },
        });
        const existing = plan({ ...on(through), existing: [] });
        const today = addDays(through, later);
        const fresh = plan({ ...on(today), existing });
        const news = hasNews(on(today), through);
        if (!news) quiet += 1;
        expect(fresh.length > 0 && !news).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
  // It is not asked in vain: most days bring nothing.
  expect(quiet).toBeGreaterThan(20);
});

it.each([
  ['the eve of a year', '2019-12-30', '2019-12-31', false],
  ['the day on which a year opens', '2019-12-31', '2020-01-01', true],
  ['a year that opened while nobody looked', '2019-12-20', '2020-03-01', true],
  ['the same day', '2020-01-01', '2020-01-01', false],
])('%s', (_, through, today, news) => {
  const now = instantOf(today, '09:00', zone);
  expect(hasNews({ campaign: campaignOf(words[0]), units: [unit('X1')], now, calendar }, through)).toBe(news);
});

it('a unit that begins to report, or ends, is news', () => {
  const now = instantOf('2019-10-02', '09:00', zone);
  const register = (more: object) => [unit('X1'), unit('X2', 'commune', more)];
  const asked = (more: object) =>
    hasNews({ campaign: campaignOf(words[0]), units: register(more), now, calendar }, '2019-10-01');
  expect(asked({})).toBe(false);
  expect(asked({ validFrom: '2019-10-02' })).toBe(true);
  expect(asked({ validFrom: '2019-10-03' })).toBe(false);
  expect(asked({ validTo: '2019-10-01' })).toBe(true);
});
