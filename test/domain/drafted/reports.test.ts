import { focused, keptDraft, reportsOf, withReports } from '../../../src/domain/drafted/reports';
import { drafted } from './drafted';

const { draft } = drafted();

it('the reports of a draft are its own and the others, and put back they make the same draft', () => {
  expect(reportsOf(draft).map(({ kind }) => kind)).toEqual(['interimReview', 'other']);
  expect(reportsOf(draft)[0]).not.toHaveProperty('title');
  expect(withReports(draft, reportsOf(draft))).toEqual(draft);
});

it('what is launched holds the kept reports only, the first of them as the draft’s own', () => {
  const second = keptDraft(drafted({ reports: [{ kept: false }, { kept: true }] }));
  expect(second).toMatchObject({ id: 'c1', title: 'Một', kind: 'other' });
  expect(second).not.toHaveProperty('also');
  expect(second).not.toHaveProperty('deadline');
  expect(second).not.toHaveProperty('reporters');
  expect(keptDraft(drafted({ reports: [{ kept: false }, { kept: false }] }))).toBeNull();
  expect(keptDraft(drafted())).toEqual(draft);
});

it('a report is looked at as a campaign of its own, whose scope is who sends it', () => {
  expect(focused(draft, null)).toBe(draft);
  expect(focused(draft, 1)).toMatchObject({ kind: 'other', scope: { kinds: ['commune'] } });
  expect(focused(draft, 1)).not.toHaveProperty('deadline');
  const scope = { kinds: [], blocs: [], units: ['X'], except: [] };
  const own = withReports(draft, [{ kind: 'plan' }, { kind: 'other', reporters: { by: 'units', scope } }]);
  expect(focused(own, 1).scope).toEqual(scope);
  expect(focused(own, 0).scope).toEqual(draft.scope);
});
