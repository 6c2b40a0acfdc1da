import type { DraftedCampaign } from '../../../src/domain/directive-draft';
import { askedReports, withoutAsked } from '../../../src/domain/drafted/asked-reports';
import { askedAlso, pendingOf, sameQuestion } from '../../../src/domain/drafted/shared';
import { drafted } from './drafted';

const named = (id: string, changes: Partial<DraftedCampaign> = {}): DraftedCampaign => {
  const one = drafted(changes);
  return { ...one, draft: { ...one.draft, id } };
};
const withoutSpan = (id: string): DraftedCampaign => {
  const { span: _, ...draft } = named(id).draft;
  return { ...named(id), draft };
};
const deadline = { field: 'deadline', report: 1, doubt: { kind: 'missing' } } as const;
const span = { field: 'span', report: null, doubt: { kind: 'missing' } } as const;

describe('a question that several campaigns have in common', () => {
  it('stands once for the same report, in the first campaign', () => {
    const all = [named('a'), named('b'), named('c')];
    expect(pendingOf(all).map(({ campaign, question }) => [campaign.draft.id, question.field])).toEqual([
      ['a', 'deadline'],
    ]);
    expect(askedAlso(all, all[0] ?? named('a'), deadline)).toBe(2);
  });

  it('is not that of a campaign whose report has its answer, was dropped, or says something else', () => {
    const answered = named('b');
    answered.draft.also = [
      { ...answered.draft.also?.[0], deadline: answered.draft.deadline ?? never(), recurrence: 'once' },
    ];
    expect(sameQuestion(answered, named('a'), deadline)).toBeUndefined();
    const dropped = named('b', { reports: [{ kept: true }, { kept: false }] });
    expect(sameQuestion(dropped, named('a'), deadline)).toBeUndefined();
    const other = named('b', { sources: [{ field: 'kind', report: 1, sentence: 'khác' }] });
    expect(sameQuestion(other, named('a'), deadline)).toBeUndefined();
    expect(pendingOf([named('a'), other])).toHaveLength(2);
  });

  it('may be about the time of the campaigns, and never about their titles', () => {
    expect(sameQuestion(withoutSpan('b'), withoutSpan('a'), span)).toEqual({ report: null });
    expect(sameQuestion(named('b'), withoutSpan('a'), span)).toBeUndefined();
    const untitled = named('b');
    delete untitled.draft.title;
    expect(sameQuestion(untitled, untitled, { ...span, field: 'title' })).toBeUndefined();
    expect(
      sameQuestion({ ...untitled, draft: { ...untitled.draft, id: 'c' } }, untitled, {
        ...span,
        field: 'title',
      }),
    ).toBeUndefined();
  });

  it('is not asked for what is dropped or runs already', () => {
    const running = named('b', { like: { id: 'r', title: 'Một' } });
    expect(pendingOf([named('a', { state: 'dropped' }), running])).toEqual([]);
    expect(askedReports([named('a', { state: 'dropped' }), running])).toBe(0);
  });
});

describe('reports that something is asked about', () => {
  it('are dropped, and what is known stays', () => {
    expect(askedReports([named('a'), named('b')])).toBe(2);
    expect(withoutAsked(named('a')).reports).toEqual([{ kept: true }, { kept: false }]);
    expect(withoutAsked(withoutAsked(named('a')))).toEqual(withoutAsked(named('a')));
  });

  it('take their campaign along when it has no other', () => {
    const only = named('a', { reports: [{ kept: false }, { kept: true }] });
    expect(withoutAsked(only)).toMatchObject({ state: 'dropped', reports: only.reports });
  });
});

function never(): never {
  throw new Error('no deadline');
}
