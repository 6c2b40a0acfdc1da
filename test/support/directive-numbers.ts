import type { DueDay } from '../../src/domain/deadline';

/** Numbers that the words of a due day must have said. */
export function numbersOf(on: DueDay): number[] {
  switch (on.at) {
    case 'date':
      return on.day.split('-').map(Number);
    case 'window':
      return [Number(on.from.slice(0, 4))];
    case 'yearly':
      return [on.month, on.day];
    case 'halfYearly':
      return [on.first.month, on.first.day, on.second.month, on.second.day];
    case 'quarterly':
    case 'monthly':
    case 'lastMonth':
      return [on.day];
    case 'counted':
    case 'afterPeriod':
    case 'afterData':
      return [on.count];
    case 'periodEnd':
      return [];
  }
}

/** Words that stand for days and months without a digit. */
const meant: ReadonlyArray<readonly [words: RegExp, numbers: readonly number[]]> = [
  [/cuối|cuoi|hết|het|trong (?:th|qu|năm|nam)/iu, [28, 29, 30, 31, 12]],
  [/đầu|dau|từ|tu/iu, [1]],
  [/giữa|giua/iu, [15, 6]],
  [/quý|quy/iu, [1, 3, 4, 6, 7, 9, 10, 12, 30, 31]],
  [/6 tháng|sáu tháng|nửa năm|6 thang/iu, [1, 6, 7, 12, 30, 31]],
  [/9 tháng|chín tháng|9 thang/iu, [1, 9, 30]],
  [/năm học|nam hoc/iu, [1, 5, 9, 31]],
];

const spelt = 'một hai ba bốn năm sáu bảy tám chín mười'.split(' ');
const roman = ['I', 'II', 'III', 'IV'];

/** In digits (a year with two of them, too), spelt, Roman, or meant by a word. */
export function numbersSaid(text: string): Set<number> {
  const digits = (text.match(/\d+/gu) ?? []).map(Number);
  const said = new Set(digits.flatMap((number) => (number < 100 ? [number, 2000 + number] : [number])));
  for (const [words, numbers] of meant) if (words.test(text)) for (const one of numbers) said.add(one);
  const lower = text.toLowerCase();
  for (const [at, word] of spelt.entries()) if (lower.includes(word)) said.add(at + 1);
  for (const [at, word] of roman.entries()) if (text.includes(word)) said.add(at + 1);
  return said;
}
