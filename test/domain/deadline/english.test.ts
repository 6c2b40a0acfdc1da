import { parseDeadline } from '../../../src/domain/deadline';

/** A Thursday. */
const reference = '2026-08-06';

describe('deadlines in English', () => {
  it.each([
    ['by 05/03/2027', { at: 'date', day: '2027-03-05' }],
    ['by 5 March 2027', { at: 'date', day: '2027-03-05' }],
    ['by March 5, 2027', { at: 'date', day: '2027-03-05' }],
    ['no later than 5th of March 2027', { at: 'date', day: '2027-03-05' }],
    ['not later than Mar 5 2027', { at: 'date', day: '2027-03-05' }],
    ['on or before 5 May 2027', { at: 'date', day: '2027-05-05' }],
    ['due on 2027-03-05', { at: 'date', day: '2027-03-05' }],
    ['Monday, 09/11/2026', { at: 'date', day: '2026-11-09' }],
    ['end of June 2027', { at: 'date', day: '2027-06-30' }],
    ['beginning of June 2027', { at: 'date', day: '2027-06-01' }],
    ['mid-June 2027', { at: 'date', day: '2027-06-15' }],
    ['end of 2026', { at: 'date', day: '2026-12-31' }],
    ['end of the month', { at: 'date', day: '2026-08-31' }],
    ['end of next month', { at: 'date', day: '2026-09-30' }],
    ['end of the third quarter of 2026', { at: 'date', day: '2026-09-30' }],
    ['in December 2026', { at: 'window', from: '2026-12-01', to: '2026-12-31' }],
    ['in Q3 2026', { at: 'window', from: '2026-07-01', to: '2026-09-30' }],
    ['in the first half of 2027', { at: 'window', from: '2027-01-01', to: '2027-06-30' }],
    ['in 2027', { at: 'window', from: '2027-01-01', to: '2027-12-31' }],
    ['today', { at: 'date', day: '2026-08-06' }],
    ['tomorrow', { at: 'date', day: '2026-08-07' }],
    ['Friday of next week', { at: 'date', day: '2026-08-14' }],
    ['on Tuesday', { at: 'date', day: '2026-08-11' }],
    ['the 20th', { at: 'date', day: '2026-08-20' }],
    ['15 March of the following year', { at: 'yearly', month: 3, day: 15, yearOffset: 1 }],
    ['within 10 days of 05/05/2027', { at: 'counted', from: '2027-05-05', count: 10, unit: 'days' }],
    ['2 working days after the data cut-off', { at: 'afterData', count: 2, unit: 'workingDays' }],
  ])('%s', (words, on) => {
    expect(parseDeadline(words, reference)).toMatchObject({
      ok: true,
      recurrence: null,
      rule: { words, inclusive: true, on },
    });
  });

  it.each([
    ['before 10 November every year', 'yearly', false, { at: 'yearly', month: 11, day: 10, yearOffset: 0 }],
    ['annually by 10/11', 'yearly', true, { at: 'yearly', month: 11, day: 10, yearOffset: 0 }],
    ['every month on the 20th', 'monthly', true, { at: 'monthly', day: 20, monthOffset: 0 }],
    ['by the 20th of each month', 'monthly', true, { at: 'monthly', day: 20, monthOffset: 0 }],
    ['monthly, before the 5th', 'monthly', false, { at: 'monthly', day: 5, monthOffset: 0 }],
    [
      'quarterly, 5th of the last month of the quarter',
      'quarterly',
      true,
      { at: 'quarterly', monthOfQuarter: 3, day: 5, quarterOffset: 0 },
    ],
  ])('%s', (words, recurrence, inclusive, on) => {
    expect(parseDeadline(words, reference)).toMatchObject({
      ok: true,
      recurrence,
      rule: { inclusive, on, assumed: [] },
    });
  });

  it.each([
    ['before 4:30 pm on 5 May 2027', '16:30'],
    ['by 12 pm on 5 May 2027', '12:00'],
    ['5 May 2027 at 16:30', '16:30'],
  ])('%s', (words, time) => {
    expect(parseDeadline(words, reference)).toMatchObject({
      ok: true,
      rule: { inclusive: true, time, on: { at: 'date', day: '2027-05-05' } },
    });
  });

  it('says which year it took', () => {
    expect(parseDeadline('before 5 March', reference)).toMatchObject({
      rule: { on: { day: '2027-03-05' }, assumed: [{ kind: 'year', value: 2027 }] },
    });
  });

  it.each([
    ['next Friday', 'next'],
    ['by 2027', '2027'],
    ['around 5 May 2027', 'around'],
    ['before 31 February 2027', '31'],
    ['13 pm on 5 May 2027', '13 pm'],
  ])('does not guess what %s means', (words, rest) => {
    expect(parseDeadline(words, reference)).toMatchObject({ ok: false, rest });
  });
});
