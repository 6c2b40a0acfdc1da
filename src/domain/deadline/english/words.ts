import type { Part, YearWord } from '../facts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const monthWord =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

export function monthOf(word: string | undefined): number {
  return months.indexOf((word ?? '').slice(0, 3)) + 1;
}

/** Years as words say them after a day or month: "2027", "of this year", "of the following year". */
export const yearWords = String.raw`(?:,? (?:of )?(?:the )?(?<year>\d{4}|(?:this|last) year|(?:next|following) year)\b)?`;

export function yearOf(word: string | undefined): YearWord | undefined {
  if (word === undefined) return undefined;
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'last year') return 'last';
  return word === 'this year' ? 'this' : 'next';
}

export const partWords = '(?<part>beginning|start|middle|mid|end)(?: of |-| )(?:the )?';
const parts: Record<string, Part> = {
  beginning: 'start',
  start: 'start',
  middle: 'middle',
  mid: 'middle',
  end: 'end',
};

export function partOf(word: string | undefined): Part {
  return parts[word ?? ''] ?? 'whole';
}

export const ordinals: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4 };
