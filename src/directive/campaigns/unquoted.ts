import { fold } from '../../domain/text';
import { isGeneric, titleLength } from './extent';
import type { KindWord } from './kind';
import type { LocalNaming } from './naming';
import { oneLine, QUOTES, spaced } from './pattern';

/** "trong công tác …", "thực hiện nhiệm vụ …": words on the way to what a movement is called. */
const LEAD_IN = spaced('^(?:trong (?:công tác |lĩnh vực )?|về |với chủ đề |thực hiện nhiệm vụ )');
const ADJECTIVE = spaced('^ *(?:đặc biệt|cao điểm|nước rút|thường xuyên|ngắn ngày)(?!\\p{L})');
const WHERE = spaced(
  '^ *(?:(?:, )?(?:giai đoạn|đến (?:hết )?năm|năm)[ \\d–-]{4,14})( trên địa bàn [^.;,:(]{3,60})',
);
/** White space, and a quotation mark that nothing closes. */
const GAP = new RegExp(`[^\\s${QUOTES}]`, 'u');
const REACH = 300;

/** The campaign that the words behind its kind name without quotation marks; none when they name none. */
export function unquotedAfter(words: string, kind: KindWord): LocalNaming[] {
  if (kind.isPlural || !kind.isBare) return [];
  const rest = cellEnd(words, kind, words.slice(kind.to, kind.to + REACH));
  const gap = Math.max(0, rest.search(GAP));
  const named = rest.slice(gap, gap + titleLength(rest.slice(gap)));
  if (named === '' || TO_OFFICE.test(named)) return [];
  if (isGeneric(kind.isPart ? named.replace(/^về\s/iu, '') : named)) return yearly(words, kind, named);
  const way = kind.isPart ? 0 : (LEAD_IN.exec(named)?.[0].length ?? 0);
  const end = kind.to + gap + named.length;
  const from = beginning(words, kind, kind.to + gap + way);
  const where = WHERE.exec(words.slice(end, end + 110));
  const home = where ? ` ${oneLine(where[1] ?? '')}` : '';
  const to = end + (where?.[0].trimEnd().length ?? 0);
  return [
    {
      title: oneLine(words.slice(from, end)) + home,
      place: { from, to },
      whole: { from: kind.from, to },
      core: fold(named.slice(way)),
      isQuoted: false,
      isPlural: false,
    },
  ];
}

/** What the last cell of a row of a table names does not go on in the next row. */
function cellEnd(words: string, { from }: KindWord, rest: string): string {
  const line = words.lastIndexOf('\n', from) + 1;
  const [row = ''] = rest.split('\n', 1);
  return words.slice(Math.max(line, from - REACH), from).includes('|') ? row : rest;
}

/** "đăng ký tham gia Hội diễn về Văn phòng …": where it is sent to. */
const TO_OFFICE = spaced('^về (?:Sở|Phòng|Văn phòng|Ban|Trung tâm|địa chỉ|bộ phận) ', 'u');

const YEARLY = spaced('^năm (?:học )?\\d{4}(?: ?[-–] ?\\d{4})?$');
const LAUNCHED = spaced('(?:phát động|tổ chức|hưởng ứng)(?: đợt)? $');

/** "phát động phong trào thi đua yêu nước năm 2025": of no theme, but launched for a year. */
function yearly(words: string, kind: KindWord, named: string): LocalNaming[] {
  const before = words.slice(Math.max(0, kind.from - 20), kind.from);
  if (!YEARLY.test(named) || !LAUNCHED.test(before)) return [];
  const place = { from: kind.from, to: kind.to + words.slice(kind.to).indexOf(named) + named.length };
  const title = oneLine(words.slice(place.from, place.to));
  return [{ title, place, whole: place, core: fold(title), isQuoted: false, isPlural: false }];
}

/** Where a title begins: at its kind for a contest, at "thi đua" for "phong trào thi đua đặc biệt". */
function beginning(words: string, kind: KindWord, title: number): number {
  if (kind.isPart) return kind.from;
  const isEmulation = /đua$/iu.test(words.slice(kind.from, kind.to));
  return isEmulation && ADJECTIVE.test(words.slice(kind.to, kind.to + 30))
    ? kind.to - 'thi đua'.length
    : title;
}
