import { fold } from '../text';
import { type UnitKind, unitKinds } from '../unit';

/**
 * How official documents address kinds of units, folded; longer words first where one begins with another. Words that
 * also name one unit ("Công an", "Mặt trận") are left to the register.
 */
const words: ReadonlyArray<readonly [string, readonly UnitKind[]]> = [
  ['uy ban nhan dan cac', []],
  ['ubnd cac', []],
  ['uy ban nhan dan', []],
  ['ubnd', []],
  ['so ban nganh', ['department']],
  ['phong ban chuyen mon', ['division']],
  ['phong chuyen mon', ['division']],
  ['phong ban', ['division']],
  ['phong', ['division']],
  ['ban dang', ['party']],
  ['mat tran to quoc va cac doan the', ['front_union']],
  ['mat tran to quoc va doan the', ['front_union']],
  ['mat tran va cac doan the', ['front_union']],
  ['mat tran va doan the', ['front_union']],
  ['to chuc chinh tri xa hoi', ['front_union']],
  ['doan the', ['front_union']],
  ['hoi dac thu', ['association']],
  ['don vi su nghiep', ['public_service']],
  ['co quan trung uong', ['central_agency']],
  ['luc luong vu trang', ['armed_forces']],
  ['xa', ['commune']],
  ['phuong', ['ward']],
  ['thi tran', ['township']],
  ['dac khu', ['special_zone']],
  ['truong hoc', ['school']],
  ['truong', ['school']],
  ['doanh nghiep', ['enterprise']],
  ['to dan pho', ['village']],
  ['thon', ['village']],
  ['cac', []],
  ['va', []],
  ['and', []],
  ['communes', ['commune']],
  ['wards', ['ward']],
  ['schools', ['school']],
  ['enterprises', ['enterprise']],
];

/** "Tất cả" stands before a kind, a bloc or a unit and adds nothing to it; alone it means every unit. */
const ALL = ['tat ca', 'toan bo', 'toan the', 'all'];
const AFTER_ALL = ['cac don vi', 'don vi', 'cac', 'the units', 'units', 'the'];

/** The kinds that words name and nothing else, as in "các xã, phường"; null when anything else is said. */
export function kindsNamed(typed: string): UnitKind[] | null {
  const kinds = new Set<UnitKind>();
  let all = false;
  for (let rest = fold(typed); rest !== ''; ) {
    const found = nextWord(rest, all);
    if (!found) return null;
    all = found.all;
    for (const kind of found.kinds) kinds.add(kind);
    rest = rest.slice(found.length).trim();
  }
  if (all) return [...unitKinds];
  return kinds.size > 0 ? [...kinds] : null;
}

/** `all`: that is what was said last, and nothing yet of which. */
function nextWord(rest: string, all: boolean) {
  const begins = (word: string) => rest === word || rest.startsWith(`${word} `);
  const said = ALL.find(begins);
  if (said) return { length: said.length, all: true, kinds: [] };
  const found = words.find(([word]) => begins(word));
  if (found && found[0] !== 'cac') return { length: found[0].length, all: false, kinds: found[1] };
  const after = all ? AFTER_ALL.find(begins) : found?.[0];
  return after === undefined ? null : { length: after.length, all, kinds: [] };
}

const ALL_OF =
  /^(?:t[ấa]t c[ảa]|to[àa]n (?:b[ộo]|th[ểe])|all)(?:\s+(?:c[áa]c|the|of))*(?:\s+(?:[đd][ơo]n v[ịi]|units?)\s+(?:thu[ộo]c|c[ủu]a|trong|of|in))?\s+(?:the\s+)?/iu;

/** What "tất cả các", "toàn bộ các đơn vị thuộc", "all the" stand before; the words themselves when none does. */
export function withoutAll(typed: string): string {
  return typed.replace(ALL_OF, '');
}
