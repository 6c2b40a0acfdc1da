import { fold } from '../../domain/text';
import type { Fact, Place } from '../directive';
import { factOf, type Layout } from '../layout';
import type { Known } from './issuer';
import { territoryOf } from './territory';
import { spelledOut } from './unit-name';

const SYLLABLE = String.raw`\p{Lu}\p{Ll}{1,8}`;
const ORDERS = String.raw`(?:(?:trân trọng|kính) )?(?:[đĐ]ề nghị|[yY]êu cầu|[bB]an hành|[xX]ây dựng|[cC]hỉ thị|CHỈ THỊ|[tT]hông báo|[hH]ướng dẫn|[gG]iao|[pP]hát động|[tT]ổ chức|[kK]êu gọi|(?:đã |vừa )?quyết định(?! số)|[cC]hỉ đạo)(?!\p{L})`;
/** A sentence or clause, or the first words behind the sign of a newspaper: "(ABC) - Sở …". */
const BEGINS = String.raw`(?:^(?:\([^()]{2,12}\)\s{0,3}[-–:]?\s{0,3}|\p{Lu}{2,8}\s{0,2}[-–]\s{0,2})?|[.,;:]\s{1,3})`;
const PEOPLES = new RegExp(
  String.raw`${BEGINS}(?<name>(?:Chủ tịch )?(?:[ỦU][ỷy] ban nhân dân|Uỷ ban nhân dân|UBND)\s(?<level>tỉnh|[tT]hành phố|[tT]hị xã|huyện|quận|xã|phường|thị trấn|đặc khu)(?<rest>(?:\s${SYLLABLE}(?:\s?[-–]\s?${SYLLABLE})?){0,4}))\s{1,3}(?:(?:đã|vừa|mới)\s{1,3})?${ORDERS}`,
  'u',
);
const OTHERS = new RegExp(
  String.raw`${BEGINS}(?<name>(?:Sở|Phòng|Ban|Liên đoàn|Hội|Ủy ban|Văn phòng|Trường|Công đoàn|Bộ|Ban (?:[tT]hường vụ|[cC]hấp hành|[cC]hỉ đạo|[gG]iám (?:đốc|hiệu))|Thường (?:trực|vụ))\s\p{Lu}[\p{L}\s&–-]{1,60}?)\s{1,3}(?:(?:trân trọng|kính) )?(?:đề nghị|yêu cầu|hướng dẫn|thông báo)(?!\p{L})`,
  'u',
);

const LAUNCHES = new RegExp(
  String.raw`${BEGINS}(?<name>(?:(?:Sở|Phòng|Ban|Liên đoàn|LĐLĐ|Hội|Ủy ban|Văn phòng|Trường|Công đoàn|Bộ|Tổng cục|Cục|Chi cục|Công an|Tập đoàn|Tổng công ty|Công ty|Bệnh viện|Trung tâm|Liên đội|Đoàn|Báo|Đảng ủy)\s\p{Lu}(?:(?!\s(?:xây dựng|phối hợp|được|có)\s)[\p{L}\s&–-]){1,60}?|(?:Tỉnh|Thành|Huyện|Thị|Quận)\s(?:[đĐ]oàn|[uủỦ][ỷy])(?:\s\p{Lu}\p{L}{0,8}){0,4}))(?:\s{1,3}phối hợp\s[^.;:]{2,100}?)?\s{1,3}(?:(?:đã|vừa|mới|sẽ)\s{1,3})?(?:quyết định(?! số)|chỉ đạo|phát động|kêu gọi|tổ chức|triển khai|ban hành|(?<=(?:đã|vừa|mới)\s{1,3})có\s{1,3}(?:công văn|văn bản|kế hoạch|hướng dẫn))(?!\p{L})`,
  'u',
);

/** "Chủ tịch Ủy ban nhân dân thị xã chỉ thị:": who speaks; the place of issue, or the text, tells which one. */
export function peoplesCommittee(layout: Layout, { issuedAt, citations }: Known): Fact<string> | null {
  const except = citations.map(({ place }) => place);
  const found = speaker(layout, PEOPLES, except);
  if (!found) return null;
  const { level = '', rest = '' } = found.groups;
  const full = spelledOut(found.name.replace(/\s+/gu, ' '));
  if (rest !== '') return factOf(layout, full, found.place);
  const where = nameOf(layout.text, level, issuedAt, except);
  return factOf(layout, where === null ? full : `${full} ${where}`, found.place);
}

/** "Sở Nội vụ đề nghị các cơ quan …", with the province that the text speaks of. */
export function otherOrgan(layout: Layout, { citations }: Known): Fact<string> | null {
  const except = citations.map(({ place }) => place);
  const found = speaker(layout, OTHERS, except) ?? speaker(layout, LAUNCHES, except);
  if (!found) return null;
  const name = found.name.replace(/\s+/gu, ' ');
  const province = /^Sở /u.test(name) ? territoryOf(layout.text, 'tỉnh', except) : null;
  const isWhole = province === null || /(?:tỉnh|thành phố)/iu.test(name);
  return factOf(layout, isWhole ? name : `${name} ${province.name}`, found.place);
}

/** The units that order something, as the text calls them. */
export function speakersIn(layout: Layout): string[] {
  return [PEOPLES, OTHERS].flatMap((pattern) => speaker(layout, pattern, [])?.name ?? []);
}

interface Speaker {
  name: string;
  place: Place;
  groups: Record<string, string | undefined>;
}

function speaker(layout: Layout, pattern: RegExp, except: readonly Place[]): Speaker | null {
  for (const { from, to, part } of layout.blocks) {
    if (part === 'foot') continue;
    const found = pattern.exec(layout.text.slice(from, to));
    const name = found?.groups?.name;
    if (!found?.groups || name === undefined) continue;
    const begin = from + found.index + found[0].indexOf(name);
    if (except.some((one) => one.from <= begin && begin < one.to)) continue;
    return { name, place: { from: begin, to: begin + name.length }, groups: found.groups };
  }
  return null;
}

const LEVEL = /^(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|TP\.?|TX\.?)\s/iu;

/** The name of the territory of a level: the place of issue when the text calls it so, or what the text names most. */
function nameOf(
  text: string,
  level: string,
  issuedAt: string | null,
  except: readonly Place[],
): string | null {
  const named = territoryOf(text, level, except) ?? territoryOf(text, level, []);
  const most = named?.name.slice(named.level.length).trim() ?? null;
  const bare = issuedAt?.replace(LEVEL, '') ?? null;
  if (bare === null || (most !== null && fold(most) === fold(bare))) return most;
  // Offices of a town sit in it; those of a district or a province may sit in a town of another name.
  return /^(?:tỉnh|huyện)$/iu.test(level) ? (most ?? bare) : bare;
}
