import { type Day, dayFrom } from '../../domain/day';

const FIRST = String.raw`(?:QyĐ|\p{Lu}(?:[\p{Lu}\d&][\p{L}\d&]{0,14})?)(?!\p{Ll})`;
const NEXT = String.raw`(?:[–/.-]\p{Lu}[\p{L}\d&]{0,14}|\s?[–/-]\s?\p{Lu}[\p{Lu}&]{1,12}(?![\p{L}\d]))`;
const DIGITS = String.raw`\d{1,5}[a-zA-Z]?(?![\d\p{L}]{3})`;

/** `123/UBND-NC`, `34-CT/TW`, `11/2019/QĐ-UBND`, with the spaces of hasty typing. */
export const SYMBOLED = String.raw`\d{1,5}[a-zA-Z]?\.?(?:\s?/\s?(?:19|20)\d{2})?\s{0,3}[/–-]\s{0,3}${FIRST}${NEXT}{0,4}`;
/** The slash lost: `57HĐTĐ-SNV`. */
export const UNSLASHED = String.raw`\d{1,5}\s?(?=\p{Lu}[\p{Lu}\d])${FIRST}${NEXT}{1,4}`;
/** No symbol at all: `kế hoạch số 45`. */
export const PLAIN = String.raw`${DIGITS}(?!\s?[/-]\s?\d|\p{L}|\d)`;

/** "số", as typed and as a scanner reads it. */
export const NO = '(?:[sS][ốôổỗõóòo6]|SỐ|SÔ)';

/** "ngày", "tháng", "năm", as typed and as a scanner reads them. */
const DAY_WORD = '[nN]g[àaáảã]y';
const MONTH_WORD = '[tT]h[áaàảã]ng';
const YEAR_WORD = '[nN][ăaâ]m';
const DATE = String.raw`(?<day>\d\s?\d?)\s{0,2}(?:[/.-]\s{0,2}(?<month>\d{1,2})\s{0,2}[/.-]\s{0,2}(?<year>\d{4})|${MONTH_WORD}\s{0,3}(?<monthOf>\d{1,2})\s{0,3}(?:${YEAR_WORD}\s{0,3}|[/-]\s?)(?<yearOf>\d{4}))(?!\d)`;
export const ON_DATE = String.raw`${DAY_WORD}\s{1,3}${DATE}`;

/** The day that the groups of `ON_DATE` name; null when there is no such day. */
export function dayOfGroups(groups: Record<string, string | undefined> | undefined): Day | null {
  const { day, month, monthOf, year, yearOf } = groups ?? {};
  if (day === undefined) return null;
  return dayFrom(Number(year ?? yearOf), Number(month ?? monthOf), Number(day.replace(/\s/gu, '')));
}

/** Without the spaces around its joints; those between words stay. */
export function numberAsWritten(typed: string): string {
  return typed.replace(/\.?\s{0,9}([/–-])\s{0,9}/gu, '$1').replace(/(?<!\p{Ll})\s+|\s+(?!\p{Lu})/gu, '');
}
