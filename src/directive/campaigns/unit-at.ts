import type { Place } from '../directive';
import { isOneUnit } from './unit';

const GIVEN = /^(?:[Gg]iao(?:\s+cho)?\s*:?\s*)?$/u;

/** A single unit that words begin with, "giao" before it left out; null when they begin with none. */
export function unitAtStart(pattern: RegExp, words: string): RegExpExecArray | null {
  const found = pattern.exec(words.slice(0, 300));
  if (!found || !isOneUnit(found[1] ?? '')) return null;
  return GIVEN.test(words.slice(0, found.index)) ? found : null;
}

/** Where the unit of a match stands, when the match was made in a text that begins at `offset`. */
export function placeOf(match: RegExpExecArray, offset: number): Place {
  const from = offset + match.index;
  return { from, to: from + (match[1] ?? '').replace(/[\s.,;]+$/u, '').length };
}
