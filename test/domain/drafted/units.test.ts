import type { OpenQuestion } from '../../../src/domain/directive-draft';
import { withUnits } from '../../../src/domain/drafted/units';
import { drafted } from './drafted';

const asked = (field: OpenQuestion['field'], report: number | null, ...typed: string[]): OpenQuestion => ({
  field,
  report,
  doubt: {
    kind: 'units',
    unclear: typed.map((words) => ({ typed: words, kind: 'none' as const, candidates: [], more: 0 })),
  },
});
const units = [{ name: 'Sở Y tế', code: 'SYT' }];

it('a unit that was created answers what was asked about its name, however it is spelled', () => {
  const campaign = drafted({
    questions: [
      asked('lead', null, 'Sở y tế'),
      asked('scope', null, 'Giám đốc SỞ Y TẾ'),
      asked('reporters', 1, 'Sở Y tế (Cơ quan thường trực)'),
    ],
  });
  const { draft, questions } = withUnits(campaign, units);
  expect(questions).toEqual([]);
  expect(draft.lead).toBe('SYT');
  expect(draft.scope).toEqual({ kinds: ['commune'], blocs: [], units: ['SYT'], except: [] });
  expect(draft.also?.[0]?.reporters).toMatchObject({ by: 'units', scope: { units: ['SYT'] } });
});

it('what names others too stays open with the others', () => {
  const campaign = drafted({ questions: [asked('scope', null, 'Sở Y tế', 'Hội X')] });
  const { draft, questions } = withUnits(campaign, units);
  expect(draft.scope?.units).toEqual(['SYT']);
  expect(questions).toEqual([asked('scope', null, 'Hội X')]);
});
