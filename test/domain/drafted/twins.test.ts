import { twinIn, twinsOf } from '../../../src/domain/drafted/twins';
import { drafted } from './drafted';

const one = drafted();
const other = (changes: Parameters<typeof drafted>[0] = {}) =>
  drafted({ ...changes, draft: { ...one.draft, id: 'c2', ...changes.draft } });

it('is the report that the same sentence asks of another campaign', () => {
  expect(twinIn(other(), one, 1)).toBe(1);
  expect(twinIn(other(), one, 0)).toBe(0);
  expect(twinsOf([one, other(), other({ state: 'dropped' })], one, 1)).toBe(1);
});

it('is none of the same campaign, of another kind or hop, dropped or launched', () => {
  expect(twinIn(one, one, 1)).toBeNull();
  expect(twinIn(other({ state: 'launched' }), one, 1)).toBeNull();
  expect(twinIn(other({ reports: [{ kept: true }, { kept: false }] }), one, 1)).toBeNull();
  expect(twinIn(other({ draft: { id: 'c2', also: [{ kind: 'plan' }] } }), one, 1)).toBeNull();
  const byLead = { kind: 'other', reporters: { by: 'lead' } } as const;
  expect(twinIn(other({ draft: { id: 'c2', also: [byLead] } }), one, 1)).toBeNull();
  expect(twinIn(other({ sources: [] }), one, 1)).toBeNull();
});
