import Fuse from 'fuse.js';
import { contains, type Leniency, spellsOut } from './contain';
import { withinOneTypo } from './typo';
import { compact, marksAgree, type Word, wordsOf } from './words';

/** One thing, several (best first, at most 8), or none with what comes nearest (at most 3). */
export type Found<T> =
  | { kind: 'one'; item: T }
  | { kind: 'many'; items: T[] }
  | { kind: 'none'; nearest: T[] };

/** What a thing is called. */
export interface Entry<T> {
  item: T;
  /** Codes and numbers, which win over every name. */
  codes: string[];
  /** The name first, then aliases. */
  names: string[];
  /** Words that may be asked along with any of the names, as the year of a campaign. */
  besides: string;
}

interface Known<T> {
  item: T;
  codes: string[];
  names: Word[][];
  besides: Word[];
}

type Test = <T>(entry: Known<T>, asked: readonly Word[]) => boolean;

/** Names and titles have 200 characters at most, and phrases before them a few: longer words are no name of anything. */
const longest = 300;
const most = 8;
const mostNearest = 3;

const isCode: Test = ({ codes }, asked) => codes.includes(compact(asked));
const isName: Test = ({ names }, asked) => names.some((name) => compact(name) === compact(asked));
const has =
  (leniency: Leniency): Test =>
  ({ names, besides }, asked) =>
    names.some((name) => contains([...name, ...besides], asked, leniency));
const isInFull: Test = ({ names }, asked) => names.some((name) => spellsOut(name, asked));
const runsTogether: Test = ({ names }, asked) =>
  compact(asked).length > 5 && names.some((name) => withinOneTypo(compact(name), compact(asked)));

const certain: Test[] = [isCode, isName, has('literal'), has('shortened'), isInFull];
const lenient: Test[] = [runsTogether, has('typo')];

/**
 * The first test that anything passes decides, from exact code to one slip of the finger; what passes it together is
 * told together. `wrappers` are phrases that people put before a name (`UBND`, `phong trào`): taken off only when the
 * words as typed are nothing's name.
 */
export function search<T>(
  query: string,
  entries: readonly Entry<T>[],
  wrappers: readonly string[],
): Found<T> {
  return searcher(entries, wrappers)(query);
}

/** As `search`, for many queries in a row: names are taken apart once. */
export function searcher<T>(
  entries: readonly Entry<T>[],
  wrappers: readonly string[],
): (query: string) => Found<T> {
  const known = entries.map(knownOf);
  let index: Fuse<Text<T>> | null = null;
  return (query) => {
    const words = query.length > longest ? [] : wordsOf(query);
    if (words.length === 0) return { kind: 'none', nearest: [] };
    const bare = unwrapped(words, wrappers);
    const found = passing(known, words, bare);
    if (found) return found;
    index ??= indexOf(known);
    return { kind: 'none', nearest: nearest(bare, index) };
  };
}

/** False where only a slip of the finger makes the words its name: whoever typed them is asked. */
export function isNamed<T>(query: string, entry: Entry<T>, wrappers: readonly string[]): boolean {
  const words = wordsOf(query);
  if (words.length === 0) return false;
  const known = knownOf(entry);
  return [words, unwrapped(words, wrappers)].some((asked) => certain.some((test) => test(known, asked)));
}

function passing<T>(known: readonly Known<T>[], words: readonly Word[], bare: readonly Word[]) {
  for (const tests of [certain, lenient]) {
    for (const asked of [words, bare]) {
      for (const test of tests) {
        const passed = known.filter((entry) => test(entry, asked));
        if (passed.length > 0) return told(passed, asked);
      }
    }
  }
  return null;
}

function knownOf<T>({ item, codes, names, besides }: Entry<T>): Known<T> {
  return {
    item,
    codes: codes.map((code) => compact(wordsOf(code))),
    names: names.map(wordsOf),
    besides: wordsOf(besides),
  };
}

/** Marks that were typed decide between equal letters; then the name with the fewest other words comes first. */
function told<T>(passed: readonly Known<T>[], asked: readonly Word[]): Found<T> {
  const matched = passed.map((entry) => ({ entry, names: namesMeant(entry, asked) }));
  const agreeing = matched.filter(({ names }) => names.some((name) => marksAgree(asked, name)));
  const kept = agreeing.length > 0 ? agreeing : matched;
  const [only] = kept;
  if (only && kept.length === 1) return { kind: 'one', item: only.entry.item };
  const shortest = ({ names }: { names: Word[][] }) => Math.min(...names.map((name) => name.length));
  const ranked = [...kept].sort((a, b) => shortest(a) - shortest(b));
  return { kind: 'many', items: ranked.slice(0, most).map(({ entry }) => entry.item) };
}

/** The names through which an entry passed; all of them when its code was asked. */
function namesMeant<T>({ names, besides }: Known<T>, asked: readonly Word[]): Word[][] {
  const meant = names.filter((name) => contains([...name, ...besides], asked, 'typo'));
  return meant.length > 0 ? meant : names;
}

function unwrapped(words: readonly Word[], wrappers: readonly string[]): readonly Word[] {
  for (const wrapper of wrappers) {
    const length = wrapper.split(' ').length;
    const begins =
      words
        .slice(0, length)
        .map(({ plain }) => plain)
        .join(' ') === wrapper;
    if (begins && words.length > length) return unwrapped(words.slice(length), wrappers);
  }
  return words;
}

interface Text<T> {
  item: T;
  text: string;
}

function indexOf<T>(known: readonly Known<T>[]): Fuse<Text<T>> {
  const texts = known.flatMap(({ item, names }) => names.map((name) => ({ item, text: spaced(name) })));
  const keys = ['text'];
  return new Fuse(texts, { keys, threshold: 0.6, ignoreLocation: true, ignoreFieldNorm: true });
}

function nearest<T>(asked: readonly Word[], index: Fuse<Text<T>>): T[] {
  const items = index.search(spaced(asked)).map(({ item }) => item.item);
  return [...new Set(items)].slice(0, mostNearest);
}

function spaced(words: readonly Word[]): string {
  return words.map(({ plain }) => plain).join(' ');
}
