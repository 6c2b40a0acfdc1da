import { fold } from '../../domain/text';

/** First words of the names of units, as they are written; longer ones before those they begin with. */
const heads = [
  'Ủy ban nhân dân',
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Ủy ban Mặt trận Tổ quốc',
  'Ủy ban Kiểm tra',
  'Ủy ban',
  'Hội đồng nhân dân',
  'Hội đồng',
  'Hội Liên hiệp Phụ nữ Việt Nam',
  'Hội Liên hiệp Phụ nữ',
  'Hội',
  'Chủ tịch Ủy ban nhân dân',
  'Chủ tịch Hội đồng nhân dân',
  'Chủ tịch',
  'Thường trực Hội đồng',
  'Thường trực',
  'Ban Thường vụ',
  'Ban Chấp hành',
  'Ban Chỉ đạo',
  'Ban Tổ chức',
  'Ban',
  'Tổng cục',
  'Chi cục',
  'Cục',
  'Sở',
  'Bộ',
  'Vụ',
  'Viện',
  'Văn phòng',
  'Phòng',
  'Thanh tra',
  'Công an',
  'Bộ Chỉ huy Quân sự',
  'Trung tâm',
  'Trường Tiểu học',
  'Trường Mầm non',
  'Trường Trung học cơ sở',
  'Trường Trung học phổ thông',
  'Trường THCS',
  'Trường THPT',
  'Trường MN',
  'Trường TH',
  'Trường Đại học',
  'Trường Cao đẳng',
  'Trường',
  'Đại học',
  'Học viện',
  'Bệnh viện',
  'Kho bạc Nhà nước',
  'Bảo hiểm xã hội',
  'Tổng Liên đoàn Lao động',
  'Liên đoàn Lao động',
  'Liên hiệp',
  'Công đoàn',
  'Đoàn TNCS Hồ Chí Minh',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Tỉnh đoàn',
  'Thành đoàn',
  'Huyện đoàn',
  'Đoàn',
  'Tỉnh ủy',
  'Thành ủy',
  'Thị ủy',
  'Huyện ủy',
  'Đảng ủy',
  'Đảng bộ',
  'Chi bộ',
  'Cụm thi đua',
  'Khối thi đua',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Tổng công ty',
  'Công ty',
  'Tập đoàn',
  'Ngân hàng',
  'Báo',
  'Đài',
  'Quỹ',
] as const;

const byFold = heads
  .map((written) => ({ written, words: fold(written).split(' ') }))
  .sort((a, b) => b.words.length - a.words.length);

/** Words that end one part of a name and begin a territory, as they are written within a name. */
const LEVEL = /^(?:tỉnh|huyện|quận|xã|phường|đặc khu|khu phố)$/iu;
const abbreviations: Record<string, string> = {
  ubnd: 'Ủy ban nhân dân',
  hdnd: 'Hội đồng nhân dân',
  'gd dt': 'Giáo dục và Đào tạo',
  gddt: 'Giáo dục và Đào tạo',
  tp: 'thành phố',
  tx: 'thị xã',
};
const PROPER = /(?<!\p{L})(?:việt nam|hồ chí minh)(?!\p{L})/giu;
const SMALL = new Set(['và', 'của', 'các', 'cho', 'về', 'trên', 'với']);

/** The first words a name of a unit begins with, folded: a unit's name begins there. */
export function beginsUnit(words: string): boolean {
  const folded = fold(spelledOut(words));
  return byFold.some(
    ({ words: head }) => folded === head.join(' ') || folded.startsWith(`${head.join(' ')} `),
  );
}

/** `UBND` as "ỦY BAN NHÂN DÂN", `TP.` as "THÀNH PHỐ", in the case of the rest. */
export function spelledOut(name: string): string {
  return name.replace(/(?<!\p{L})(?:UBND|HĐND|GD\s?&\s?ĐT|GDĐT|TP\.?|TX\.?)(?!\p{L})/gu, (typed) => {
    const written = abbreviations[fold(typed)] ?? typed;
    return name === name.toUpperCase() ? written.toUpperCase() : written;
  });
}

/** What follows these is a name, not a sector. */
const PROPER_HEAD =
  /^(?:Trường|Bệnh viện|Công ty|Báo|(?:Tỉnh|Thành|Thị|Huyện) ủy|(?:Tỉnh|Thành|Huyện) đoàn)/u;

/** A name in capitals as it is written within a sentence: "ỦY BAN NHÂN DÂN TỈNH X" → "Ủy ban nhân dân tỉnh X". */
export function unitName(typed: string): string {
  const name = spelledOut(typed.replace(/\s+/gu, ' ').trim());
  if (name !== name.toUpperCase()) return name;
  const words = name.toLowerCase().split(' ');
  const head = headOf(words);
  const isNamed = head !== null && PROPER_HEAD.test(head.written);
  const rest = words.slice(head?.length ?? 0);
  const written = cased(rest, head === null || isNamed);
  const all = [head?.written ?? '', ...written].filter(Boolean).join(' ');
  return all.replace(PROPER, (one) => titled(one));
}

/** "thị xã Vĩnh Châu", in the case of a name within a sentence. */
export function territoryName(typed: string): string {
  return cased(typed.replace(/\s+/gu, ' ').trim().toLowerCase().split(' '), false).join(' ');
}

function headOf(words: readonly string[]): { written: string; length: number } | null {
  const folded = words.map((word) => fold(word));
  for (const { written, words: head } of byFold)
    if (head.every((word, i) => folded[i] === word)) return { written, length: head.length };
  return null;
}

function cased(words: readonly string[], proper: boolean): string[] {
  let isName = proper;
  let begins = true;
  return words.map((word, i) => {
    const two = `${word} ${words[i + 1] ?? ''}`;
    if ((LEVEL.test(word) && two !== 'xã hội') || /^(?:thành phố|thị xã|thị trấn|trung ương)$/u.test(two)) {
      isName = word !== 'trung';
      begins = false;
      return word === 'trung' ? 'Trung' : word;
    }
    const before = `${words[i - 1] ?? ''} ${word}`;
    if (/^(?:thành phố|thị xã|thị trấn|trung ương)$/u.test(before)) return word;
    if (/^[-–]$/u.test(word) || SMALL.has(word)) {
      begins = true;
      return word;
    }
    const written = isAbbreviation(word) ? word.toUpperCase() : isName || begins ? titled(word) : word;
    begins = word.endsWith(',');
    return written;
  });
}

function titled(words: string): string {
  return words.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Syllables have a vowel; `TNCS`, `THPT`, `MTTQ` have none. */
function isAbbreviation(word: string): boolean {
  return word.length > 1 && /^[b-df-hj-np-tv-xzđ&]+$/u.test(word);
}
