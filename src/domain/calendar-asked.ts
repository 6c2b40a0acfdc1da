import { type Day, partsOf } from './day';
import { fold } from './text';

const NAMED = /^(?:tet )?(?:nam |year )?(?:20)?(\d{2})$/u;
const EARLIER_CENTURY = /^(?:nam |year )?(\d{4})$/u;
const RELATIVE: ReadonlyArray<readonly [RegExp, number]> = [
  [/^(?:nam (?:nay|hien tai)|this year)$/u, 0],
  [/^(?:nam (?:sau|toi)|sang nam|next year)$/u, 1],
  [/^(?:nam (?:ngoai|truoc)|last year)$/u, -1],
];
const TET = /^tet(?: nguyen dan| am lich| ta)?$/u;

/**
 * The year that is meant by "2027", "năm 27", "năm sau", "Tết"; null when the words name none. Tết is the next one: it
 * begins between 21/01 and 20/02, so from March on it is that of the next year.
 */
export function yearAsked(words: string, today: Day): number | null {
  const asked = fold(words);
  const { year, month } = partsOf(today);
  const named = NAMED.exec(asked)?.[1];
  if (named !== undefined) return 2000 + Number(named);
  const other = EARLIER_CENTURY.exec(asked)?.[1];
  if (other !== undefined) return Number(other);
  if (TET.test(asked)) return month <= 2 ? year : year + 1;
  const away = RELATIVE.find(([pattern]) => pattern.test(asked.replace(/^tet /u, '')))?.[1];
  return away === undefined ? null : year + away;
}

/** Whether the words name a year, whichever that is. */
export function namesYear(words: string): boolean {
  return yearAsked(words, '2000-01-01') !== null;
}
