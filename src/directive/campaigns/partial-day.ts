import { dayFrom } from '../../domain/day';
import type { Place } from '../directive';
import { spaced } from './pattern';

/** A day as far as it is named, where it stands. Any of its parts may be taken from the other end of its span. */
export interface PartialWords {
  year: number | null;
  month: number | null;
  day: number | null;
  place: Place;
}

const FULL = '(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?(?!\\d)';
const WORDS = '(\\d{1,2}) tháng (\\d{1,2})(?:(?: năm |/)(\\d{4}))?(?!\\d)';
const MONTH = '(?:(?:tháng )(\\d{1,2})(?:(?: năm |[/.-])(\\d{4}))?|(\\d{1,2})/(\\d{4}))(?!\\d)';
/** Its month stands at the other end: "từ ngày 5 đến ngày 30/6/2024". */
const DAY = 'ngày (\\d{1,2})(?= ?(?:-|–|đến|tới) )';
const YEAR = '(\\d{4})(?![\\d/])';
const ONE = spaced(
  `^(?:\\d{1,2} ?(?:giờ|h|g)(?: ?\\d{1,2})?(?: phút)?,? )?(?:(?:từ|đến|ngày|hết|cuối|đầu|giữa|khoảng|năm|thứ \\p{L}+,?) ){0,4}(?:(?:${MONTH})|(?:${WORDS})|(?:${FULL})|(?:${YEAR}))|^(?:từ )?${DAY}`,
);

/** The day that `words` begin with ("ngày 01/3/2024", "cuối tháng 4 năm 2024", "2025"); null when they begin with none. */
export function partialDayAt(words: string): PartialWords | null {
  const found = ONE.exec(words);
  if (!found) return null;
  const numbers = found.slice(1).map((one) => (one === undefined ? null : Number(one)));
  const [m1, y1, m2, y2, d3, m3, y3, d4, m4, y4, y5, d6] = numbers;
  const month = m1 ?? m2 ?? m3 ?? m4 ?? null;
  const day = d3 ?? d4 ?? d6 ?? null;
  const year = y1 ?? y2 ?? y3 ?? y4 ?? y5 ?? null;
  if ((month !== null && (month < 1 || month > 12)) || (day !== null && (day < 1 || day > 31))) return null;
  if (year !== null && (year < 1990 || year > 2100)) return null;
  const bare = found[0].replace(/^\D+/u, '').length;
  const from = found[0].length - bare;
  return { year, month, day, place: { from, to: found[0].length } };
}

/** `2021`, `2024-03` or `2024-03-01`; null for a day of no year, or a day that its month lacks. */
export function partialDay({ year, month, day }: Omit<PartialWords, 'place'>): string | null {
  if (year === null) return null;
  if (month === null) return day === null ? String(year) : null;
  if (day === null) return `${year}-${String(month).padStart(2, '0')}`;
  return dayFrom(year, month, day);
}
