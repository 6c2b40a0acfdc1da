/** Shorter lines are looked at as they stand. */
const SHORTEST = 160;
/** How much of a text has to be one line for its lines to be lost. */
const SHARE = 0.4;

/** Where a text copied from a web page or a chat lost its line ends, most of it stands in one line. */
export function isFlat(line: string, whole: number): boolean {
  return line.length >= SHORTEST && line.length >= whole * SHARE;
}

interface Found {
  at: number;
  value: number;
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n'];

/** Numbers that belong to the word before them. */
const OF_WORD =
  /(?:điều|khoản|mục|phần|chương|số|quý|tháng|ngày|năm|đợt|lần|thứ|tổ|khu phố|thôn|phường|quận|giai đoạn|lớp|trang|phụ lục|mẫu|biểu|điểm|vòng|cấp|hạng|loại|khối|cụm)\s*$/iu;

const series: ReadonlyArray<{ pattern: RegExp; count: (typed: string) => number }> = [
  { pattern: /(?<![^\s])Điều (\d{1,3})[.:]\s+(?=\p{Lu})/gu, count: Number },
  { pattern: /(?<![^\s])([IVX]{1,4})[.)]\s+(?=\p{Lu})/gu, count: (typed) => romans.indexOf(typed) + 1 },
  { pattern: /(?<![^\s])(\d{1,2})[.)/]\s+(?=[\p{Lu}“"])/gu, count: Number },
];
const LETTER = /(?<![^\s])([a-eg-ik-nđ])[.)]\s+(?=\p{Lu})/gu;
const DASH =
  /(?<=[.;:…]|[.;:]["”)])\s{1,3}[-–+•]\s+(?=[\p{L}\d“"])|\s[-–+•]\s+(?=(?:Báo cáo|Gửi|Nộp|Đăng ký|Hồ sơ|Thời gian|Thời hạn|Đề nghị|Yêu cầu|Giao|Mỗi|Các)\s)/gu;
const PARAGRAPH =
  /(?<=[.!:;/”"])\s{1,9}(?=(?:Trên đây|Nhận được|Nơi nhận\s{0,3}:|Kính gửi\s{0,3}:)(?:\s|$))|\s{1,9}(?=(?:TM|KT|TL|TUQ)\.\s?\p{Lu}{2})/gu;

/** Where items and paragraphs began that run together in one line: what is numbered one by one, lists, closing words. */
export function cutsIn(line: string): number[] {
  const numbered = series.flatMap(({ pattern, count }) =>
    inOrder(
      line,
      [...line.matchAll(pattern)].map((found) => ({ at: found.index, value: count(found[1] ?? '') })),
    ),
  );
  const lettered = [...line.matchAll(LETTER)].map((found) => ({
    at: found.index,
    value: letters.indexOf(found[1] ?? '') + 1,
  }));
  const dashes = [...line.matchAll(DASH)].map(({ index, 0: typed }) => index + typed.search(/\S/u));
  const items = [
    ...numbered,
    ...inOrder(line, lettered),
    ...(numbered.length + dashes.length > 1 ? dashes : []),
  ];
  if (items.length < 2) return [];
  const paragraphs = [...line.matchAll(PARAGRAPH)].map(({ index, 0: typed }) => index + typed.length);
  return [...items, ...paragraphs].sort((a, b) => a - b);
}

/** Those that count 1, 2, 3, …; a list may begin again, a lone first is none. */
function inOrder(line: string, found: readonly Found[]): number[] {
  const kept: number[] = [];
  let run: Found[] = [];
  const close = () => {
    if (run.length > 1) kept.push(...run.map(({ at }) => at));
    run = [];
  };
  for (const one of found) {
    if (OF_WORD.test(line.slice(Math.max(0, one.at - 12), one.at))) continue;
    const next = (run.at(-1)?.value ?? 0) + 1;
    if (one.value === next) run.push(one);
    else if (one.value === 1) {
      close();
      run.push(one);
    }
  }
  close();
  return kept;
}
