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
const PROPER = /(?<!\p{L})(?:việt nam|hồ chí minh)(?!\p{L})/giu;
const CENTRAL = /(?<!\p{L})trung ương(?!\p{L})/iu;

/** Whether a name of a unit begins with these words. */
export function beginsUnit(words: string): boolean {
  return beginsWithHead(spelledOut(words));
}

/** `UBND` as "ỦY BAN NHÂN DÂN", `TP.` as "THÀNH PHỐ", in the case of the rest. */
export function spelledOut(name: string): string {
  return name.replace(/(?<!\p{L})(?:UBND|HĐND|BCH|GD\s?&\s?ĐT|GDĐT|TP\.?|TX\.?)(?!\p{L})/gu, (typed) => {
    const written = abbreviations[fold(typed)] ?? typed;
    return name === name.toUpperCase() ? written.toUpperCase() : written;
  });
}

/** What follows these is a name, not a sector. */
const PROPER_HEAD =
  /^(?:Trường|Liên đội|Chi đội|Chi đoàn|Bệnh viện|Công ty|Báo|(?:Tỉnh|Thành|Thị|Huyện) ủy|(?:Tỉnh|Thành|Huyện) đoàn)/u;

/** What follows these goes on in small letters. */
const WHOLE_HEAD = /^(?:Ban (?:Tổ chức|Chỉ đạo|Chấp hành|Thường vụ)|Thường trực)/u;

/** A name in capitals as it is written within a sentence: "ỦY BAN NHÂN DÂN TỈNH X" → "Ủy ban nhân dân tỉnh X". */
export function unitName(typed: string): string {
  const name = spelledOut(typed.replace(/\s+/gu, ' ').trim());
  if (name !== name.toUpperCase()) return name;
  const words = name.toLowerCase().split(' ');
  const head = unitHead(words);
  const isNamed = head !== null && PROPER_HEAD.test(head.written);
  const rest = words.slice(head?.length ?? 0);
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
