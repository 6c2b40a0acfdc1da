import { fold } from '../../domain/text';
import { cased, titled } from './casing';
import { beginsWithHead, unitHead } from './unit-heads';

const abbreviations: Record<string, string> = {
  ubnd: 'Ủy ban nhân dân',
  hdnd: 'Hội đồng nhân dân',
  bch: 'Ban Chấp hành',
  'gd dt': 'Giáo dục và Đào tạo',
  gddt: 'Giáo dục và Đào tạo',
  tp: 'thành phố',
  tx: 'thị xã',
};
/** At the beginning of a name; elsewhere CĐ is a college. */
const leading: Record<string, string> = {
  CĐ: 'Công đoàn',
  LĐLĐ: 'Liên đoàn Lao động',
  BCH: 'Ban Chấp hành',
  BTV: 'Ban Thường vụ',
};
const PROPER = /(?<!\p{L})(?:việt nam|hồ chí minh)(?!\p{L})/giu;
const CENTRAL = /(?<!\p{L})trung ương(?!\p{L})/iu;

/** Whether a name of a unit begins with these words. */
export function beginsUnit(words: string): boolean {
  return beginsWithHead(spelledOut(words));
}

/** `UBND` as "ỦY BAN NHÂN DÂN", `TP.` as "THÀNH PHỐ", in the case of the rest. */
export function spelledOut(name: string): string {
  return name
    .replace(/^(?:CĐ|LĐLĐ|BCH|BTV)(?=\s)/u, (typed) => inCase(name, leading[typed] ?? typed))
    .replace(/(?<!\p{L})(?:UBND|HĐND|BCH|GD\s?&\s?ĐT|GDĐT|TP\.?|TX\.?)(?!\p{L})/gu, (typed) => {
      return inCase(name, abbreviations[fold(typed)] ?? typed);
    });
}

function inCase(name: string, written: string): string {
  return name === name.toUpperCase() ? written.toUpperCase() : written;
}

/** What follows these is a name, not a sector. */
const PROPER_HEAD =
  /^(?:Trường|Liên đội|Chi đội|Chi đoàn|Bệnh viện|Công ty|Báo|(?:Tỉnh|Thành|Thị|Huyện) ủy|(?:Tỉnh|Thành|Huyện) đoàn)/u;

/** What follows these goes on in small letters. */
const WHOLE_HEAD = /^(?:Ban (?:Tổ chức|Chỉ đạo|Chấp hành|Thường vụ)|Thường trực)/u;

/** What follows these may be a unit with a name of its own: "Công đoàn Trường …". */
const OF_UNIT = /^(?:Công đoàn|Ban (?:Chấp hành|Thường vụ)|Chi bộ|Chi đoàn)$/u;

/** Letter for letter: "viên chức" is no "Viện". */
function namesUnit(words: readonly string[]): boolean {
  const head = unitHead(words)?.written.toLowerCase();
  return head !== undefined && `${words.join(' ')} `.startsWith(`${head} `);
}

/** A name in capitals as it is written within a sentence: "ỦY BAN NHÂN DÂN TỈNH X" → "Ủy ban nhân dân tỉnh X". */
export function unitName(typed: string): string {
  const name = spelledOut(typed.replace(/\s+/gu, ' ').trim());
  if (name !== name.toUpperCase()) return name;
  const words = name.toLowerCase().split(' ');
  const head = unitHead(words);
  const isNamed = head !== null && PROPER_HEAD.test(head.written);
  const rest = words.slice(head?.length ?? 0);
  if (head && OF_UNIT.test(head.written) && namesUnit(rest))
    return `${head.written} ${unitName(rest.join(' ').toUpperCase())}`;
  const written = cased(rest, {
    isName: head === null || isNamed,
    begins: !WHOLE_HEAD.test(head?.written ?? ''),
  });
  const all = [head?.written ?? '', ...written].filter(Boolean).join(' ');
  return all.replace(PROPER, (one) => titled(one)).replace(CENTRAL, 'Trung ương');
}

/** "thị xã An Phú", in the case of a name within a sentence. */
export function territoryName(typed: string): string {
  return cased(typed.replace(/\s+/gu, ' ').trim().toLowerCase().split(' '), {
    isName: false,
    begins: true,
  }).join(' ');
}
