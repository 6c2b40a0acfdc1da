import { createCalendar } from '../../src/domain/calendar';
import { occurrences, parseDeadline } from '../../src/domain/deadline';
import type { Recurrence } from '../../src/domain/period';
import { currentRounds, roundsOf } from '../../src/domain/round';

const calendar = createCalendar({ zone: 'Asia/Ho_Chi_Minh' });

/** Two units' obligations in every period of 2019 and 2020. */
function obligations(recurrence: Recurrence, words: string, requirement = 'r1') {
  const parsed = parseDeadline(words, '2019-01-01');
  if (!parsed.ok) throw new Error(words);
  const span = { from: '2019-01-01', to: '2020-12-31' };
  return occurrences(parsed.rule, { recurrence, window: 'calendar', phases: [] }, span, calendar).flatMap(
    (occurrence) => ['P1', 'P2'].map((unit) => ({ requirement, unit, ...occurrence })),
  );
}

const yearly = obligations('yearly', 'trước ngày 10/11 hằng năm');
const monthly = obligations('monthly', 'ngày 25 hằng tháng', 'r2');
const keys = (of: typeof yearly, today: string) => currentRounds(of, today).map(({ period }) => period.key);

describe('the current round', () => {
  it.each([
    ['2019-01-01', '2019'],
    ['2019-11-13', '2019'],
    ['2020-01-15', '2019'],
    ['2020-06-01', '2020'],
    ['2030-01-01', '2020'],
  ])('of a yearly report is on %s that of %s', (today, key) => {
    expect(keys(yearly, today)).toEqual([key]);
  });

  it.each([
    ['2019-03-25', '2019-03'],
    ['2019-04-01', '2019-03'],
    ['2019-04-20', '2019-04'],
  ])('of a monthly report is on %s that of %s', (today, key) => {
    expect(keys(monthly, today)).toEqual([key]);
  });

  it('is the passed one when the next is just as near', () => {
    const two = monthly.filter(({ period }) => ['2019-03', '2019-04'].includes(period.key));
    const due = { '2019-03': '2019-03-25', '2019-04': '2019-04-24' } as const;
    const tied = two.map((one) => {
      const lateAfter = due[one.period.key as keyof typeof due];
      return { ...one, deadline: { ...one.deadline, lateAfter } };
    });
    expect(keys(tied, '2019-04-09')).toEqual(['2019-03']);
    expect(keys(tied, '2019-04-10')).toEqual(['2019-04']);
  });

  it('is one for each requirement, with the obligations of all its units', () => {
    const rounds = currentRounds([...yearly, ...monthly], '2019-10-20');
    expect(rounds.map(({ period }) => period.key).sort()).toEqual(['2019', '2019-10']);
    for (const round of rounds)
      expect(round.obligations.map(({ unit }) => unit).sort()).toEqual(['P1', 'P2']);
  });
});

describe('a round whose deadline was changed', () => {
  const [sent, open] = yearly.filter(({ period }) => period.key === '2019');
  if (!sent || !open) throw new Error('two units report');
  const due = (lastDay: string) => ({ ...open.deadline, lastDay, lateAfter: lastDay });
  const roundOf = (states: Array<['submitted' | 'pending', string]>) =>
    roundsOf(states.map(([state, day]) => ({ ...open, state, deadline: due(day) })));

  it('is one round, due on the day that is still owed', () => {
    const [round, ...others] = roundOf([
      ['submitted', '2019-11-10'],
      ['pending', '2019-10-31'],
    ]);
    expect(others).toEqual([]);
    expect(round?.deadline.lastDay).toBe('2019-10-31');
    expect(round?.obligations).toHaveLength(2);
  });

  it('is due on the last of these days, so that nobody is named before their own', () => {
    const days = ['2019-11-10', '2019-11-30', '2019-11-20'];
    const [owed] = roundOf(days.map((day) => ['pending', day]));
    const [received] = roundOf(days.map((day) => ['submitted', day]));
    expect([owed?.deadline.lastDay, received?.deadline.lastDay]).toEqual(['2019-11-30', '2019-11-30']);
  });
});

it('rounds come by deadline and lose no obligation', () => {
  const rounds = roundsOf([...monthly, ...yearly].reverse());
  const days = rounds.map(({ deadline }) => deadline.lateAfter);
  expect(days).toEqual([...days].sort());
  expect(rounds.flatMap((round) => round.obligations)).toHaveLength(monthly.length + yearly.length);
});
