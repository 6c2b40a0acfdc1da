import { ownPlaces } from '../../domain/campaign/own-places';
import type { Register } from '../../domain/campaign/reporters';
import type { Day } from '../../domain/day';
import { type Found, unitFinder } from '../../domain/find';
import { contains, spellsOut } from '../../domain/find/contain';
import { marksAgree, type Word, wordsOf } from '../../domain/find/words';
import { fold } from '../../domain/text';
import { isValid, type Unit } from '../../domain/unit';
import type { Known } from './known';

/**
 * Finds among the units that are valid today: a unit that was merged away neither leads nor reports. Stricter than for
 * what is typed: documents write names in full, so a word out of one, or one with other marks, is no name.
 */
export function registerOf({ units, blocs, today }: Known, issuer: string | null): Register {
  const valid = units.filter((unit) => isValid(unit, today));
  // Campaigns of one document address the same units.
  const known = new Map<string, Found<Unit>>();
  const search = unitFinder(valid);
  const find = (words: string) => {
    const found = known.get(words) ?? certain(search(words), words);
    known.set(words, found);
    return found;
  };
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
  return names.some(
    (one) => isWritten(wordsOf(one), wordsOf(words)) || isWritten(wordsOf(one), wordsOf(bare)),
  );
}

/** "Xã Hòa Đông" is not Xã Đông Hòa, and Xã Long Hòa no slip of it. */
function isWritten(name: readonly Word[], words: readonly Word[]): boolean {
  if (!marksAgree(words, name)) return false;
  return spellsOut(name, words) || (contains(name, words, 'shortened') && inOrder(name, words));
}

function inOrder(name: readonly Word[], words: readonly Word[]): boolean {
  let last = -1;
  return words.every(({ plain }) => {
    const at = name.findIndex((word, place) => place > last && word.plain === plain);
    const isElsewhere = at < 0 && name.some((word) => word.plain === plain);
    if (at >= 0) last = at;
    return !isElsewhere;
  });
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
