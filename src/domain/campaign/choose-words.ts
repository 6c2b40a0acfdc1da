import type { Scope } from '../campaign';
import type { Found } from '../find';
import { fold } from '../text';
import type { Unit } from '../unit';
import { kindsNamed, withoutAll } from './kind-words';
import { findNamed, type Register, withoutAppositions } from './unit-names';

/** Words that name no unit, kind or bloc for certain, with the units they may mean. */
export interface Unclear {
  typed: string;
  /** `one`: they name one unit, and only whether it is the one is asked. */
  kind: 'one' | 'many' | 'none';
  /** Names of the first ones. */
  candidates: string[];
  /** How many others there are. */
  more: number;
}

/** More names than this beside one word are not read. */
const CANDIDATES = 3;

/** Parts of the name of one unit: "Phòng Văn hóa, Khoa học và Thông tin". */
const LONGEST_NAME = 3;

/** Parts of one kind: "phòng, ban, ngành, đoàn thể". */
const LONGEST_RUN = 8;

/** Names between commas in one message: each is looked for in the whole register, so more are asked for apart. */
const MOST_PARTS = 100;

/** What words chose, and what they left unclear. */
export interface Chosen {
  kinds: Scope['kinds'];
  blocs: string[];
  units: Unit[];
  unclear: Unclear[];
}

function nothing(): Chosen {
  return { kinds: [], blocs: [], units: [], unclear: [] };
}

/** Kinds have commas in their names, as "sở, ban, ngành", and units: the longest run of parts that means something. */
export function choose(words: string, register: Register): Chosen {
  const chosen = nothing();
  const said = withoutAppositions(words);
  const kinds = kindsNamed(said);
  if (kinds) return { ...chosen, kinds };
  let left = MOST_PARTS;
  for (const run of said.split(/[;()]/u).map(parts)) {
    while (run.length > 0) {
      if (left <= 0) return asked(chosen, run[0] ?? '');
      const { used, instead } = takeFirst(run.slice(0, LONGEST_RUN), register, chosen);
      run.splice(0, used, ...instead);
      left -= Math.max(1, used - instead.length);
    }
  }
  return chosen;
}

function asked(chosen: Chosen, typed: string): Chosen {
  return { ...chosen, unclear: [...chosen.unclear, { typed, kind: 'none', candidates: [], more: 0 }] };
}

/** How many of the parts were read together; `instead`: what is to be read in their place. */
function takeFirst(run: readonly string[], register: Register, chosen: Chosen) {
  for (let used = run.length; used > 1; used -= 1) {
    const words = run.slice(0, used).join(', ');
    const isName = used <= LONGEST_NAME && /\svà\s/iu.test(words);
    if (takeKinds(words, chosen) || (isName && takeUnit(words, register, chosen)))
      return { used, instead: [] };
  }
  const [word = ''] = run;
  if (take(word, register, chosen)) return { used: 1, instead: [] };
  const apart = word.split(AND_ANOTHER);
  if (apart.length > 1) return { used: 1, instead: apart };
  const used = COUNTED.test(word) ? 1 + goesOn(run.slice(1)) : 1;
  takeBoth(run.slice(0, used).join(', '), register, chosen);
  return { used, instead: [] };
}

/** "Đảng ủy các xã, phường" does not name the wards either. */
const COUNTED = /\s(?:các|\d{1,3})\s/iu;
const BARE = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|ban|ngành|đoàn thể)$/iu;

function goesOn(run: readonly string[]): number {
  const other = run.findIndex((word) => !BARE.test(word));
  return other < 0 ? run.length : other;
}

function take(word: string, register: Register, chosen: Chosen): boolean {
  if (takeKinds(word, chosen)) return true;
  const bare = withoutAll(word);
  const named = register.blocs.filter((bloc) => isBloc(bare, bloc));
  chosen.blocs.push(...named);
  return named.length > 0 || takeUnit(bare, register, chosen);
}

function takeKinds(words: string, chosen: Chosen): boolean {
  const kinds = kindsNamed(words);
  chosen.kinds.push(...(kinds ?? []));
  return kinds !== null;
}

function takeUnit(words: string, register: Register, chosen: Chosen): boolean {
  const found = findNamed(words, register);
  if (found.kind === 'one') chosen.units.push(found.item);
  return found.kind === 'one';
}

/** Where another unit or kind begins after "và"; in a name it stands between words of the name. */
const AND_ANOTHER =
  /\s+(?:và|and)\s+(?=(?:các|mỗi|từng|(?:ủy ban nhân dân|ubnd)\s+(?:các|xã|phường|thị trấn)|chủ tịch|thủ trưởng|giám đốc|hiệu trưởng|phòng|sở|ban|văn phòng|hội|công an|trung tâm|trường|phường|xã|thị trấn|mặt trận|doanh nghiệp|lực lượng|khối)\s)/iu;

/** "Phòng Y tế và Phường 1" are two units, "Phòng Giáo dục và Đào tạo" is one: the whole is tried before its parts. */
function takeBoth(word: string, register: Register, chosen: Chosen): void {
  const pieces = word.split(/\s+(?:và|and)\s+/iu);
  const tried = nothing();
  if (pieces.length > 1 && pieces.every((piece) => take(piece, register, tried))) {
    chosen.kinds.push(...tried.kinds);
    chosen.blocs.push(...tried.blocs);
    chosen.units.push(...tried.units);
  } else chosen.unclear.push(unclearOf(word, findNamed(withoutAll(word), register)));
}

/** Words beside the units they may mean. */
export function unclearOf(typed: string, found: Found<Unit>): Unclear {
  const candidates = candidatesOf(found);
  const shown = candidates.slice(0, CANDIDATES).map(({ name }) => name);
  return { typed, kind: found.kind, candidates: shown, more: candidates.length - shown.length };
}

/** By the whole name or its beginning: "Khối 5" is "Khối 5 - Xã phường", and not "Khối 50". */
function isBloc(word: string, bloc: string): boolean {
  const [typed, name] = [fold(word), fold(bloc)];
  return typed === name || (typed.startsWith('khoi ') && name.startsWith(`${typed} `));
}

function parts(words: string): string[] {
  return words
    .split(',')
    .map((word) =>
      word
        .replace(/^\s*(?:và|and|:)\s+/iu, '')
        .replace(/[\s.:]+$/u, '')
        .trim(),
    )
    .filter((word) => fold(word) !== '');
}

function candidatesOf(found: Found<Unit>): Unit[] {
  if (found.kind === 'one') return [found.item];
  return found.kind === 'many' ? found.items : found.nearest;
}
