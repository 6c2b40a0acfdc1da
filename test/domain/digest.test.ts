import { isLongOverdue, isLongUnreviewed, wasReceived } from '../../src/domain/digest';
import type { HistoryEntry } from '../../src/domain/obligation';
import { calendar, pendingObligation, submission } from '../support/obligation-life';

const noon = (day: string) => new Date(`${day}T12:00:00+07:00`);

function history(...entries: Array<[HistoryEntry['what'], string]>): HistoryEntry[] {
  return entries.map(([what, day]) => ({ at: noon(day), person: null, seat: null, what, why: null }));
}

it('a report is long overdue from the fifth working day after the last accepted one, while it is open', () => {
  const open = pendingObligation();
  expect(open.deadline.lateAfter).toBe('2019-11-11');
  expect(isLongOverdue(open, '2019-11-15', calendar)).toBe(false);
  expect(isLongOverdue(open, '2019-11-18', calendar)).toBe(true);
  expect(isLongOverdue({ ...open, state: 'returned' }, '2019-11-18', calendar)).toBe(true);
  expect(isLongOverdue({ ...open, state: 'submitted' }, '2019-11-18', calendar)).toBe(false);
});

it('a report waits long for its review from the fifth working day after its latest version', () => {
  const versions = ['2019-10-01', '2019-11-08'].map((day) => ({ ...submission(day, 0), at: noon(day) }));
  const submitted = pendingObligation({ state: 'submitted', submissions: versions });
  expect(isLongUnreviewed(submitted, '2019-11-14', calendar)).toBe(false);
  expect(isLongUnreviewed(submitted, '2019-11-15', calendar)).toBe(true);
  expect(isLongUnreviewed({ ...submitted, state: 'accepted' }, '2019-11-15', calendar)).toBe(false);
  expect(isLongUnreviewed(pendingObligation({ state: 'submitted' }), '2019-11-15', calendar)).toBe(false);
});

it.each([
  ['before anything came', '2019-11-01', false],
  ['once it is sent', '2019-11-04', true],
  ['while it is given back', '2019-11-06', false],
  ['once it is sent again', '2019-11-08', true],
  ['once it is accepted', '2019-11-20', true],
])('a report counts as received %s: %s', (_, day, received) => {
  const entries = history(
    ['opened', '2019-10-01'],
    ['submitted', '2019-11-04'],
    ['returned', '2019-11-05'],
    ['submitted', '2019-11-07'],
    ['accepted', '2019-11-12'],
  );
  expect(wasReceived({ history: entries }, noon(day))).toBe(received);
});
