import type { Directive, FoundObligation } from '../../src/directive';
import { draftOf } from '../../src/directive/draft';
import { reportsOf } from '../../src/domain/drafted/reports';
import { campaign, directive, due, fact, known, obligation } from '../support/made-directive';
import { sampleUnits } from '../support/units';

function reports(obligations: FoundObligation[], parts: Partial<Directive> = {}) {
  const [drafted] = draftOf(directive({ obligations, ...parts }), known()).campaigns;
  if (!drafted) throw new Error('no campaign');
  const { draft, questions, sources } = drafted;
  return { reports: reportsOf(draft), questions, sources, draft };
}

describe('when a report is due', () => {
  it('keeps the rule with its sentence, and takes the decree’s data where the decree has some', () => {
    const { reports: all, sources } = reports([
      obligation({ due: due('trước ngày 10/11', 'yearly'), recurrence: 'yearly' }),
      obligation({ due: due('chậm nhất ngày 30/9/2026'), recurrence: null, kind: 'flash' }),
    ]);
    expect(all[0]).toMatchObject({
      said: 'yearly',
      recurrence: 'yearly',
      dataWindow: 'decree09',
      deadline: { inclusive: false, sentence: 'trước ngày 10/11', on: { at: 'yearly', month: 11, day: 10 } },
    });
    expect(all[1]).toMatchObject({ said: null, recurrence: 'once', deadline: { on: { day: '2026-09-30' } } });
    expect(all[1]).not.toHaveProperty('dataWindow');
    expect(sources).toContainEqual({ field: 'deadline', report: 1, sentence: 'chậm nhất ngày 30/9/2026' });
  });

  it('is asked where the words may mean once and every year', () => {
    const { reports: all, questions } = reports([obligation({ due: due('trước ngày 10/11') })]);
    expect(all[0]).toHaveProperty('deadline');
    expect(all[0]).not.toHaveProperty('recurrence');
    expect(questions).toEqual([{ field: 'deadline', report: 0, doubt: { kind: 'missing' } }]);
  });

  it('is asked where the day is none of such a period', () => {
    const { reports: all, questions } = reports([
      obligation({ due: due('trước ngày 10/6', 'yearly'), recurrence: 'halfYearly' }),
    ]);
    expect(all[0]).not.toHaveProperty('recurrence');
    expect(questions).toMatchObject([{ field: 'deadline', doubt: { kind: 'missing' } }]);
  });

  it('is once for a report on nine months by a day of one year', () => {
    const { reports: all } = reports([
      obligation({ due: due('trước ngày 25/9/2026'), recurrence: 'nineMonthly' }),
    ]);
    expect(all[0]).toMatchObject({ recurrence: 'once', said: 'once' });
  });

  it('is asked where the text says how often and not when', () => {
    const { reports: all, questions } = reports([obligation({ recurrence: 'quarterly' })]);
    expect(all[0]).toMatchObject({ recurrence: 'quarterly', dataWindow: 'decree09' });
    expect(questions).toEqual([{ field: 'deadline', report: 0, doubt: { kind: 'missing' } }]);
  });

  it('is asked with its words where it hangs on an event', () => {
    const words = 'trước ngày trao thưởng ít nhất 07 ngày';
    const after = { event: 'ngày trao thưởng', count: -7, unit: 'days' as const };
    const { reports: all, questions } = reports(
      [obligation({ due: fact({ by: 'event', after, inclusive: true }, words) })],
      { text: words },
    );
    expect(all[0]).not.toHaveProperty('deadline');
    expect(questions).toEqual([{ field: 'deadline', report: 0, doubt: { kind: 'event', words } }]);
  });
});

describe('a chain of reports', () => {
  const words = 'trước ngày 10/11/2026';
  const text = words;

  it('whose day binds the lead unit’s asks for the day of the units', () => {
    const chain = obligation({
      tier: 'toOffice',
      reporters: fact('các ngành, các địa phương'),
      due: due(words),
      recurrence: 'once',
    });
    const { reports: all, questions } = reports([chain], { text });
    expect(all).toHaveLength(2);
    expect(all[0]).not.toHaveProperty('deadline');
    expect(all[0]).not.toHaveProperty('reporters');
    expect(all[1]).toMatchObject({ reporters: { by: 'lead' }, deadline: { on: { day: '2026-11-10' } } });
    expect(questions).toEqual([{ field: 'deadline', report: 0, doubt: { kind: 'otherHop', words } }]);
  });

  it('read as two reports is asked about in the one that has no day', () => {
    const [first, second] = [
      obligation({ tier: 'toLead', due: due(words), recurrence: 'once' }),
      obligation({ tier: 'toOffice', recurrence: 'once', reporters: fact('Phòng Nội vụ') }),
    ];
    const { reports: all, questions } = reports([first, second], { text });
    expect(all).toMatchObject([{ deadline: { on: { day: '2026-11-10' } } }, { reporters: { by: 'lead' } }]);
    expect(questions).toEqual([{ field: 'deadline', report: 1, doubt: { kind: 'otherHop', words } }]);
  });

  it('is none where reports differ in their kind', () => {
    const { questions } = reports([
      obligation({ tier: 'toLead', kind: 'plan' }),
      obligation({ tier: 'toOffice', due: due(words), recurrence: 'once', reporters: fact('Phòng Nội vụ') }),
    ]);
    expect(questions).toMatchObject([{ report: 0, doubt: { kind: 'missing' } }]);
  });
});

describe('who reports', () => {
  const by = (words: string, parts: Partial<Directive> = {}) => {
    const {
      reports: all,
      questions,
      draft,
    } = reports(
      [obligation({ reporters: fact(words), due: due('ngày 30/9/2026'), recurrence: 'once' })],
      parts,
    );
    return { reporters: all[0]?.reporters, questions, scope: draft.scope };
  };

  it.each(['các cơ quan, đơn vị, địa phương', 'các xã, phường', 'Chủ tịch UBND các xã, phường'])(
    '“%s” are those the document addresses',
    (words) => {
      expect(by(words)).toMatchObject({ reporters: undefined, questions: [] });
    },
  );

  it.each(['Phòng Nội vụ', 'P. Nội vụ thị xã', 'đơn vị được giao nhiệm vụ chính', 'cơ quan thường trực'])(
    '“%s” is the lead unit',
    (words) => {
      expect(by(words)).toMatchObject({ reporters: { by: 'lead' }, questions: [] });
    },
  );

  it('is the lead unit by a name the register does not have', () => {
    const name = 'Văn phòng Điều phối nông thôn mới';
    const campaigns = [campaign({ lead: fact(name) })];
    const { reporters, questions } = by(name, { campaigns });
    expect(reporters).toEqual({ by: 'lead' });
    expect(questions).toMatchObject([
      { field: 'lead', report: null, doubt: { kind: 'units', unclear: [{ typed: name, kind: 'none' }] } },
    ]);
  });

  it('are other units than those addressed, where others are named', () => {
    expect(by('Phòng Y tế và Phường 1').reporters).toMatchObject({
      by: 'units',
      scope: { kinds: [], units: ['PYT', 'P1'] },
    });
  });

  it('are more than those addressed, where more are named beside general words', () => {
    expect(by('mỗi cơ quan, đơn vị, trường học').reporters).toMatchObject({
      scope: { kinds: ['commune', 'ward', 'school'] },
    });
  });

  it('are asked where the words fit no unit', () => {
    const { reporters, questions } = by('các chi hội trực thuộc Hội Nhà báo');
    expect(reporters).toBeUndefined();
    expect(questions).toMatchObject([{ field: 'reporters', report: 0, doubt: { kind: 'units' } }]);
  });

  it('are whom the campaign concerns, where the document addresses nobody', () => {
    expect(by('các phòng chuyên môn', { addressees: [] })).toMatchObject({
      scope: { kinds: ['division'] },
      reporters: undefined,
      questions: [],
    });
  });

  it('are asked where only general words say who', () => {
    const { scope, questions } = by('các cơ quan, đơn vị', { addressees: [] });
    expect(scope).toBeUndefined();
    expect(questions).toMatchObject([
      { field: 'scope', doubt: { kind: 'units', unclear: [{ typed: 'các cơ quan, đơn vị' }] } },
    ]);
  });

  it('are not the committee itself where it asks the committees under it', () => {
    const addressees = [fact('UBND các huyện, thị xã, thành phố')];
    const [own, ...others] = sampleUnits().filter(({ kind }) => kind === 'people_committee');
    if (!own || others.length > 0) throw new Error('not one committee');
    const units = [...sampleUnits(), { ...own, code: 'MX', name: 'UBND huyện Mỹ Xuyên', aliases: [] }];
    const made = directive({ addressees, obligations: [obligation({ reporters: fact('các địa phương') })] });
    expect(draftOf(made, known({ units })).campaigns[0]?.draft.scope).toMatchObject({
      kinds: ['people_committee'],
      except: ['UBND-TX'],
    });
  });

  it.each([
    ['các địa phương', 'UBND các huyện, thị xã, thành phố'],
    ['các đặc khu', 'Các đặc khu'],
  ])('are asked where the register has none of those who are meant: “%s”', (words, addressee) => {
    const { scope, reporters, questions } = by(words, { addressees: [fact(addressee)] });
    expect([scope, reporters]).toEqual([undefined, undefined]);
    expect(questions).toMatchObject([
      { field: 'scope', doubt: { kind: 'units', unclear: [{ typed: addressee, candidates: [] }] } },
    ]);
    expect(by('các đặc khu').reporters).toBeUndefined();
    expect(by('các đặc khu').questions).toMatchObject([
      { field: 'reporters', report: 0, doubt: { kind: 'units', unclear: [{ typed: 'các đặc khu' }] } },
    ]);
  });
});

it('asks whether the unit that reports go to is the one in charge, where none is said to be', () => {
  const recipient = fact('UBND thị xã (qua Phòng Nội vụ)', 'gửi về UBND thị xã (qua Phòng Nội vụ)');
  const { draft, questions, sources } = reports([obligation({ recipient, recurrence: 'yearly' })], {
    campaigns: [campaign({ lead: null })],
  });
  expect(draft).not.toHaveProperty('lead');
  expect(questions).toContainEqual({
    field: 'lead',
    report: null,
    doubt: {
      kind: 'units',
      unclear: [{ typed: 'Phòng Nội vụ', kind: 'one', candidates: ['Phòng Nội vụ'], more: 0 }],
    },
  });
  expect(sources).toContainEqual({ field: 'lead', report: null, sentence: recipient.sentence });
});

it.each(['UBND tỉnh', 'Ủy ban nhân dân tỉnh', 'Chủ tịch UBND tỉnh'])(
  'does not take units that have a word of “%s” in their names for the one in charge',
  (words) => {
    const [unit] = sampleUnits();
    if (!unit) throw new Error('no units');
    const units = ['Tỉnh đoàn', 'Công an tỉnh'].map((name) => ({ ...unit, code: name, name, aliases: [] }));
    const recipient = fact(words, `báo cáo ${words}`);
    const [drafted] = draftOf(
      directive({ obligations: [obligation({ recipient })], campaigns: [campaign({ lead: null })] }),
      { ...known(), units },
    ).campaigns;
    expect(drafted?.questions.filter(({ field }) => field === 'lead')).toMatchObject([
      { doubt: { kind: 'missing' } },
    ]);
  },
);
