import type { Fact, Place } from '../directive';
import { factOf, type Layout } from '../layout';
import { territoryAtEnd } from './territory';
import { isTitle, titleBeginning } from './title';
import { beginsUnit, spelledOut, territoryName, unitName } from './unit-name';

interface Named extends Place {
  words: string;
}

/** Units that are named with the territory they serve; a school or an enterprise is not. */
const SERVES =
  /^(?:sở|phòng|ban|văn phòng|chi cục|hội|thanh tra|trung tâm|ủy ban|uỷ ban|công an|liên đoàn|bộ chỉ huy|cụm|khối|thường trực|đoàn|công đoàn)(?!\p{L})/iu;

/** The last of the names in capitals at the top, with the territory of those above it where it bears none. */
export function issuerInHeader(layout: Layout): Fact<string> | null {
  const units = unitsInHead(layout);
  const own = units.at(-1);
  if (!own) return null;
  const above = units
    .slice(0, -1)
    .reverse()
    .map(({ words }) => territoryAtEnd(spelledOut(words)))
    .find((one) => one !== null);
  const lacks = SERVES.test(own.words) && territoryAtEnd(spelledOut(own.words)) === null;
  const isWhole = !lacks || above === undefined || /TRUNG ƯƠNG|VIỆT NAM$/u.test(own.words);
  const name = isWhole
    ? unitName(own.words)
    : `${unitName(own.words)} ${territoryWritten(above, PARTY_ORGAN.test(own.words))}`;
  return factOf(layout, name, { from: own.from, to: own.to });
}

/** "BAN TỔ CHỨC TỈNH ỦY" lacks the name and not the level. */
const PARTY_ORGAN = /(?:TỈNH|THÀNH|THỊ|HUYỆN|QUẬN) (?:ỦY|UỶ)$/u;
const LEVEL = /^(?:tỉnh|thành phố|thị xã|huyện|quận)\s/u;

function territoryWritten(territory: string, isNameOnly: boolean): string {
  if (isNameOnly) return territoryName(territory).replace(LEVEL, '');
  return /^(?:tỉnh|thành|thị|huyện) (?:ủy|uỷ)/iu.test(territory)
    ? unitName(territory)
    : territoryName(territory);
}

const NATION =
  /^(?:đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$|đội (?:tntp|tn tp|thiếu niên tiền phong) hồ chí minh$|cộng\s{1,3}h[oò][aà] xã|chủ nghĩa việt nam$|độc lập|đảng cộng sản việt nam|s[ốôổỗ6]\s*[:/])/iu;
const STATE = /^(?:cộng\s{1,3}h[oò][aà] xã|đảng cộng sản việt nam)/iu;
const UNFINISHED = /(?:^|\s)(?:VÀ|-|–)$|,$/u;

/** Lines of the head in capitals that name a unit and those above it, each wrapped name whole. */
function unitsInHead({ blocks, text }: Layout): Named[] {
  const units: Named[] = [];
  let isAbove = blocks.some(({ part, from, to }) => part === 'head' && STATE.test(text.slice(from, to)));
  for (const { part, from, to } of blocks) {
    const words = text.slice(from, to);
    if (part !== 'head' || isTitle(words) || titleBeginning(words)) break;
    if (ABOVE.test(words)) isAbove = false;
    if (NATION.test(words)) continue;
    let at = from;
    for (const line of words.split('\n')) {
      const begin = at + line.search(/\S|$/u);
      at += line.length + 1;
      const typed = line.trim();
      // "ĐƠN VỊ KHỐI TRƯỞNG: …" tells who leads it this year, not what it is called.
      if (NATION.test(typed) || typed.includes(':') || /^\d/u.test(typed)) continue;
      if (!isCapitals(typed) && !(isAbove && isUnitInSmall(typed))) continue;
      addLine(units, { words: typed, from: begin, to: begin + typed.length }, text);
    }
  }
  return units;
}

/** Below these no line of a head names who issues it. */
const ABOVE = /^(?:s[ốôổỗ6]\s{0,3}(?:[:/]|\d)|kính gửi|[“"]?v\/v|về việc|[\p{L} .-]{2,40}, ngày\s)/iu;
const LONGEST = 80;

/** Small schools and unions type their name in small letters under the capitals of who is above them. */
function isUnitInSmall(line: string): boolean {
  return line.length <= LONGEST && /^\p{Lu}/u.test(line) && !/[.;,:]$/u.test(line) && beginsUnit(line);
}

function addLine(units: Named[], line: Named, text: string): void {
  const last = units.at(-1);
  const isRest = !beginsUnit(line.words) || !/\s/u.test(line.words);
  if (last && (UNFINISHED.test(last.words) || (isRest && isCapitals(line.words))))
    units.splice(-1, 1, longer(last, line, text));
  else if (beginsUnit(line.words)) units.push(...apart(line));
}

/** The other column of a head may stand between the lines of a name: the place then keeps to the first. */
function longer(first: Named, line: Named, text: string): Named {
  const words = `${first.words} ${line.words}`;
  const isNext = text.slice(first.to, line.from).trim() === '';
  return { words, from: first.from, to: isNext ? line.to : first.to };
}

const TWO =
  /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\s.{4,40}?\s(?=(?:SỞ|PHÒNG|(?<!ỦY )(?<!UỶ )BAN|TRƯỜNG|TRUNG TÂM|HỘI ĐỒNG|VĂN PHÒNG|CHI CỤC)\s)/u;

/** "UBND TỈNH X SỞ Y" stood on two lines once. */
function apart(named: Named): Named[] {
  const cut = TWO.exec(named.words)?.[0];
  if (cut === undefined) return [named];
  const first = cut.trimEnd();
  return [
    { words: first, from: named.from, to: named.from + first.length },
    { words: named.words.slice(cut.length), from: named.from + cut.length, to: named.to },
  ];
}

export function isCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && words === words.toUpperCase();
}
