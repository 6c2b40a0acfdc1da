import type { Place } from '../directive';
import type { Naming } from './naming';
import type { Standing } from './standing';

/** A naming with what the document does there. */
export interface Named extends Naming {
  standing: Standing;
  /** Of the unit its clause puts in charge. */
  lead: Place | null;
}

export type Group = readonly Named[];

/** The campaigns a document is about, of all that it names. */
export function chosenFrom(groups: readonly Group[]): Group[] {
  const own = groups.filter((group) => group.some(({ standing }) => standing === 'own'));
  const chosen = groups.filter((group) => own.includes(group) || isAsked(group, own.length > 0));
  if (chosen.length > 0) return chosen;
  const named = groups.filter((group) => group.some(isNamed));
  return named.length === 1 ? named : [];
}

/** Somebody is put in charge of it, or something is asked for it; what a document with a subject of its own says in passing is no demand. */
function isAsked(group: Group, hasOwn: boolean): boolean {
  return group.some(({ standing, lead, isQuoted }) => {
    if (lead && (isQuoted || standing !== 'listed')) return true;
    if (standing === 'launched') return !hasOwn;
    return (standing === 'headed' || (standing === 'asked' && isQuoted)) && !hasOwn;
  });
}

/** Named by name, if only in another document's subject. */
function isNamed({ standing, isQuoted }: Named): boolean {
  return (
    standing === 'named' ||
    standing === 'headed' ||
    standing === 'asked' ||
    (standing === 'cited' && isQuoted)
  );
}

/** Those named in passing: quoted, or in a list of such. */
export function isMentioned(group: Group): boolean {
  return group.some(({ standing, isQuoted }) => standing === 'listed' || (isQuoted && standing !== 'tied'));
}

/**
 * The naming whose words are its title: in small letters, in quotation marks, the spelling that is used most, the longer
 * of equals, where somebody is put in charge, and the body rather than the head, where lines are narrow.
 */
export function bestOf(group: Group): Named | undefined {
  const uses = new Map<string, number>();
  for (const { core } of group) uses.set(core, (uses.get(core) ?? 0) + 1);
  const rank = (one: Named) => [
    one.title === one.title.toUpperCase() ? 0 : 1,
    one.isQuoted ? 1 : 0,
    uses.get(one.core) ?? 0,
    one.title.length,
    one.lead ? 1 : 0,
    one.block,
  ];
  let best = group[0];
  for (const one of group) if (best && isAbove(rank(one), rank(best))) best = one;
  return best;
}

function isAbove(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
