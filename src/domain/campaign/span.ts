import { type Day, dayFrom, daysBetween, dayWithin } from '../day';
import type { Span } from '../period';
import { done, type Outcome, refuse } from '../refusal';
import { nfc } from '../text';

/** `assumedFrom` is true when the words say only an end: the beginning is then the day that was given for it. */
export interface SpanWords extends Span {
  assumedFrom: boolean;
}

/** Movements run for one plan of five years, seldom two; longer is a slip of the finger. */
const LONGEST_YEARS = 20;
const EARLIEST = 1945;

const JOIN = '(?:đến\\s+hết|đến|tới|-|–|—)';
const JOINS = new RegExp(`\\s*${JOIN}\\s*`, 'giu');
const ONLY_END = new RegExp(`^${JOIN}\\s*(?<last>.+)$`, 'iu');
const LEADING = /^(?:giai đoạn|thời gian|trong|từ)(?:\s*:)?\s+/iu;

/**
 * Reads the period of a campaign: "2016 - 2020", "từ 01/8/2019 đến 31/12/2020", "năm 2019", "tháng 8/2021 - 12/2021",
 * "quý III/2019", "đến năm 2020". The last kind begins on `start`. A school year is not guessed: it has no fixed days.
 */
export function readSpan(typed: string, start: Day): Outcome<SpanWords> {
  const words = nfc(typed).replace(LEADING, '').replace(/\.$/u, '');
  const read = onlyEnd(words, start) ?? onePoint(words) ?? twoPoints(words);
  if (!read) return refuse('launch.refusal.span', { typed: words.slice(0, 80) });
  if (read.to < read.from) return refuse('launch.refusal.spanReversed');
  if (daysBetween(read.from, read.to) > LONGEST_YEARS * 366)
    return refuse('launch.refusal.spanTooLong', { years: LONGEST_YEARS });
  return done(read);
}

function onlyEnd(words: string, start: Day): SpanWords | null {
  const last = pointOf(ONLY_END.exec(words)?.groups?.last);
  return last && { from: start, to: last.to, assumedFrom: true };
}

function onePoint(words: string): SpanWords | null {
  const point = pointOf(words);
  return point && point.from !== point.to ? { ...point, assumedFrom: false } : null;
}

/** The sign between two days may also stand inside of them: each place it stands at is tried. */
function twoPoints(words: string): SpanWords | null {
  const text = words.replace(/^từ\s+/iu, '');
  for (const { 0: join, index } of text.matchAll(JOINS)) {
    const [before, after] = [text.slice(0, index), text.slice(index + join.length)];
    const last = pointOf(after);
    const first = pointOf(before) ?? (last && pointOf(`${before}/${last.to.slice(0, 4)}`));
    if (first && last) return { from: first.from, to: last.to, assumedFrom: false };
  }
  return null;
}

const YEAR = /^(?:năm\s*)?(\d{4})$/iu;
const QUARTER = /^quý\s*(I{1,3}|IV|[1-4])\s*(?:\/|năm|\s)\s*(\d{4})$/iu;
const MONTH = /^(?:tháng\s*)?(\d{1,2})\s*(?:\/|-|năm)\s*(\d{4})$/iu;
const DAY = /^(?:ngày\s*)?(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})$/iu;

/** A year, quarter, month or day by its first and last day; null when the words name none. */
function pointOf(words: string | undefined): Span | null {
  if (words === undefined) return null;
  const year = YEAR.exec(words);
  if (year) return months(Number(year[1]), 1, 12);
  const quarter = QUARTER.exec(words);
  if (quarter) {
    const last = quarterOf(quarter[1] ?? '') * 3;
    return months(Number(quarter[2]), last - 2, last);
  }
  const month = MONTH.exec(words);
  if (month) return months(Number(month[2]), Number(month[1]), Number(month[1]));
  const day = DAY.exec(words);
  const found = day && dayFrom(Number(day[3]), Number(day[2]), Number(day[1]));
  return found ? { from: found, to: found } : null;
}

function quarterOf(written: string): number {
  const roman = ['I', 'II', 'III', 'IV'].indexOf(written.toUpperCase());
  return roman < 0 ? Number(written) : roman + 1;
}

function months(year: number, first: number, last: number): Span | null {
  const from = year < EARLIEST ? null : dayFrom(year, first, 1);
  return from === null ? null : { from, to: dayWithin(year, last, 31) };
}
