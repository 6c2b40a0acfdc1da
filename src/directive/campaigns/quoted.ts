import { fold } from '../../domain/text';
import type { Place } from '../directive';
import { type KindWord, kindWordsIn } from './kind';
import type { LocalNaming } from './naming';
import { oneLine, QUOTES, spaced } from './pattern';

const BRIDGE = new RegExp(`^([^${QUOTES}:;.()]{0,60}(?::\\s*)?)[${QUOTES}]`, 'u');
/** What stands between the word of a kind and quotation marks when they hold no campaign. */
const OTHER = spaced(
  '(?<!\\p{L})(?:năm \\d{4} với chủ đề|gắn|danh hiệu|gương|mô hình|khẩu hiệu|tinh thần|phương châm|học tập|câu lạc bộ|giải|quỹ|tác phẩm|đề án|nghị quyết|chỉ thị|kế hoạch|lời kêu gọi|triển khai|của|do|và|,)(?!\\p{L})',
);
/** "các phong trào thi đua do … phát động như: “…”; “…”" */
const LIST_BRIDGE = new RegExp(`^[^${QUOTES}:;.()]{0,140}:\\s*[${QUOTES}]`, 'u');
const QUOTED = new RegExp(`^[${QUOTES}]+\\s*([^${QUOTES}]{3,250}?)\\s*[${QUOTES}]`, 'u');
const NEXT = spaced(
  `^(?:,? (?:giai đoạn|năm|đến năm|từ)[^${QUOTES};,:.]{0,40})?(?: ?[;,] ?(?:và )?| và )(?=[${QUOTES}])`,
);
const YEAR_AFTER = spaced('^,? năm (?:học )?\\d{4}(?: ?[-–] ?\\d{4})?');
const HOME_AFTER = spaced(
  '^ (?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu|TP\\.?|TX\\.?)((?: \\p{Lu}[\\p{L}-]*){1,4})',
  'u',
);

/** "lập thành tích chào mừng “Kỷ niệm …”": what is quoted is a day, and part of the title. */
const OF_A_DAY = spaced(
  '(?<!\\p{L})(?:lập thành tích|chào mừng|mừng|k[ỷỉ] niệm|hướng tới|hướng về|tiến tới|nhân dịp)(?: [\\p{L}\\d]{1,9}){0,4} ?$',
);

/** The campaigns in quotation marks behind the word of a kind, a row of them included; null when there are none. */
export function quotedAfter(words: string, kind: KindWord): LocalNaming[] | null {
  const inside = kind.isPart ? quotedWhole(words, kind) : null;
  if (inside) return inside;
  const length = bridgeLength(words.slice(kind.to, kind.to + 160), kind);
  if (length === null) return null;
  const bridge = words.slice(kind.to, kind.to + length - 1);
  if (!kind.isPart && OF_A_DAY.test(bridge)) return ofADay(words, kind, length);
  const found: LocalNaming[] = [];
  let at = kind.to + length - 1;
  for (;;) {
    const quoted = QUOTED.exec(words.slice(at, at + 260));
    if (!quoted || !/\p{L}\p{L}/u.test(quoted[1] ?? '')) break;
    const begin = at + quoted[0].indexOf(quoted[1] ?? '');
    const end = at + quoted[0].length;
    const isFirst = found.length === 0;
    const place = kind.isPart && isFirst ? partOfName(words, kind, end) : withHome(words, begin, end);
    found.push({
      title: cleaned(words.slice(place.from, place.to), kind.isPart && isFirst),
      place,
      whole: { from: isFirst ? kind.from : place.from, to: Math.max(end, place.to) },
      core: fold(quoted[1] ?? ''),
      isQuoted: true,
      isPlural: kind.isPlural || !isFirst,
    });
    const next = NEXT.exec(words.slice(end, end + 60));
    if (!next) break;
    at = end + next[0].length;
  }
  return found.length > 0 ? found : null;
}

const OPEN = new RegExp(`[${QUOTES}]\\s{0,3}$`, 'u');
const REST = new RegExp(`^([^${QUOTES}]{3,160}?)\\s{0,3}[${QUOTES}]`, 'u');

/** “Tuần lễ …”: the word of its kind is part of what is quoted. */
function quotedWhole(words: string, kind: KindWord): LocalNaming[] | null {
  const rest = OPEN.test(words.slice(Math.max(0, kind.from - 4), kind.from))
    ? REST.exec(words.slice(kind.to, kind.to + 170))?.[1]
    : undefined;
  if (rest === undefined) return null;
  const place = { from: kind.from, to: kind.to + rest.length };
  const title = oneLine(words.slice(place.from, place.to));
  return [{ title, place, whole: place, core: fold(rest), isQuoted: true, isPlural: kind.isPlural }];
}

function ofADay(words: string, kind: KindWord, length: number): LocalNaming[] | null {
  const quote = kind.to + length - 1;
  const quoted = QUOTED.exec(words.slice(quote, quote + 260));
  if (!quoted) return null;
  const from = kind.to + words.slice(kind.to).search(/\S/u);
  const place = { from, to: quote + quoted[0].length };
  const title = oneLine(words.slice(place.from, place.to));
  const { isPlural } = kind;
  return [
    { title, place, whole: { from: kind.from, to: place.to }, core: fold(title), isQuoted: false, isPlural },
  ];
}

/** Characters up to and with the first quotation mark, when what it opens is the name of what the kind is of. */
function bridgeLength(after: string, { isPlural }: KindWord): number | null {
  const list = isPlural ? LIST_BRIDGE.exec(after) : null;
  const bridge = list ?? BRIDGE.exec(after);
  const between = bridge?.[1] ?? '';
  if (!bridge || OTHER.test(between) || kindWordsIn(between).length > 0) return null;
  return bridge[0].length;
}

/** "Cuộc thi viết “…” năm 2021": its year belongs to it. */
function partOfName(words: string, kind: KindWord, end: number): Place {
  const year = YEAR_AFTER.exec(words.slice(end, end + 40));
  return { from: kind.from, to: end + (year?.[0].length ?? 0) };
}

/** “…” huyện An Lạc: the place named right after the quotation marks tells it from the country's. */
function withHome(words: string, begin: number, end: number): Place {
  const home = HOME_AFTER.exec(words.slice(end, end + 80));
  const inside = words.slice(begin, end).replace(new RegExp(`[\\s${QUOTES}]+$`, 'u'), '');
  return { from: begin, to: home ? end + home[0].length : begin + inside.length };
}

/** A title on one line; quotation marks stay only around a part of it. */
function cleaned(words: string, keepsQuotes: boolean): string {
  const line = oneLine(words);
  return keepsQuotes ? line : oneLine(line.replace(new RegExp(`[${QUOTES}]`, 'gu'), ' '));
}
