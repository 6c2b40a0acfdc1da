import type { Scope } from '../campaign';
import type { Found } from '../find';
import { fold, nfc } from '../text';
import type { Unit } from '../unit';
import { kindsNamed, withoutAll } from './kind-words';

/** Words that name no unit, kind or bloc for certain, with the units they may mean. */
export interface Unclear {
  typed: string;
  kind: 'many' | 'none';
  /** Names of the first ones. */
  candidates: string[];
  /** How many others there are. */
  more: number;
}

export interface ReportersRead {
  scope: Scope;
  unclear: Unclear[];
}

export interface Register {
  blocs: readonly string[];
  find(words: string): Found<Unit>;
}

const EXCEPT = /(?:^|[\s,;(])(?:trừ|ngoại trừ|không gồm|except)(?=[\s:])/iu;

/** More names than this beside one word are not read. */
const CANDIDATES = 3;

/** Names between commas in one message: each is looked for in the whole register, so more are asked for apart. */
const MOST_PARTS = 100;

/**
 * Adds to a scope what the words say: "các xã, phường trừ Phường 1, Lai Hòa", "Khối 5", names of units, "tất cả".
 * A unit that is named after having been excepted reports again, and the other way round. What is understood is
 * taken; the rest is given back to be asked again.
 */
export function readReporters(typed: string, scope: Scope, register: Register): ReportersRead {
  const [included = '', ...excepted] = nfc(typed.replace(/\r?\n/gu, ', ')).split(EXCEPT);
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

interface Chosen {
  kinds: Scope['kinds'];
  blocs: string[];
  units: Unit[];
  unclear: Unclear[];
}

/** "các sở, ban, ngành" is one kind: the whole is tried before it is cut at the commas. */
function choose(words: string, register: Register): Chosen {
  const chosen: Chosen = { kinds: [], blocs: [], units: [], unclear: [] };
  const kinds = kindsNamed(words);
  if (kinds) return { ...chosen, kinds };
  const all = parts(words);
  for (const word of all.slice(0, MOST_PARTS))
    if (!take(word, register, chosen)) takeParts(word, register, chosen);
  const [next] = all.slice(MOST_PARTS);
  if (next !== undefined) chosen.unclear.push({ typed: next, kind: 'none', candidates: [], more: 0 });
  return chosen;
}

function take(word: string, { blocs, find }: Register, chosen: Chosen): boolean {
  const kinds = kindsNamed(word);
  if (kinds) {
    chosen.kinds.push(...kinds);
    return true;
  }
  const bare = withoutAll(word);
  const named = blocs.filter((bloc) => isBloc(bare, bloc));
  if (named.length > 0) {
    chosen.blocs.push(...named);
    return true;
  }
  const found = find(bare);
  if (found.kind === 'one') chosen.units.push(found.item);
  return found.kind === 'one';
}

/** "Phòng Y tế và Phường 1" are two units, "Phòng Giáo dục và Đào tạo" is one: the whole is tried before its parts. */
function takeParts(word: string, register: Register, chosen: Chosen): void {
  const pieces = word.split(/\s+(?:và|and)\s+/iu);
  const tried: Chosen = { kinds: [], blocs: [], units: [], unclear: [] };
  if (pieces.length > 1 && pieces.every((piece) => take(piece, register, tried))) {
    chosen.kinds.push(...tried.kinds);
    chosen.blocs.push(...tried.blocs);
    chosen.units.push(...tried.units);
    return;
  }
  const found = register.find(withoutAll(word));
  chosen.unclear.push(unclearOf(word, found));
}

/** Words beside the units they may mean. */
export function unclearOf(typed: string, found: Found<Unit>): Unclear {
  const candidates = found.kind === 'many' ? found.items : found.kind === 'none' ? found.nearest : [];
  const shown = candidates.slice(0, CANDIDATES).map(({ name }) => name);
  const kind = found.kind === 'many' ? 'many' : 'none';
  return { typed, kind, candidates: shown, more: candidates.length - shown.length };
}

/** By the whole name or its beginning: "Khối 5" is "Khối 5 - Xã phường", and not "Khối 50". */
function isBloc(word: string, bloc: string): boolean {
  const [typed, name] = [fold(word), fold(bloc)];
  return typed === name || (typed.startsWith('khoi ') && name.startsWith(`${typed} `));
}

function parts(words: string): string[] {
  return words
    .split(/[,;()]/u)
    .map((word) =>
      word
        .replace(/^\s*(?:và|and|:)\s+/iu, '')
        .replace(/[\s.:]+$/u, '')
        .trim(),
    )
    .filter((word) => fold(word) !== '');
}

function codeOf({ code }: Unit): string {
  return code;
}

function union<T>(first: readonly T[], second: readonly T[]): T[] {
  return [...new Set([...first, ...second])];
}
