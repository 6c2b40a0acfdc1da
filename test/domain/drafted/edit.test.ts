import { withEdit } from '../../../src/domain/drafted/edit';
import { reportsOf } from '../../../src/domain/drafted/reports';
import { drafted } from './drafted';

const missing = { kind: 'missing' } as const;

it('takes the field that was typed and nothing else, and its question is answered', () => {
  const campaign = drafted({
    questions: [
      { field: 'lead', report: null, doubt: missing },
      { field: 'deadline', report: 1, doubt: missing },
    ],
  });
  const value = { id: 'other', title: 'Khác', lead: 'B' };
  const after = withEdit(campaign, { field: 'lead', report: null, value });
  expect(after.draft).toEqual({ ...campaign.draft, lead: 'B' });
  expect(after.questions.map(({ field }) => field)).toEqual(['deadline']);
});

it('takes phases away with the span that had them', () => {
  const phase = { from: '2018-01-01', to: '2018-06-30' };
  const campaign = drafted();
  const cut = { ...campaign, draft: { ...campaign.draft, phases: [phase] } };
  const value = { id: 'c1', span: { from: '2018-01-01', to: '2018-12-31' } };
  const { draft } = withEdit(cut, { field: 'span', report: null, value });
  expect(draft.span).toEqual(value.span);
  expect(draft).not.toHaveProperty('phases');
});

it('writes a deadline into the report meant, with how often it recurs', () => {
  const campaign = drafted();
  const { deadline } = campaign.draft;
  if (!deadline) throw new Error('no deadline');
  const value = { id: 'c1', deadline, said: null, recurrence: 'yearly' as const };
  const after = withEdit(campaign, { field: 'deadline', report: 1, value });
  const [first, second] = reportsOf(after.draft);
  expect(first).toEqual(reportsOf(campaign.draft)[0]);
  expect(second).toEqual({
    ...{ kind: 'other', said: null, recurrence: 'yearly' },
    deadline: { ...deadline, byOffice: true },
  });
});

it('a report that the document did not have is made by its first answer', () => {
  const { kind: _, also: __, deadline: ___, recurrence: ____, reporters: _____, ...bare } = drafted().draft;
  const none = drafted({ draft: bare, reports: [], sources: [] });
  const after = withEdit(none, { field: 'kind', report: 0, value: { id: 'c1', kind: 'plan' } });
  expect(after.draft.kind).toBe('plan');
  expect(after.draft).not.toHaveProperty('also');
});
