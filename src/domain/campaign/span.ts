import { type Day, daysBetween } from '../day';
import { parseDeadline } from '../deadline';
import { type Phase, type Span, schoolYear } from '../period';
import { done, type Outcome, refuse } from '../refusal';
import { nfc } from '../text';
import { readPhases } from './phases';

export interface SpanWords extends Span {
  /** True when the words say only an end: the beginning is then the day that was given for it. */
  assumedFrom: boolean;
  /** True when the words name a school year: its days are those of the frame the Ministry sets. */
  schoolYear: boolean;
  /** The parts it is cut into, in order; empty when the words name none. */
  phases: Phase[];
}

/** Movements run for one plan of five years, seldom two; longer is a slip of the finger. */
const LONGEST_YEARS = 20;
const EARLIEST: Day = '1945-01-01';
/** Two days in words are shorter; each place they may part at is tried, so their number is bounded. */
const LONGEST_WORDS = 120;

const JOIN = '(?:đến\\s+hết|den\\s+het|đến|den|tới|toi|-|–|—)';
const JOINS = new RegExp(`\\s*${JOIN}\\s*`, 'giu');
const ONLY_END = new RegExp(`^${JOIN}\\s*(?<last>.+)$`, 'iu');
const LEADING = /^(?:giai đoạn|giai doan|thời gian|thoi gian|trong|từ|tu)(?:\s*:)?\s+/iu;

/**
 * Reads the period of a campaign: "2016 - 2020", "từ 01/8/2019 đến 31/12/2020", "năm 2019", "tháng 8/2021 - 12/2021",
 * "quý III/2019", "năm học 2025-2026", "đến năm 2020" (which begins on `start`), or the parts it is cut into: "đợt 1:
 * 8/2021 - 12/2021; đợt 2: 01/2022 - 6/2022". Days are read as those of deadlines are, with their year.
 */
export function readSpan(typed: string, start: Day): Outcome<SpanWords> {
  const phases = readPhases(typed, (words) => readWhole(words, start));
  if (!phases) return readOne(typed, start);
  if (!phases.ok) return phases;
  const [first, last] = [phases.value[0], phases.value.at(-1)];
  if (!first || !last) return refuse('launch.refusal.span', { typed: shown(typed) });
  const span = { from: first.from, to: last.to };
  return checked({ ...span, assumedFrom: false, schoolYear: false, phases: phases.value });
}

/** A phase says both its ends. */
function readWhole(words: string, start: Day): Outcome<Span> {
  const read = readOne(words, start);
  return read.ok && read.value.assumedFrom ? refuse('launch.refusal.phase', { typed: shown(words) }) : read;
}

function readOne(typed: string, start: Day): Outcome<SpanWords> {
  const words = nfc(typed).replace(LEADING, '').replace(/\.$/u, '');
  if (words.length > LONGEST_WORDS) return refuse('launch.refusal.span', { typed: shown(words) });
  const read = schoolYearNamed(words) ?? onlyEnd(words, start) ?? onePoint(words) ?? twoPoints(words);
  if (!read) return refuse('launch.refusal.span', { typed: shown(words) });
  return checked({ assumedFrom: false, schoolYear: false, phases: [], ...read });
}

function checked(span: SpanWords): Outcome<SpanWords> {
  if (span.to < span.from) return refuse('launch.refusal.spanReversed');
  if (daysBetween(span.from, span.to) > LONGEST_YEARS * 366)
    return refuse('launch.refusal.spanTooLong', { years: LONGEST_YEARS });
  return done(span);
}

type Read = Span & Partial<SpanWords>;

const SCHOOL_YEAR = /^(?:năm\s+học|nam\s+hoc)\s*:?\s*(?<first>\d{4})\s*[-–—/]\s*(?<second>\d{4})$/iu;

function schoolYearNamed(words: string): Read | null {
  const { first, second } = SCHOOL_YEAR.exec(words)?.groups ?? {};
  if (Number(second) !== Number(first) + 1) return null;
  const { from, to } = schoolYear(Number(first));
  return from < EARLIEST ? null : { from, to, schoolYear: true };
}

function onlyEnd(words: string, start: Day): Read | null {
  const last = pointOf(ONLY_END.exec(words)?.groups?.last);
  return last && { from: start, to: last.to, assumedFrom: true };
}

function onePoint(words: string): Read | null {
  const point = pointOf(words);
  return point && point.from !== point.to ? point : null;
}

/** The sign between two days may also stand inside of them: each place it stands at is tried. */
function twoPoints(words: string): Read | null {
  const text = words.replace(/^(?:từ|tu)\s+/iu, '');
  for (const { 0: join, index } of text.matchAll(JOINS)) {
    const [before, after] = [text.slice(0, index), text.slice(index + join.length)];
    const last = pointOf(after);
    const first = pointOf(before) ?? (last && pointOf(`${before}/${last.to.slice(0, 4)}`));
    if (first && last) return { from: first.from, to: last.to };
  }
  return null;
}

/** A year and a month need not be called so here. */
const SHORT: ReadonlyArray<[RegExp, string]> = [
  [/^(\d{4})$/u, 'năm $1'],
  [/^(\d{1,2}\s*[/-]\s*\d{4})$/u, 'tháng $1'],
];

/** A year, quarter, month or day by its first and last day; null when the words name none, or not its year. */
function pointOf(words: string | undefined): Span | null {
  if (words === undefined) return null;
  const named = SHORT.reduce((text, [short, long]) => text.replace(short, long), words);
  const parsed = parseDeadline(named, EARLIEST);
  if (!parsed.ok || parsed.recurrence !== null) return null;
  const { on, inclusive, time, assumed } = parsed.rule;
  if (!inclusive || time !== undefined || assumed.length > 0) return null;
  if (on.at !== 'date' && on.at !== 'window') return null;
  const span = on.at === 'date' ? { from: on.day, to: on.day } : { from: on.from, to: on.to };
  return span.from < EARLIEST ? null : span;
}

function shown(typed: string): string {
  return nfc(typed).slice(0, 80);
}
