import type { Found } from '../find';
import { fold } from '../text';
import type { Unit } from '../unit';
import { withoutPersons } from './person-words';

export interface Register {
  blocs: readonly string[];
  find(words: string): Found<Unit>;
  /** What the office calls the place it is in charge of, as "thị xã Vĩnh Châu"; said after names of its units. */
  places?: readonly string[];
}

/**
 * Finds a unit as documents name it: by its head ("Chánh Thanh tra"), with what it is for ("Phòng Nội vụ - Cơ quan
 * thường trực …"), with the office's own place behind it, or by words people and registers use for another's. The
 * first spelling that fits any unit decides.
 */
export function findNamed(words: string, register: Register): Found<Unit> {
  const first = register.find(words);
  if (first.kind !== 'none') return first;
  for (const spelling of spellings(words, register.places ?? [])) {
    const found = register.find(spelling);
    if (found.kind !== 'none') return found;
  }
  return first;
}

function spellings(words: string, places: readonly string[]): string[] {
  const unit = withoutPersons(words);
  const alone = withoutRole(unit);
  const here = places.flatMap((place) => [withoutName(alone, place), withoutPlace(alone, place)]);
  const all = [unit, alone, ...here].map((one) => one.trim());
  const other = all.flatMap((one) => SAME.filter(([typed]) => typed.test(one)).map(([, name]) => name));
  return [...new Set([...all, ...other])].filter((one) => one !== words && fold(one) !== '');
}

/** What a unit is, behind its name. */
const ROLE =
  '(?:(?:là|qua|thông qua|để|theo|tức|nay là|nguyên là)\\s|(?:cơ quan|đơn vị|bộ phận)\\s|thường trực|gọi (?:tắt|chung)|sau đây|viết tắt|b\\/c)';
const BEHIND = new RegExp(`\\s+[-–—]\\s+${ROLE}.*$`, 'iu');
const BRACKETED = new RegExp(`\\s*\\(\\s*${ROLE}[^()]*\\)`, 'giu');

/** "Phòng Nội vụ (Cơ quan thường trực …)" as "Phòng Nội vụ"; brackets that name units stay. */
export function withoutAppositions(words: string): string {
  return words.replace(BRACKETED, ' ');
}

/** The name alone: "Phòng Nội vụ - Cơ quan thường trực …", "Phòng Nội vụ (…)" as "Phòng Nội vụ". */
export function withoutRole(words: string): string {
  return words
    .replace(BEHIND, '')
    .replace(/\([^()]*\)\s*$/u, '')
    .trim();
}

/** "Công an thị xã" of "thị xã Vĩnh Châu". */
function withoutName(words: string, place: string): string {
  const [level = '', ...name] = place.split(/\s+(?=\p{Lu})/u);
  const end = ` ${[level, ...name].map(fold).join(' ')}`;
  if (name.length === 0 || !fold(words).endsWith(end)) return words;
  return firstWords(words, fold(words).split(' ').length - fold(name.join(' ')).split(' ').length);
}

/** Another level's unit is not the office's own, and "UBND" alone is nobody's name. */
function withoutPlace(words: string, place: string): string {
  const [level = '', ...name] = place.split(/\s+(?=\p{Lu})/u);
  const [typed, whole, short] = [fold(words), fold(place), fold(level)];
  const behind = [
    whole,
    ...abbreviated(short).map((brief) => [brief, ...name.map(fold)].join(' ')),
    short,
    ...abbreviated(short),
  ];
  const end = behind.find((tail) => tail !== '' && typed.endsWith(` ${tail}`));
  if (end === undefined) return words;
  const bare = typed.slice(0, -end.length - 1).replace(/ (?:cap|thuoc|cua|tren dia ban)$/u, '');
  return bare === '' || NOBODY.includes(bare) ? words : firstWords(words, bare.split(' ').length);
}

function firstWords(words: string, count: number): string {
  const last = [...words.matchAll(/[\p{L}\p{N}\p{M}]+/gu)][count - 1];
  return last ? words.slice(0, last.index + last[0].length) : words;
}

const NOBODY = ['ubnd', 'uy ban nhan dan', 'hdnd', 'hoi dong nhan dan', 'uy ban', 'hoi dong'];

function abbreviated(level: string): string[] {
  if (level === 'thi xa') return ['tx'];
  return level === 'thanh pho' ? ['tp'] : [];
}

/** One body under two names. */
const SAME: ReadonlyArray<readonly [RegExp, string]> = [
  [
    /^(?:ban chấp hành\s+)?đoàn (?:tncs|thanh niên cộng sản)(?:\s+(?:hồ chí minh|hcm))?$/iu,
    'Đoàn Thanh niên',
  ],
  [
    /^(?:ủy ban|uỷ ban|ub)?\s*(?:mttq|mặt trận tổ quốc|mặt trận)(?:\s+(?:việt nam|vn))?$/iu,
    'Mặt trận Tổ quốc',
  ],
  [/^(?:lđlđ|công đoàn)$/iu, 'Liên đoàn Lao động'],
];
