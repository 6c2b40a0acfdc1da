import { readSpan } from '../../../src/domain/campaign/span';
import { parseDeadline } from '../../../src/domain/deadline';
import type { DraftedCampaign } from '../../../src/domain/directive-draft';
import { offersFor } from '../../../src/domain/drafted/offers';
import { drafted } from './drafted';

const today = '2018-05-28';
const missing = { kind: 'missing' } as const;
const deadline = { field: 'deadline', report: 1, doubt: missing } as const;
const other = (words: string): DraftedCampaign => {
  const parsed = parseDeadline(words, today);
  if (!parsed.ok) throw new Error(words);
  return drafted({ draft: { ...drafted().draft, id: 'c2', deadline: { ...parsed.rule, words } } });
};

describe('what is offered as an answer', () => {
  it('are the deadlines of other reports and the end of the campaign, each once', () => {
    const all = [drafted(), other('trước ngày 10/11'), other('trước ngày 10/11')];
    expect(offersFor(all, drafted(), deadline, today)).toEqual([
      'chậm nhất ngày 31/12/2018',
      'trước ngày 10/11',
      '31/12/2020',
    ]);
  });

  it('are not two ways to say the same day', () => {
    const all = [
      drafted(),
      other('trước ngày 01/01/2019'),
      other('trong tháng 12/2018'),
      other('31/12/2020'),
    ];
    expect(offersFor(all, drafted(), deadline, today)).toEqual(['chậm nhất ngày 31/12/2018', '31/12/2020']);
  });

  it('is not what is over, dropped, or means nothing without its sentence', () => {
    expect(offersFor([], drafted(), deadline, '2019-01-01')).toEqual(['31/12/2020']);
    expect(offersFor([], drafted(), deadline, '2021-01-01')).toEqual([]);
    const dropped = drafted({ reports: [{ kept: false }, { kept: true }] });
    expect(offersFor([dropped], dropped, deadline, today)).toEqual(['31/12/2020']);
    const said = other('trước ngày 10/11');
    const torn = {
      ...said.draft,
      deadline: { ...(said.draft.deadline ?? never()), words: 'vào dịp sơ kết' },
    };
    expect(offersFor([{ ...said, draft: torn }], dropped, deadline, today)).toEqual(['31/12/2020']);
  });

  it('for the time of a campaign is the rest of the year of the document, and the next one, as it would be typed', () => {
    const offers = offersFor([], drafted(), { field: 'span', report: null, doubt: missing }, today);
    expect(offers).toEqual(['25/05/2018 - 31/12/2018', '25/05/2018 - 31/12/2019']);
    for (const offer of offers)
      expect(readSpan(offer, today)).toMatchObject({ ok: true, value: { from: '2018-05-25' } });
    expect(offersFor([], drafted(), { field: 'span', report: null, doubt: missing }, '2019-02-01')).toEqual([
      '25/05/2018 - 31/12/2019',
    ]);
  });

  it('for the lead unit are those the words may mean', () => {
    const unclear = [{ typed: 'Sở', kind: 'many' as const, candidates: ['Sở A', 'Sở B'], more: 0 }];
    const lead = { field: 'lead', report: null, doubt: { kind: 'units', unclear } } as const;
    expect(offersFor([], drafted(), lead, today)).toEqual(['Sở A', 'Sở B']);
    expect(offersFor([], drafted(), { ...lead, doubt: missing }, today)).toEqual([]);
  });
});

function never(): never {
  throw new Error('no deadline');
}
