import type { Directive } from '../../src/directive';
import { draftOf } from '../../src/directive/draft';
import { LONGEST_TITLE } from '../../src/domain/campaign/draft';
import type { DraftedCampaign } from '../../src/domain/directive-draft';
import { reportsOf } from '../../src/domain/drafted/reports';
import { campaign, directive, due, fact, known, obligation } from '../support/made-directive';

const draft = (parts: Partial<Directive>, today?: string) =>
  draftOf(directive(parts), known(today ? { today } : {}));

function only(parts: Partial<Directive>, today?: string): DraftedCampaign {
  const [first, ...others] = draft(parts, today).campaigns;
  if (!first || others.length > 0) throw new Error('not one campaign');
  return first;
}

const asked = ({ questions }: DraftedCampaign) =>
  questions.map(({ field, report, doubt }) => `${field} ${report} ${doubt.kind}`);
const sentences = ({ sources }: DraftedCampaign, field: string) =>
  sources.filter((source) => source.field === field).map(({ sentence }) => sentence);

describe('a campaign of a document', () => {
  it('has the head of the document, its own time, its lead unit and whom the document addresses', () => {
    const one = only({
      obligations: [obligation({ due: due('trước ngày 10/11/2026'), recurrence: 'once' })],
    });
    expect(one.draft).toMatchObject({
      id: 'new-1',
      title: 'Dân vận khéo',
      number: '12/KH-UBND',
      documentDay: '2026-01-05',
      span: { from: '2026-01-01', to: '2026-12-31' },
      lead: 'PNV',
      scope: { kinds: ['commune', 'ward'], units: [], blocs: [], except: [] },
      kind: 'periodic',
      recurrence: 'once',
    });
    expect(one.draft).not.toHaveProperty('phases');
    expect(one).toMatchObject({ questions: [], reports: [{ kept: true }], state: 'open', like: null });
  });

  it('is the document itself where that names none', () => {
    const one = only({ campaigns: [], obligations: [obligation()] });
    expect(one.draft.title).toBe('Phát động thi đua');
    expect(draft({ campaigns: [], obligations: [] }).campaigns).toEqual([]);
  });

  it('has a title that is not too long, cut between words', () => {
    const { draft: long } = only({ campaigns: [campaign({ title: fact('thi đua '.repeat(60)) })] });
    expect(long.title?.length).toBeLessThanOrEqual(LONGEST_TITLE);
    expect(long.title).toMatch(/^Thi đua .* (?:thi|đua)…$/u);
  });

  it('has the reports asked for it, and those asked for all', () => {
    const both = draft({
      campaigns: [campaign(), campaign({ title: fact('Văn hóa công sở') })],
      obligations: [
        obligation({ kind: 'plan', campaigns: [1] }),
        obligation({ kind: 'finalReview' }),
        obligation({ kind: 'flash', campaigns: [0, 1] }),
      ],
    }).campaigns;
    const kinds = both.map((one) => reportsOf(one.draft).map(({ kind }) => kind));
    expect(kinds).toEqual([
      ['finalReview', 'flash'],
      ['plan', 'finalReview', 'flash'],
    ]);
    expect(both.map(({ reports }) => reports.length)).toEqual([2, 3]);
    expect(both.map((one) => one.draft.id)).toEqual(['new-1', 'new-2']);
  });

  it('asks for its report where the document asks for none', () => {
    const one = only({});
    expect(one.reports).toEqual([{ kept: true }]);
    expect(asked(one)).toEqual(['kind 0 missing', 'deadline 0 missing']);
  });

  it('bears the numbers each unit is to bring, each once', () => {
    const quota = (words: string) => ({ who: 'mỗi xã', min: 1, max: null, what: '', evidence: fact(words) });
    const quotas = [quota('ít nhất 01 bài'), quota('Ít nhất 01 bài'), quota('từ 02 đến 03 công trình')];
    expect(only({ quotas }).quotas).toEqual(['Ít nhất 01 bài', 'từ 02 đến 03 công trình']);
  });
});

describe('the time of a campaign', () => {
  it.each([
    ['2016', '2020', { from: '2016-01-01', to: '2020-12-31' }],
    ['2021-08', '2022-06', { from: '2021-08-01', to: '2022-06-30' }],
    ['2023-02', '2024-02', { from: '2023-02-01', to: '2024-02-29' }],
    ['2021-08-05', '2021-09-30', { from: '2021-08-05', to: '2021-09-30' }],
  ])('from %s to %s is whole days', (from, to, span) => {
    expect(only({ campaigns: [campaign({ from: fact(from), to: fact(to) })] }).draft.span).toEqual(span);
  });

  it('begins with the document and ends with what is due last, with their sentences', () => {
    const one = only({
      campaigns: [campaign({ from: null, to: null })],
      obligations: [
        obligation({ due: due('trước ngày 10/4/2026'), recurrence: 'once' }),
        obligation({ due: due('trong Quý III/2026'), recurrence: 'once', kind: 'finalReview' }),
      ],
    });
    expect(one.draft.span).toEqual({ from: '2026-01-05', to: '2026-09-30' });
    expect(sentences(one, 'span')).toEqual(['Vĩnh Châu, ngày 05 tháng 01 năm 2026', 'trong Quý III/2026']);
  });

  it.each([
    ['no end is named and nothing is due on one day', { from: fact('2026'), to: null }],
    ['it ends before it begins', { from: fact('2026'), to: fact('2025') }],
    ['the month is none', { from: fact('2026-13'), to: fact('2026') }],
    ['the day is none', { from: fact('2026-02-30'), to: fact('2026') }],
  ])('is asked where %s', (_, parts) => {
    const one = only({ campaigns: [campaign(parts)] });
    expect(one.draft).not.toHaveProperty('span');
    expect(asked(one)).toContain('span null missing');
  });

  it('is asked about where it is over, as its reports are', () => {
    const obligations = [obligation({ due: due('trước ngày 10/11/2026'), recurrence: 'once' })];
    expect(asked(only({ obligations }, '2027-01-01'))).toEqual(['span null past', 'deadline 0 past']);
    expect(asked(only({ obligations }, '2026-11-10'))).toEqual([]);
    expect(asked(only({ obligations }, '2026-12-31'))).toEqual(['deadline 0 past']);
  });

  it('is cut into its phases, which also say when it begins and ends', () => {
    const phase = (from: string | null, to: string | null) => fact({ name: 'Đợt', from, to }, 'đợt');
    const phases = [phase('2026-01', '2026-06'), phase('2026-07', '2026-12')];
    const { draft: cut } = only({ campaigns: [campaign({ from: null, to: null, phases })] });
    expect(cut.phases).toEqual([
      { from: '2026-01-01', to: '2026-06-30' },
      { from: '2026-07-01', to: '2026-12-31' },
    ]);
    expect(cut.span).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  });

  it('is not cut where a phase has no end, or they overlap', () => {
    const phase = (from: string, to: string | null) => fact({ name: 'Đợt', from, to }, 'đợt');
    for (const phases of [
      [phase('2026-01', null)],
      [phase('2026-01', '2026-06'), phase('2026-06', '2026-12')],
    ])
      expect(only({ campaigns: [campaign({ phases })] }).draft).not.toHaveProperty('phases');
  });
});

describe('the head of the document', () => {
  it('is asked for where it is lost', () => {
    expect(asked(only({ number: null }))).toContain('document null missing');
    expect(asked(only({ day: null }))).toContain('document null missing');
    expect(asked(only({ subject: null, campaigns: [], obligations: [obligation()] }))).toContain(
      'title null missing',
    );
  });

  it('is of no day that is still to come', () => {
    const one = only({ day: fact('2026-01-11') });
    expect(one.draft).not.toHaveProperty('documentDay');
    expect(asked(one)).toContain('document null missing');
  });
});
