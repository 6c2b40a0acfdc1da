import { openQuestions } from '../../../src/domain/drafted/open';
import { drafted } from './drafted';

const missing = { kind: 'missing' } as const;
const names = (campaign = drafted()) =>
  openQuestions(campaign).map(({ field, report }) => (report === null ? field : `${field} ${report}`));

it('what is missing is open though nothing asked for it', () => {
  expect(names()).toEqual(['deadline 1']);
  const { title: _, lead: __, span: ___, ...rest } = drafted().draft;
  expect(names(drafted({ draft: rest }))).toEqual(['title', 'span', 'lead', 'deadline 1']);
});

it('is asked once, with the doubt of the document, in the order it is best answered in', () => {
  const campaign = drafted({
    questions: [
      { field: 'deadline', report: 1, doubt: { kind: 'event', words: 'ngày trao thưởng' } },
      { field: 'scope', report: null, doubt: missing },
    ],
  });
  expect(openQuestions(campaign)).toEqual([
    { field: 'scope', report: null, doubt: missing },
    { field: 'deadline', report: 1, doubt: { kind: 'event', words: 'ngày trao thưởng' } },
  ]);
});

it('nothing is open about a report that was dropped', () => {
  expect(names(drafted({ reports: [{ kept: true }, { kept: false }] }))).toEqual([]);
});

it('whom a campaign addresses need not be known when every report says who sends it', () => {
  const { scope: _, ...rest } = drafted().draft;
  expect(names(drafted({ draft: rest, reports: [{ kept: true }, { kept: false }] }))).toEqual([]);
  expect(names(drafted({ draft: rest }))).toEqual(['scope', 'deadline 1']);
});

it('a deadline whose words mean more than one thing is still open', () => {
  const { recurrence: _, ...rest } = drafted().draft;
  expect(names(drafted({ draft: rest }))).toEqual(['deadline 0', 'deadline 1']);
});
