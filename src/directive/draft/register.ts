import { ownPlaces } from '../../domain/campaign/own-places';
import type { Register } from '../../domain/campaign/reporters';
import type { Day } from '../../domain/day';
import { type Found, findUnits } from '../../domain/find';
import { marksAgree, wordsOf } from '../../domain/find/words';
import { fold } from '../../domain/text';
import { isValid, type Unit } from '../../domain/unit';
import type { Known } from './known';

/**
 * Finds among the units that are valid today: a unit that was merged away neither leads nor reports. Stricter than for
 * what is typed: documents write names in full, so a word out of one, or one with other marks, is no name.
 */
export function registerOf({ units, blocs, today }: Known, issuer: string | null): Register {
  const valid = units.filter((unit) => isValid(unit, today));
  const find = (words: string) => certain(findUnits(words, valid), words);
  return { blocs, find, places: ownPlaces(valid, issuer) };
}

function certain(found: Found<Unit>, words: string): Found<Unit> {
  return found.kind === 'one' && !isNameOf(found.item, words)
    ? { kind: 'none', nearest: [found.item] }
    : found;
}

/** Said of any unit. */
const UNITS = /^(?:(?:don vi|co quan|cac|uy ban nhan dan|ubnd) )+/u;

function isNameOf({ code, name, aliases }: Unit, words: string): boolean {
  const names = [name, ...aliases];
  const typed = fold(words);
  const bare = typed.replace(UNITS, '');
  if (!bare.includes(' '))
    return [code, ...names, ...names.map(initials)].some((one) => [bare, typed].includes(fold(one)));
  return names.some((one) => marksAgree(wordsOf(words), wordsOf(one)));
}

/** `Đoàn Thanh niên` is also ĐTN. */
function initials(name: string): string {
  return wordsOf(name)
    .map(({ plain }) => plain.charAt(0))
    .join('');
}

export function isPast(day: Day | null, { today }: Known): boolean {
  return day !== null && day < today;
}
