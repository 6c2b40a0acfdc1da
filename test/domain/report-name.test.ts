import type { Requirement } from '../../src/domain/campaign';
import { drawnTogether } from '../../src/domain/consolidation';
import { reportName } from '../../src/domain/report-name';
import { ruleOf } from './campaign/reports';
import { countryside } from './campaign/sample';

const [sample] = countryside().requirements;

function report(id: string, more: Partial<Requirement> = {}): Requirement {
  if (!sample) throw new Error('no requirement');
  return { ...sample, id, ...more };
}

const own = (more: Partial<Requirement> = {}) => report('own', { reporters: { by: 'lead' }, ...more });

describe('the name of a report', () => {
  const named = (requirements: Requirement[], id: string) => reportName({ requirements }, id);

  it('is not needed for the only one of a campaign, and there is none for one that is not there', () => {
    expect(named([report('r1')], 'r1')).toBeNull();
    expect(named([report('r1'), report('r2')], 'r9')).toBeNull();
  });

  it('is needed all the same for what nobody calls a report', () => {
    expect(named([report('r1', { kind: 'plan' })], 'r1')).toMatchObject({ kind: 'plan', words: null });
    expect(named([report('r1', { kind: 'flash' })], 'r1')).toBeNull();
    expect(named([report('r1', { kind: 'other' })], 'r1')).toBeNull();
  });

  it('is its kind and how often, and that it is the lead unit’s', () => {
    const requirements = [report('r1'), own()];
    expect(named(requirements, 'r1')).toEqual({
      kind: 'periodic',
      recurrence: 'yearly',
      by: 'units',
      words: null,
    });
    expect(named(requirements, 'own')).toMatchObject({ by: 'lead', words: null });
  });

  it('has the words of its deadline where another sounds the same', () => {
    const twin = report('r2', { deadline: ruleOf('trước ngày 05/6 hằng năm', 'yearly') });
    const requirements = [report('r1'), twin, report('r3', { kind: 'plan' })];
    expect(requirements.map(({ id }) => named(requirements, id)?.words)).toEqual([
      'trước ngày 10/11 hằng năm',
      'trước ngày 05/6 hằng năm',
      null,
    ]);
  });
});

describe('what the lead unit’s own report draws together', () => {
  const drawn = (requirements: Requirement[], one: Requirement) =>
    drawnTogether(requirements, one).map(({ id }) => id);

  it('are the units’ reports of its kind, those in step with it first', () => {
    const yearly = report('yearly');
    const quarterly = report('quarterly', { recurrence: 'quarterly' });
    const plan = report('plan', { kind: 'plan' });
    expect(drawn([yearly, quarterly, plan, own()], own())).toEqual(['yearly']);
    expect(drawn([quarterly, plan, own()], own())).toEqual(['quarterly']);
  });

  it('is the units’ only report where none is of its kind, and none where there are several', () => {
    const review = own({ kind: 'finalReview' });
    expect(drawn([report('r1'), review], review)).toEqual(['r1']);
    expect(drawn([report('r1'), report('r2', { kind: 'flash' }), review], review)).toEqual([]);
  });

  it('is no plan, registration or dossier beside the units’ one report of results', () => {
    const review = own({ kind: 'finalReview' });
    const plan = report('plan', { kind: 'plan' });
    const dossier = report('dossier', { kind: 'awardDossier' });
    expect(drawn([plan, report('r1'), dossier, review], review)).toEqual(['r1']);
    expect(drawn([plan, review], review)).toEqual(['plan']);
    expect(drawn([plan, dossier, review], review)).toEqual([]);
  });

  it('is nothing for a report of units, nor another report of the lead’s', () => {
    expect(drawn([report('r1'), report('r2')], report('r1'))).toEqual([]);
    expect(drawn([own(), own({ id: 'own2' })], own())).toEqual([]);
  });
});
