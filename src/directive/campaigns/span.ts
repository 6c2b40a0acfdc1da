import type { PartialDay, Place } from '../directive';
import { type PartialWords, partialDay, partialDayAt } from './partial-day';
import { spaced } from './pattern';

/** An end of a span, where it stands. */
export interface End {
  value: PartialDay;
  place: Place;
}

/** From when to when; either may be open. */
export interface FoundSpan {
  from: End | null;
  to: End | null;
}

const DASH = spaced('^[,\\s]*(?:-|–|—|đến|tới|cho đến)(?= |\\d)[,\\s]*(?:hết )? *');
const UNTIL = spaced(
  '^(?:từ (?:nay|khi phát động|ngày (?:ký(?: ban hành)?|thông báo|phát động|ban hành)) )?(?:cho )?(?:đến|tới) (?:hết |cuối )?(?=năm|tháng|ngày|\\d)',
);
const FROM = spaced('^(?:từ|bắt đầu từ|kể từ) (?!nay|khi)');
const STAGE = spaced('^(?:(?:trong )?giai đoạn|(?:trong )?các năm|năm học)[: ]+');
const IN = spaced(
  '^(?:(?:trong|hết|vào|dự kiến|tổ chức) ){0,3}(?:đầu |giữa |cuối )?(?=(?:năm|tháng|ngày) \\d)',
);

/** The year of a month that is named without one; null when it is not known. */
export type YearOf = (month: number) => number | null;

/**
 * The span that `words` begin with, "giai đoạn 2021 - 2025", "đến năm 2025", "từ 01/3/2024 - 30/4/2024", "năm 2024".
 * @param yearOf for ends of which neither names a year; without it they are none
 */
export function spanAt(words: string, offset: number, yearOf: YearOf = unknown): FoundSpan | null {
  const read = (from: number) => dated(partialDayAt(words.slice(from)), yearOf);
  const until = UNTIL.exec(words);
  if (until) return ended(null, read(until[0].length), offset, until[0].length);
  const begin = FROM.exec(words) ?? STAGE.exec(words) ?? IN.exec(words) ?? /^\(?(?=\d)/u.exec(words);
  if (!begin) return null;
  const at = begin[0].length;
  const first = partialDayAt(words.slice(at));
  if (!first) return null;
  const end = at + first.place.to;
  const dash = DASH.exec(words.slice(end));
  const second = dash ? partialDayAt(words.slice(end + dash[0].length)) : null;
  if (dash && second) {
    const ends = [moved(first, at), moved(second, end + dash[0].length)] as const;
    return between(...ends, { offset, yearOf });
  }
  const alone = dated(moved(first, at), yearOf);
  if (FROM.test(words)) return ended(alone, null, offset, 0);
  if (STAGE.test(words) || /^\(?\d/u.test(words)) return null;
  const one = alone && endOf(alone, offset);
  return one && { from: one, to: one };
}

const unknown: YearOf = () => null;

function dated(words: PartialWords | null, yearOf: YearOf): PartialWords | null {
  if (words === null || words.year !== null || words.month === null) return words;
  return { ...words, year: yearOf(words.month) };
}

function between(
  first: PartialWords,
  second: PartialWords,
  { offset, yearOf }: { offset: number; yearOf: YearOf },
): FoundSpan | null {
  const month = first.month ?? (first.day === null ? null : second.month);
  const begin = { ...first, year: first.year ?? second.year, month };
  const end = { ...second, year: second.year ?? first.year };
  const from = endOf(dated(begin, yearOf) ?? begin, offset);
  const to = endOf(dated(end, yearOf) ?? end, offset);
  return from && to && from.value.slice(0, to.value.length) <= to.value ? { from, to } : null;
}

function ended(
  first: PartialWords | null,
  last: PartialWords | null,
  offset: number,
  by: number,
): FoundSpan | null {
  const from = first && endOf(first, offset);
  const to = last && endOf(moved(last, by), offset);
  return from || to ? { from, to } : null;
}

function endOf(words: PartialWords, offset: number): End | null {
  const value = partialDay(words);
  const place = { from: offset + words.place.from, to: offset + words.place.to };
  return value === null ? null : { value, place };
}

function moved(words: PartialWords, by: number): PartialWords {
  return { ...words, place: { from: words.place.from + by, to: words.place.to + by } };
}
