import fc from 'fast-check';
import { directiveJson } from '../../src/cli/directive-json';
import { readDirective } from '../../src/directive';
import { trueDocuments } from '../bench/directive/truth';
import { inventedIn } from '../support/directive-supported';

const documents = ['ten', 'own', 'later'].flatMap(trueDocuments);
const STEP = 50;
/** Far above what any of these takes: a reader that backtracks takes minutes. */
const LONGEST_MS = 10_000;

function read(text: string) {
  const from = performance.now();
  const directive = readDirective(text);
  expect(performance.now() - from).toBeLessThan(LONGEST_MS);
  expect(inventedIn(directive)).toEqual([]);
  expect(() => JSON.stringify(directiveJson(directive))).not.toThrow();
  return directive;
}

/** Pieces that the rules look for, in any order. */
const piece = fc.constantFrom(
  ...[
    'trước ngày',
    'chậm nhất',
    'đến hết',
    'báo cáo',
    'gửi về',
    'Sở Nội vụ',
    'UBND xã',
    'hằng quý',
    'năm sau',
  ],
  ...[
    'phong trào thi đua',
    '“',
    '”',
    'giai đoạn',
    'Đợt 1:',
    'từ',
    'đến',
    'mỗi xã',
    'ít nhất',
    'Số:',
    '/',
    '-',
    '.',
  ],
  ...[
    'Kính gửi:',
    'Nơi nhận:',
    'V/v',
    'ngày',
    'tháng',
    'quý',
    '\n',
    '\n\n',
    ';',
    ',',
    '(',
    ')',
    '10/11',
    '31/02/2026',
  ],
  ...[
    '2020 - 2025',
    '12',
    '03 bộ',
    '01/KH-UBND',
    'Điều 1.',
    'I.',
    'a)',
    'cuối',
    'hồ sơ',
    'đăng ký',
    'sơ kết',
  ],
);
const vietnamese = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(' '));

describe('any text at all', () => {
  it('is read without a fault when it is random bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 600 }).map((some) => Buffer.from(some).toString('latin1'));
    fc.assert(
      fc.property(fc.oneof(bytes, fc.string({ unit: 'binary', maxLength: 400 })), (text) => void read(text)),
      {
        numRuns: 150,
      },
    );
  });

  it('is read without a fault, and nothing is invented, when it is Vietnamese words in any order', () => {
    fc.assert(
      fc.property(vietnamese, (text) => void read(text)),
      { numRuns: 150 },
    );
  });

  it('is read the same way twice', () => {
    fc.assert(
      fc.property(vietnamese, (text) => expect(readDirective(text)).toEqual(readDirective(text))),
      { numRuns: 40 },
    );
  });

  it.each(documents)('is read without a fault when $name is cut off anywhere', ({ text }) => {
    for (let end = 0; end < text.length; end += STEP) read(text.slice(0, end));
  });

  it.each(documents)('has every fact of $name at its place, in its sentence', ({ text }) => {
    const directive = read(text);
    const { campaigns, obligations, quotas, addressees, citations } = directive;
    const facts = [
      ...[directive.number, directive.day, directive.issuer, directive.subject, ...addressees, ...citations],
      ...campaigns.flatMap(({ title, from, to, lead, phases }) => [title, from, to, lead, ...phases]),
      ...obligations.flatMap(({ due, reporters, recipient, evidence }) => [
        due,
        reporters,
        recipient,
        evidence,
      ]),
      ...quotas.map(({ evidence }) => evidence),
    ].filter((fact) => fact !== null);
    for (const { place, sentence } of facts) {
      expect(place.to).toBeGreaterThan(place.from);
      const words = directive.text.slice(place.from, place.to).replace(/\s+/gu, ' ').trim();
      expect(words).not.toBe('');
      expect(sentence.length).toBeGreaterThan(0);
      expect(place.to).toBeLessThanOrEqual(directive.text.length);
    }
  });
});

describe('a text of the greatest length', () => {
  it.each([
    ['one word', (length: number) => 'a'.repeat(length)],
    ['quotation marks', (length: number) => '“'.repeat(length)],
    ['spaces', (length: number) => `trước ngày${' '.repeat(length)}10/11`],
    ['digits and slashes', (length: number) => '1/'.repeat(length / 2)],
    ['words that ask', (length: number) => 'báo cáo trước ngày '.repeat(length / 19)],
    ['lists', (length: number) => '- mỗi xã từ 02 đến \n'.repeat(length / 20)],
    ['parentheses', (length: number) => '(qua '.repeat(length / 5)],
    ['campaigns', (length: number) => 'phong trào thi đua “A” giai đoạn '.repeat(length / 33)],
  ])('does not hang when it is %s', (_, make) => {
    const took = [30_000, 60_000].map((length) => {
      const text = make(length);
      const from = performance.now();
      readDirective(text);
      return performance.now() - from;
    });
    expect(Math.max(...took)).toBeLessThan(LONGEST_MS);
  });
});
