import fc from 'fast-check';
import { readDirective } from '../../src/directive';
import { draftOf, type Known } from '../../src/directive/draft';
import { lastNamed } from '../../src/directive/draft/span';
import { compareDrafts } from '../../src/directive/draft-differences';
import { unknownUnits } from '../../src/directive/draft-units';
import type { DirectiveDraft, DraftedCampaign } from '../../src/domain/directive-draft';
import { reportsOf } from '../../src/domain/drafted/reports';
import type { Unit, UnitKind } from '../../src/domain/unit';
import { trueDocuments } from '../bench/directive/truth';
import { known } from '../support/made-directive';
import { sampleUnits } from '../support/units';

const documents = [...trueDocuments('ten'), ...trueDocuments('own')];

function textOf(beginning: string): string {
  const found = documents.find(({ name }) => name.startsWith(beginning));
  if (!found) throw new Error(`no document ${beginning}`);
  return found.text;
}

const unit = (code: string, name: string, kind: UnitKind): Unit => ({
  code,
  name,
  aliases: [],
  kind,
  bloc: null,
  parent: null,
  validFrom: null,
  validTo: null,
  successor: null,
});

/** A small register of a province. */
const province = [
  unit('UBND', 'Ủy ban nhân dân tỉnh Đắk Nông', 'people_committee'),
  { ...unit('DM', 'Ủy ban nhân dân huyện Đắk Mil', 'people_committee'), parent: 'UBND' },
  unit('SKHDT', 'Sở KH&ĐT', 'department'),
  unit('SLD', 'Sở Lao động - Thương binh và Xã hội', 'department'),
  unit('SNV', 'Sở Nội vụ', 'department'),
  unit('VPNTM', 'Văn phòng Điều phối nông thôn mới', 'department'),
];

const drafted = (beginning: string, parts: Partial<Known>) =>
  draftOf(readDirective(textOf(beginning)), known(parts));

describe('a town’s letter on ten campaigns', () => {
  const { document, campaigns } = drafted('000', { today: '2019-08-09' });

  it('is ten drafts with their time, their lead units, and whom the letter addresses', () => {
    expect(document).toMatchObject({ number: '1804/UBND-NC', day: '2019-08-08' });
    const leads = campaigns.map(({ draft }) => draft.lead);
    expect(leads).toEqual([
      'PKT',
      'PLDTBXH',
      'PLDTBXH',
      'PTCKH',
      'PNV',
      'PNV',
      'PNV',
      'PTNMT',
      'CATX',
      'CATX',
    ]);
    expect(campaigns[0]?.draft.span).toEqual({ from: '2016-01-01', to: '2020-12-31' });
    expect(campaigns[3]?.draft.span).toEqual({ from: '2019-08-08', to: '2020-12-31' });
    for (const { draft } of campaigns)
      expect([...(draft.scope?.kinds ?? [])].sort()).toEqual([
        'association',
        'commune',
        'division',
        'enterprise',
        'front_union',
        'public_service',
        'ward',
      ]);
  });

  it('gives 10/11 to the lead units, and asks for the day of the others', () => {
    for (const { draft, questions } of campaigns) {
      const [units, lead] = reportsOf(draft);
      expect(units).toMatchObject({ kind: 'periodic', recurrence: 'yearly' });
      expect(units).not.toHaveProperty('deadline');
      expect(lead).toMatchObject({ reporters: { by: 'lead' }, deadline: { on: { month: 11, day: 10 } } });
      expect(questions).toContainEqual({
        field: 'deadline',
        report: 0,
        doubt: { kind: 'otherHop', words: expect.stringContaining('10/11') },
      });
    }
  });

  it('has no unit that is not in the register', () => {
    expect(unknownUnits({ campaigns }, sampleUnits())).toEqual([]);
  });
});

describe('a province’s letter on four campaigns', () => {
  const { campaigns } = drafted('004', { units: province, today: '2018-05-26' });

  it('is four drafts with four lead units that each hold a review in their own month or quarter', () => {
    const reviews = campaigns.map(({ draft }) => {
      const review = reportsOf(draft).find(({ kind }) => kind === 'interimReview');
      return [draft.lead, review?.deadline && lastNamed(review.deadline), review?.reporters?.by];
    });
    expect(reviews).toEqual([
      ['VPNTM', '2018-12-31', 'lead'],
      ['SKHDT', '2018-09-30', 'lead'],
      ['SLD', '2018-09-30', 'lead'],
      ['SNV', '2019-01-31', 'lead'],
    ]);
  });

  it('asks its districts, and not its own committee', () => {
    for (const { draft } of campaigns) {
      expect(draft.scope?.kinds).toContain('people_committee');
      expect(draft.scope).toMatchObject({ units: ['VPNTM'], except: ['UBND'] });
    }
  });

  it('may create the lead units where they are not in the register', () => {
    const { campaigns: strange } = drafted('004', { today: '2018-05-26' });
    expect(unknownUnits({ campaigns: strange }, sampleUnits()).map(({ name, code }) => [name, code])).toEqual(
      expect.arrayContaining([
        ['Sở Kế hoạch và Đầu tư', 'SKHDT'],
        ['Sở Nội vụ', 'SNV'],
      ]),
    );
  });
});

it('links a letter that urges to the campaign of the plan it names', () => {
  const running = {
    id: 'running',
    title: 'Cuộc thi viết về gương điển hình tiên tiến, người tốt việc tốt',
    document: { number: '111/KH-UBND', day: '2017-10-12' },
    from: '2017-10-12',
    to: '2018-12-31',
    lead: 'SNV',
  };
  const { campaigns } = drafted('002', { today: '2018-04-01', campaigns: [running] });
  expect(campaigns.map(({ like }) => like?.id)).toEqual(['running']);
});

/** All dates of a draft stand in some sentence. */
function unsupported({ draft, sources, reports }: DraftedCampaign): string[] {
  const has = (field: string, report: number | null) =>
    sources.some((source) => source.field === field && source.report === report && source.sentence !== '');
  const kept = reportsOf(draft);
  if (kept.length !== reports.length) return ['reports'];
  return [
    ...(draft.span && !has('span', null) ? ['span'] : []),
    ...(draft.documentDay && !has('document', null) ? ['document'] : []),
    ...kept.flatMap(({ deadline }, at) =>
      deadline && !(deadline.sentence && has('deadline', at)) ? [`deadline ${at}`] : [],
    ),
  ];
}

function check(text: string): Omit<DirectiveDraft, 'id' | 'digest'> {
  const draft = draftOf(readDirective(text), known());
  for (const campaign of draft.campaigns) {
    expect(unsupported(campaign)).toEqual([]);
    for (const { report } of campaign.questions) expect(report ?? 0).toBeLessThan(campaign.reports.length);
  }
  expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
  unknownUnits(draft, sampleUnits());
  return draft;
}

describe('whatever is read', () => {
  it.each(documents.map(({ name, text }) => [name, text] as const))(
    'gives every date its sentence, and the same draft again: %s',
    (_, text) => {
      expect(compareDrafts(check(text), check(text))).toEqual([]);
    },
  );

  it('becomes a draft where a document breaks off anywhere', () => {
    const part = fc.record({
      text: fc.constantFrom(...documents.map(({ text }) => text)),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(part, ({ text, from, to }) => {
        check(text.slice(Math.floor(from * text.length), Math.ceil(to * text.length)));
      }),
      { numRuns: 60 },
    );
  });

  it('becomes a draft where it is no document', () => {
    const word = fc.constantFrom(
      'phong trào thi đua',
      '“',
      '”',
      'báo cáo',
      'trước ngày 10/11',
      'các xã',
      ';',
      '\n',
      'Sở',
      '-',
    );
    const words = fc.array(word, { maxLength: 60 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 300 }), words), (text) => {
        check(text);
      }),
      { numRuns: 150 },
    );
  });
});
