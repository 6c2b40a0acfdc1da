import { standardLadder } from '../../src/domain/ladder';
import { at, decided, marked, of, rung } from './ladder-cases';

describe('the most reminders a seat gets', () => {
  const twice = { ...standardLadder, most: 2 };
  const told = (id: string, recipient: string | null) => marked(id, { recipient });

  it('leaves out who has had them, and says why', () => {
    const rungs = ['T-14', 'T-7'].map((id) => told(id, 'XLH'));
    expect(decided(at('2019-11-05'), { rungs }, twice)).toEqual(['T-3 skip enough']);
    expect(decided(at('2019-11-05'), { rungs: rungs.slice(1) }, twice)).toEqual([
      'T-14 merge T-3',
      'T-3 say focalPoint+head',
    ]);
  });

  it('does not count what was merged or skipped', () => {
    const rungs = ['T-14', 'T-7'].map((id) => ({ ...told(id, 'XLH'), outcome: 'skipped' as const }));
    expect(decided(at('2019-11-05'), { rungs }, twice)).toEqual(['T-3 say focalPoint+head']);
  });

  it('lets those hear who have had fewer, and notes for whom it was skipped', () => {
    const rungs = ['T-14', 'T-7', 'T-3', 'T-1', 'T0', 'T+1', 'T+3'].map((id) => told(id, 'XLH'));
    expect(decided(at('2019-11-20'), { rungs }, twice)).toEqual([
      'T+7 skip enough focalPoint head',
      'T+7 say office',
    ]);
  });

  it('is counted for each seat of a unit by itself', () => {
    const ladder = {
      ...twice,
      rungs: [rung('T-7', { to: ['head'] }), rung('T-3', { to: ['head'] }), rung('T-1')],
    };
    const rungs = ['T-7', 'T-3'].map((id) => told(id, 'XLH'));
    expect(decided(at('2019-11-07'), { rungs }, ladder)).toEqual([
      'T-1 skip enough head',
      'T-1 say focalPoint',
    ]);
    const noted = [...rungs, { ...told('T-1', 'XLH/head'), outcome: 'skipped' as const }];
    expect(decided(at('2019-11-07'), { rungs: noted }, ladder)).toEqual(['T-1 say focalPoint']);
  });
});

describe('whom a merged rung was for', () => {
  const early = rung('T-3', { to: ['head', 'office'] });
  const late = rung('T-1', { to: ['focalPoint'] });
  const mergedInto = (id: string, into: string) => marked(id, { outcome: 'merged', note: into });

  it('hears the rung it was merged into, at a later call too', () => {
    const rungs = [mergedInto('T-3', 'T-1')];
    expect(decided(at('2019-11-07'), { rungs }, of(early, late))).toEqual(['T-1 say focalPoint+head+office']);
  });

  it('hears it through any number of rungs', () => {
    const rungs = [mergedInto('T-7', 'T-3'), mergedInto('T-3', 'T-1')];
    const first = rung('T-7', { to: ['office'] });
    const second = rung('T-3', { to: ['head'] });
    expect(decided(at('2019-11-07'), { rungs }, of(first, second, late))).toEqual([
      'T-1 say focalPoint+head+office',
    ]);
  });

  it('does not hear it again for a rung it had heard before the rest of that rung was merged', () => {
    const rungs = [marked('T-3', { recipient: 'XLH', at: at('2019-11-05') })];
    const onlyHead = rung('T-1', { to: ['head'] });
    const both = of(rung('T-3', { to: ['focalPoint', 'office'] }), onlyHead);
    expect(decided(at('2019-11-07'), { rungs }, both)).toEqual(['T-3 merge T-1', 'T-1 say head+office']);
    const merged = [...rungs, mergedInto('T-3', 'T-1')];
    expect(decided(at('2019-11-07'), { rungs: merged }, both)).toEqual(['T-1 say head+office']);
  });

  it('does not hear again what it had heard, for one that came to lie before it and is merged into it', () => {
    const both = of(rung('T-3', { to: ['head'] }), rung('T-1', { to: ['head', 'office'] }));
    const rungs = [marked('T-1', { recipient: 'XLH', at: at('2019-11-05') })];
    expect(decided(at('2019-11-07'), { rungs }, both)).toEqual(['T-3 merge T-1', 'T-1 say office']);
  });

  it('is awaited until both the unit and the office were told', () => {
    const rungs = [mergedInto('T-3', 'T-1'), marked('T-1', { recipient: 'XLH', at: at('2019-11-07') })];
    expect(decided(at('2019-11-07', '08:01'), { rungs }, of(early, late))).toEqual(['T-1 say office']);
    const all = [...rungs, marked('T-1', { recipient: '@office', at: at('2019-11-07') })];
    expect(decided(at('2019-11-07', '08:01'), { rungs: all }, of(early, late))).toEqual([]);
  });
});
