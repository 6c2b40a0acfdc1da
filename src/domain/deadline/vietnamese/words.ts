import type { Part, YearWord } from '../facts';

export const next = '(?:sau lien ke|sau|toi|tiep theo|ke tiep|lien ke|lien sau)';
export const every = '(?:hang|moi|tung|cac)';

/** Years as words say them after a day or month: "năm 2027", "năm nay", "của năm sau". */
export const yearWords = String.raw`(?:,?(?: cua)? nam (?<year>\d{4}|nay|ngoai|${next})\b)?`;

export const cycles: Record<string, 'yearly' | 'quarterly' | 'monthly'> = {
  nam: 'yearly',
  quy: 'quarterly',
  thang: 'monthly',
};

export function yearOf(word: string | undefined): YearWord | undefined {
  if (word === undefined) return undefined;
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'ngoai') return 'last';
  return word === 'nay' ? 'this' : 'next';
}

/** Months in figures or words. "tháng năm" may be May or the beginning of a year, giêng and chạp are lunar: not read. */
export const monthWord = String.raw`(?<month>\d{1,2}(?!\d)|(?:muoi mot|muoi hai|muoi|mot|hai|ba|tu|s6u|bay|tam|chin)(?![a-z]))`;
const monthNames = [
  '',
  'mot',
  'hai',
  'ba',
  'tu',
  '',
  's6u',
  'bay',
  'tam',
  'chin',
  'muoi',
  'muoi mot',
  'muoi hai',
];

export function monthOf(word: string | undefined): number {
  const index = monthNames.indexOf(word || '-');
  return index > 0 ? index : Number(word);
}

export const quarterWord = '(?<quarter>iv|i{1,3}|[1-4])';
const romans: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

export function quarterOf(word: string): number {
  return romans[word] ?? Number(word);
}

export const partWords = '(?<part>dau|giua|cuoi|(?:khi )?ket thuc)';
const parts: Record<string, Part> = {
  dau: 'start',
  giua: 'middle',
  cuoi: 'end',
  'ket thuc': 'end',
  'khi ket thuc': 'end',
};

export function partOf(word: string | undefined): Part {
  return parts[word ?? ''] ?? 'whole';
}
