import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FoundDue, FoundObligation } from '../../src/directive';
import { layOut } from '../../src/directive/layout';
import { obligationsOf } from '../../src/directive/obligations';
import { obligationsIn } from './obligations-in';

const words = fc.constantFrom(
  ...'các đơn vị|Sở Nội vụ|gửi|nộp|báo cáo|báo cáo nhanh|hồ sơ|khen thưởng|đăng ký|kế hoạch|sơ kết|tổng kết|bài dự thi'.split(
    '|',
  ),
  ...'trước|chậm nhất|ngày|tháng|năm|quý|hằng năm|hằng tháng|đến|từ|trong|sau khi|kết thúc|để tổng hợp|về|qua|và'.split(
    '|',
  ),
  ...'15/6|15/6/2022|31/02|quý III/2018|12/2018|III|07|năm sau|ngày làm việc|16 giờ 30|;|.|:|(|)|,|“|”|đồng thời|\n|\n- |\n1. '.split(
    '|',
  ),
);
const sentence = fc.array(words, { maxLength: 60 }).map((list) => list.join(' '));

function numbersIn(text: string): Set<number> {
  return new Set((text.match(/\d+/g) ?? []).map(Number));
}

/** Numbers that a deadline says; a year that was assumed is said to be. */
function numbersOf(due: FoundDue): number[] {
  if (due.by === 'event') return [Math.abs(due.after.count)];
  const { on, assumed } = due.rule;
  if (on.at !== 'date') return 'day' in on && typeof on.day === 'number' ? [on.day] : [];
  const [year = 0, month = 0, day = 0] = on.day.split('-').map(Number);
  const isPart = /(?:đầu|giữa|cuối|tháng|quý)/iu.test(due.rule.words);
  const said = assumed.some(({ kind }) => kind === 'year' || kind === 'reference') ? [] : [year];
  return isPart ? said : [...said, month, day];
}

function check(text: string, found: readonly FoundObligation[], typed: string): void {
  for (const { due, evidence, reporters, recipient, opens } of found) {
    for (const fact of [evidence, reporters, recipient, due]) {
      if (fact) expect(fact.place.to).toBeGreaterThan(fact.place.from);
      if (fact) expect(fact.place.to).toBeLessThanOrEqual(text.length);
    }
    for (const said of [reporters, recipient])
      if (said) expect(text.slice(said.place.from, said.place.to).replace(/\s+/gu, ' ')).toBe(said.value);
    const known = numbersIn(typed);
    if (due)
      for (const number of numbersOf(due.value).filter((one) => one > 0)) expect(known).toContain(number);
    if (due?.value.by === 'rule') expect(typed.replace(/\s+/gu, ' ')).toContain(due.value.rule.words);
    if (opens) expect(known).toContain(Number(opens.slice(8)));
  }
}

describe('whatever is read', () => {
  it('says no number and no words that are not in the text', () => {
    fc.assert(
      fc.property(sentence, fc.boolean(), (typed, isDated) => {
        const { text } = layOut(`Kính gửi: Các đơn vị.\n\nNội dung như sau.\n\n${typed}`);
        check(text, obligationsIn(typed, isDated ? '2022-05-04' : null), text);
      }),
      { numRuns: 200 },
    );
  });

  it('throws for no input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        expect(() => obligationsIn(typed)).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  it('says nothing of its own wherever a document breaks off', () => {
    const folder = join(__dirname, '../fixtures/directives/ten');
    const head = {
      number: null,
      day: null,
      issuedAt: null,
      issuer: null,
      kind: 'document',
      subject: null,
    } as const;
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.txt'))) {
      const typed = readFileSync(join(folder, name), 'utf8');
      for (let end = 300; end < typed.length; end += 700) {
        const layout = layOut(typed.slice(0, end));
        check(layout.text, obligationsOf({ layout, citations: [], head }, []), layout.text);
      }
    }
  });

  test.each([
    ['a deadline again and again', 'gửi báo cáo trước ngày 15/6; '],
    ['one sentence', 'các đơn vị gửi báo cáo, '],
    ['days', 'trước ngày 15/6 '],
    ['items', 'các đơn vị gửi hồ sơ đề nghị khen thưởng trước ngày 15/6/2022\n- '],
    ['brackets', '(các đơn vị '],
  ])('takes no longer than its length asks for: %s', (_, unit) => {
    const start = performance.now();
    obligationsIn(unit.repeat(Math.ceil(300_000 / unit.length)));
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
