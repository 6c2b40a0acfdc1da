import { withinOneTypo } from '../domain/find/typo';
import { fold } from '../domain/text';
import { isUnitKind, type UnitKind, unitKinds } from '../domain/unit';
import { kindWords } from './unit-words';

const entries = unitKinds.map((item) => ({ item, names: [item.replace('_', ' '), ...kindWords[item]] }));

/** A kind by its code or a word for it, with or without diacritics; null for anything else, however near. */
export function kindOf(typed: string): UnitKind | null {
  const folded = fold(typed);
  const code = folded.replace(/ /gu, '_');
  if (isUnitKind(code)) return code;
  return unitKinds.find((kind) => kindWords[kind].includes(folded)) ?? null;
}

export type KindHint = (typed: string) => UnitKind | null;

/** A file with more different wrong words than this in its column of kinds has something else in that column. */
const mostHints = 100;

/**
 * Gives the kind that was most likely meant, to be told, never taken: a slip must not make a ward a commune. Remembers
 * its answers, because a wrong word mostly stands in many rows.
 */
export function kindHints(): KindHint {
  const known = new Map<string, UnitKind | null>();
  return (typed) => {
    const folded = fold(typed);
    const remembered = known.get(folded);
    if (remembered !== undefined) return remembered;
    if (known.size >= mostHints) return null;
    const kind = kindInside(folded) ?? nearKind(folded);
    known.set(folded, kind);
    return kind;
  };
}

/** The kind whose longest word stands in what was typed: `Công ty TNHH` has `công ty`. */
function kindInside(folded: string): UnitKind | null {
  const inside = entries
    .flatMap(({ item, names }) => names.map((name) => ({ item, name })))
    .filter(({ name }) => ` ${folded} `.includes(` ${name} `))
    .sort((a, b) => b.name.length - a.name.length);
  return inside[0]?.item ?? null;
}

/** The kind of which a word was typed with one slip, or begun: `phuongg`, `doanh`. */
function nearKind(folded: string): UnitKind | null {
  const near = entries.find(({ names }) =>
    names.some((name) => withinOneTypo(name, folded) || (folded.length > 3 && name.startsWith(folded))),
  );
  return near?.item ?? null;
}
