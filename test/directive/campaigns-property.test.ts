import fc from 'fast-check';
import { type Directive, type Fact, readDirective } from '../../src/directive';

const pieces = [
  'phong trào thi đua',
  'các phong trào thi đua',
  'cuộc vận động',
  'Cuộc thi viết',
  'đợt thi đua',
  'chiến dịch',
  '“Vườn xanh”',
  '“Nhà sạch, ngõ đẹp',
  '”',
  '"Đường hoa"',
  'lập thành tích chào mừng',
  'cải cách hành chính',
  'giai đoạn 2021 - 2025',
  'đến năm 2026',
  'từ ngày 05/8/2024 đến ngày 30/9/2024',
  'năm 2024',
  'Đợt 1:',
  'Giai đoạn II (2024 - 2025)',
  'Thời gian thực hiện:',
  'Phòng Nội vụ',
  'Sở Y tế (Cơ quan thường trực)',
  'chủ trì',
  'phụ trách',
  'theo dõi, đôn đốc, tổng hợp',
  'phát động',
  'như:',
  'gắn với',
  'gửi báo cáo',
  'mỗi xã',
  'các trường',
  'ít nhất',
  'không quá',
  'từ 02 đến 03',
  '05',
  'mô hình',
  'công trình',
  'bộ hồ sơ',
  '\n',
  '\n- ',
  '\n\n1. ',
  ';',
  ',',
  '.',
  ':',
  '|',
  'V/v',
  'trên địa bàn huyện An Lạc',
];
const documents = fc
  .array(fc.constantFrom(...pieces), { minLength: 3, maxLength: 80 })
  .map((some) => readDirective(some.join(' ')));

const wordsAt = ({ text }: Directive, { place }: Fact<unknown>) =>
  text.slice(place.from, place.to).match(/[\p{L}\p{N}]+/gu) ?? [];

/** True when all words of a value stand at its place, in their order. */
function stands(read: Directive, fact: Fact<string>): boolean {
  const words = fact.value.match(/[\p{L}\p{N}]+/gu) ?? [];
  let at = 0;
  for (const word of wordsAt(read, fact)) if (word === words[at]) at += 1;
  return words.length > 0 && at === words.length;
}

function numbersAt(read: Directive, fact: Fact<unknown>): number[] {
  return wordsAt(read, fact).map(Number);
}

describe('whatever a text says', () => {
  it('has every title, lead and mention in it at its place', () => {
    fc.assert(
      fc.property(documents, (read) => {
        for (const fact of read.mentioned) expect(stands(read, fact)).toBe(true);
        for (const { title, lead } of read.campaigns) {
          expect(stands(read, title)).toBe(true);
          expect(lead === null || stands(read, lead)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says the last number of every end of a time where it stands', () => {
    fc.assert(
      fc.property(documents, (read) => {
        for (const { from, to } of read.campaigns)
          for (const end of [from, to])
            if (end) expect(numbersAt(read, end)).toContain(Number(end.value.split('-').at(-1)));
      }),
      { numRuns: 200 },
    );
  });

  it('never has a time end before it begins', () => {
    fc.assert(
      fc.property(documents, (read) => {
        const spans = read.campaigns.flatMap(({ from, to, phases }) => [
          { from: from?.value, to: to?.value },
          ...phases.map(({ value }) => value),
        ]);
        for (const { from, to } of spans) if (from && to) expect(from.slice(0, to.length) <= to).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('has both numbers of every quota in its evidence, the smaller first', () => {
    fc.assert(
      fc.property(documents, (read) => {
        for (const { min, max, evidence } of read.quotas) {
          for (const bound of [min, max])
            if (bound !== null) expect(numbersAt(read, evidence)).toContain(bound);
          if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
        }
      }),
      { numRuns: 200 },
    );
  });
});
