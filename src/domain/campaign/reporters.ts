import type { Scope } from '../campaign';
import { nfc } from '../text';
import type { Unit } from '../unit';
import { choose, type Unclear } from './choose-words';
import type { Register } from './unit-names';

export { type Unclear, unclearOf } from './choose-words';
export type { Register } from './unit-names';

export interface ReportersRead {
  scope: Scope;
  unclear: Unclear[];
}

const WITHOUT =
  '(?:ngoại trừ|trừ|không gồm|không bao gồm|không áp dụng (?:với|đối với|cho)|không kể|except)(?=[\\s:])';
const EXCEPT = new RegExp(`(?:^|[\\s,;(])${WITHOUT}`, 'iu');
/** In brackets, an exception ends with them. */
const BRACKETED = new RegExp(`\\(\\s*(${WITHOUT}[^()]*)\\)`, 'giu');

/**
 * Adds to a scope what the words say: "các xã, phường trừ Phường 1, Lai Hòa", "Khối 5", names of units, "tất cả".
 * A unit that is named after having been excepted reports again, and the other way round. What is understood is
 * taken; the rest is given back to be asked again.
 */
export function readReporters(typed: string, scope: Scope, register: Register): ReportersRead {
  const [included = '', ...excepted] = exceptionsLast(nfc(typed.replace(/\r?\n/gu, ', '))).split(EXCEPT);
  const chosen = choose(included, register);
  const left = choose(excepted.join(','), register);
  const codes = { in: chosen.units.map(codeOf), out: left.units.map(codeOf) };
  return {
    scope: {
      kinds: union(scope.kinds, chosen.kinds).filter((kind) => !left.kinds.includes(kind)),
      blocs: union(scope.blocs, chosen.blocs).filter((bloc) => !left.blocs.includes(bloc)),
      units: union(scope.units, codes.in).filter((code) => !codes.out.includes(code)),
      except: union(
        scope.except.filter((code) => !codes.in.includes(code)),
        codes.out,
      ),
    },
    unclear: [...chosen.unclear, ...left.unclear],
  };
}

function exceptionsLast(words: string): string {
  const exceptions = [...words.matchAll(BRACKETED)].map(([, exception = '']) => ` ${exception}`);
  return exceptions.length > 0 ? words.replace(BRACKETED, ' ') + exceptions.join('') : words;
}

function codeOf({ code }: Unit): string {
  return code;
}

function union<T>(first: readonly T[], second: readonly T[]): T[] {
  return [...new Set([...first, ...second])];
}
