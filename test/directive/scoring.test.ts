import { directiveJson, type ObligationJson } from '../../src/cli/directive-json';
import { readDirective } from '../../src/directive';
import { alike } from '../bench/directive/alike';
import { scoreOf } from '../bench/directive/score';
import { measures } from '../bench/directive/tally';
import { type Truth, trueDocuments } from '../bench/directive/truth';

const nothing = directiveJson(readDirective(''));
const report: ObligationJson = {
  ...{ kind: 'flash', reporters: 'các xã', recipient: 'Sở Nội vụ', due: '2026-04-10', inclusive: false },
  ...{ evidence: 'báo cáo nhanh trước ngày 10/4/2026', recurrence: 'once' },
};
const truth: Truth = {
  ...nothing,
  number: '12/CT-UBND',
  date: null,
  date_accept: ['2026-03-01'],
  issuer: 'Ủy ban nhân dân xã A',
  issuer_accept: [''],
  campaigns: [{ title: 'Dân vận khéo', start: '2026', end: null, lead: 'Phòng Nội vụ' }],
  obligations: [report],
  quotas: [{ who: 'mỗi xã', min: 1, max: null, what: 'bài', evidence: 'mỗi xã ít nhất 01 bài' }],
};
const found = { ...nothing, number: '12/CT-UBND', campaigns: truth.campaigns, quotas: truth.quotas };

function tally(read: typeof nothing, field: string, against = truth) {
  return scoreOf(read, against).fields.get(field);
}

describe('the score of what is read', () => {
  it('is full for the truth itself, and nothing is missed', () => {
    for (const { truth: itself } of ['ten', 'own', 'later'].flatMap(trueDocuments)) {
      const { misses, fields } = scoreOf({ ...nothing, ...JSON.parse(JSON.stringify(itself)) }, itself);
      expect(misses).toEqual([]);
      for (const one of fields.values()) expect(measures(one).f1).toBe(1);
    }
  });

  it('counts what is missing, what is wrong and what is too much', () => {
    expect(tally(nothing, 'number')).toEqual({ expected: 1, found: 0, right: 0 });
    expect(tally({ ...found, number: '13/CT-UBND' }, 'number')).toEqual({ expected: 1, found: 1, right: 0 });
    expect(tally(found, 'number', { ...truth, number: '' })).toEqual({ expected: 0, found: 1, right: 0 });
    expect(tally({ ...found, number: '12 /ct-ubnd' }, 'number')).toEqual({ expected: 1, found: 1, right: 1 });
  });

  it('takes the other readings that are also right, and none as well where that is one', () => {
    const day = { expected: 1, found: 1, right: 1 };
    expect(tally({ ...found, date: '2026-03-01' }, 'date')).toEqual(day);
    expect(tally({ ...found, date: '2026-03-02' }, 'date')).toMatchObject({ found: 1, right: 0 });
    expect(tally(found, 'date')).toEqual({ expected: 0, found: 0, right: 0 });
    expect(tally(found, 'issuer')).toEqual({ expected: 0, found: 0, right: 0 });
  });

  it('knows a campaign by its title, however it is spelt, and wants its lead', () => {
    const [campaign] = truth.campaigns;
    if (!campaign) throw new Error('no campaign');
    const spelt = { ...campaign, title: 'DÂN VẬN KHÉO.' };
    expect(tally({ ...found, campaigns: [spelt] }, 'campaigns')).toMatchObject({ right: 1 });
    const led = { ...campaign, lead: 'Phòng Nội vụ (Cơ quan Thường trực)' };
    expect(tally({ ...found, campaigns: [led] }, 'leads')).toMatchObject({ right: 1 });
    const wrong = { ...campaign, lead: 'Sở Tài chính' };
    expect(tally({ ...found, campaigns: [wrong] }, 'campaigns')).toEqual({ expected: 1, found: 1, right: 0 });
    expect(tally({ ...found, campaigns: [wrong] }, 'titles')).toMatchObject({ right: 1 });
    const other = { ...campaign, title: 'Hàng Việt về bản' };
    expect(tally({ ...found, campaigns: [other] }, 'titles')).toEqual({ expected: 1, found: 1, right: 0 });
  });

  it('wants kind and due of an obligation, and pairs each once', () => {
    const right = { expected: 1, found: 1, right: 1 };
    expect(tally({ ...found, obligations: [report] }, 'obligations')).toEqual(right);
    expect(tally({ ...found, obligations: [report, report] }, 'obligations')).toEqual({ ...right, found: 2 });
    const late = { ...report, due: '2026-04-11' };
    expect(tally({ ...found, obligations: [late] }, 'due')).toMatchObject({ right: 0 });
    expect(tally({ ...found, obligations: [late] }, 'kinds')).toMatchObject({ right: 1 });
    expect(tally({ ...found, obligations: [{ ...report, kind: 'plan' }] }, 'obligations')).toMatchObject({
      right: 0,
    });
    const including = { ...report, inclusive: true };
    expect(tally({ ...found, obligations: [including] }, 'inclusive')).toMatchObject({ right: 0 });
    const nextYear = { ...report, due: 'YEARLY-01-30', year_offset: 1 as const };
    expect(
      tally({ ...found, obligations: [nextYear] }, 'due', { ...truth, obligations: [nextYear] }),
    ).toEqual(right);
    const thisYear = { ...report, due: 'YEARLY-01-30' };
    expect(
      tally({ ...found, obligations: [thisYear] }, 'due', { ...truth, obligations: [nextYear] }),
    ).toMatchObject({ right: 0 });
  });

  it('neither misses nor counts what may be left out', () => {
    const optional = { ...truth, obligations: [{ ...report, optional: true }] };
    expect(scoreOf(found, optional).misses.filter(({ field }) => field === 'obligations')).toEqual([]);
    expect(tally({ ...found, obligations: [report] }, 'obligations', optional)).toBeUndefined();
  });

  it('wants both numbers of a quota', () => {
    const quotas = truth.quotas.map((one) => ({ ...one, max: 3 }));
    expect(tally({ ...found, quotas }, 'quotas')).toEqual({ expected: 1, found: 1, right: 0 });
    expect(tally(found, 'quotas')).toEqual({ expected: 1, found: 1, right: 1 });
  });

  it('measures likeness by the edits it takes', () => {
    expect(alike('UBND xã A', 'Ủy ban nhân dân xã A')).toBe(1);
    expect(alike('abcd', 'abcx')).toBe(0.75);
    expect(alike('', 'abc')).toBe(0);
    expect(measures({ expected: 4, found: 2, right: 2 })).toEqual({ precision: 1, recall: 0.5, f1: 4 / 6 });
  });
});
