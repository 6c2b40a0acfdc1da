import { fold } from '../../domain/text';
import type { Place } from '../directive';
import type { Layout } from '../layout';
import { isGeneric, titleLength } from './extent';
import { type KindWord, kindWordsIn } from './kind';
import { oneLine, QUOTES, spaced } from './pattern';

/** A place where the text names a campaign. */
export interface Naming {
  title: string;
  place: Place;
  /** From the word of its kind to the end of its title. */
  whole: Place;
  /** Folded, without the word of its kind: what tells it from others. */
  core: string;
  /** Place in `Layout.blocks`. */
  block: number;
  isQuoted: boolean;
  /** "các phong trào …", or a further one of a row. */
  isPlural: boolean;
}

const BRIDGE = new RegExp(`^([^${QUOTES}:;.()]{0,60}(?::\\s*)?)[${QUOTES}]`, 'u');
/** What stands between the word of a kind and quotation marks when they hold no campaign. */
const OTHER = spaced(
  '(?:gắn|danh hiệu|gương|mô hình|khẩu hiệu|tinh thần|phương châm|học tập|câu lạc bộ|giải|quỹ|tác phẩm|đề án|nghị quyết|chỉ thị|kế hoạch|lời kêu gọi|triển khai|của|do|và|,)(?!\\p{L})',
);
const QUOTED = new RegExp(`^[${QUOTES}]+\\s*([^${QUOTES}]{3,250}?)\\s*[${QUOTES}]`, 'u');
const NEXT = spaced(
  `^(?:,? (?:giai đoạn|năm|đến năm|từ)[^${QUOTES};,:.]{0,40})?(?: ?[;,] ?(?:và )?| và )(?=[${QUOTES}])`,
);
const YEAR_AFTER = spaced('^,? năm (?:học )?\\d{4}(?: ?[-–] ?\\d{4})?');
const HOME_AFTER = spaced(
  '^ (?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu|TP\\.?|TX\\.?)((?: \\p{Lu}[\\p{L}-]*){1,4})',
  'u',
);

/** Every place where a block names a campaign, in the order of the text. */
export function namingsIn({ text, blocks }: Layout): Naming[] {
  return blocks.flatMap(({ from, to, part }, block) => {
    if (part === 'foot') return [];
    const words = text.slice(from, to);
    const found: Naming[] = [];
    let done = 0;
    for (const kind of kindWordsIn(words)) {
      if (kind.from < done) continue;
      const named = quotedAfter(words, kind) ?? (kind.isBare ? unquotedAfter(words, kind) : []);
      for (const one of named) {
        found.push({ ...one, block, place: moved(one.place, from), whole: moved(one.whole, from) });
        done = one.whole.to;
      }
    }
    return found;
  });
}

type Local = Omit<Naming, 'block'>;

function quotedAfter(words: string, kind: KindWord): Local[] | null {
  const bridge = BRIDGE.exec(words.slice(kind.to, kind.to + 70));
  if (!bridge || OTHER.test(bridge[1] ?? '') || kindWordsIn(bridge[1] ?? '').length > 0) return null;
  const found: Local[] = [];
  let at = kind.to + bridge[0].length - 1;
  for (;;) {
    const quoted = QUOTED.exec(words.slice(at, at + 260));
    if (!quoted) break;
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

/** "Cuộc thi viết “…” năm 2021": its year belongs to it. */
function partOfName(words: string, kind: KindWord, end: number): Place {
  const year = YEAR_AFTER.exec(words.slice(end, end + 40));
  return { from: kind.from, to: end + (year?.[0].length ?? 0) };
}

/** “…” thị xã Vĩnh Châu: the place named right after the quotation marks tells it from the country's. */
function withHome(words: string, begin: number, end: number): Place {
  const home = HOME_AFTER.exec(words.slice(end, end + 80));
  const inside = words.slice(begin, end).replace(new RegExp(`[\\s${QUOTES}]+$`, 'u'), '');
  return { from: begin, to: home ? end + home[0].length : begin + inside.length };
}

/** "trong công tác …", "thực hiện nhiệm vụ …": words on the way to what a movement is called. */
const LEAD_IN = spaced('^(?:trong (?:công tác |lĩnh vực )?|về |với chủ đề |thực hiện nhiệm vụ )');
const ADJECTIVE = spaced('^ *(?:đặc biệt|cao điểm|nước rút|thường xuyên|ngắn ngày)(?!\\p{L})');
const WHERE = spaced(
  '^(?:(?:, )?(?:giai đoạn|đến (?:hết )?năm|năm)[ \\d–-]{4,14})( trên địa bàn [^.;,:(]{3,60})',
);

function unquotedAfter(words: string, kind: KindWord): Local[] {
  if (kind.isPlural) return [];
  const rest = words.slice(kind.to, kind.to + 300);
  const gap = rest.length - rest.trimStart().length;
  const length = titleLength(rest.slice(gap));
  const named = rest.slice(gap, gap + length);
  if (length === 0 || isGeneric(kind.isPart ? named.replace(/^về\s/iu, '') : named)) return [];
  const lead = kind.isPart ? 0 : (LEAD_IN.exec(rest.slice(gap))?.[0].length ?? 0);
  const isEmulation = ADJECTIVE.test(rest) && /đua$/iu.test(words.slice(kind.from, kind.to));
  const begin = isEmulation ? kind.to - 'thi đua'.length : kind.to + gap + lead;
  const end = kind.to + gap + length;
  const where = WHERE.exec(words.slice(end).slice(0, 110).trimStart());
  const place = { from: kind.isPart ? kind.from : begin, to: end };
  const title = cleaned(words.slice(place.from, place.to), kind.isPart);
  const core = fold(words.slice(kind.to + gap + lead, end));
  const whole = { from: kind.from, to: end };
  if (!where) return [{ title, place, whole, core, isQuoted: false, isPlural: kind.isPlural }];
  const to = end + words.slice(end).search(/\S/u) + where[0].trimEnd().length;
  const home = oneLine(where[1] ?? '');
  return [
    {
      title: `${title} ${home}`,
      place: { ...place, to },
      whole: { ...whole, to },
      core,
      isQuoted: false,
      isPlural: kind.isPlural,
    },
  ];
}

/** A title on one line; quotation marks stay only around a part of it. */
function cleaned(words: string, keepsQuotes: boolean): string {
  const line = oneLine(words);
  return keepsQuotes ? line : oneLine(line.replace(new RegExp(`[${QUOTES}]`, 'gu'), ' '));
}

function moved({ from, to }: Place, by: number): Place {
  return { from: from + by, to: to + by };
}
