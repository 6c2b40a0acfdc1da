import { fold } from '../text';
import { type UnitKind, unitKinds } from '../unit';

/**
 * How official documents address kinds of units, folded; longer words first where one begins with another. Words that
 * also name one unit ("Công an", "Mặt trận") are left to the register.
 */
const words: ReadonlyArray<readonly [string, readonly UnitKind[]]> = [
  ['tat ca cac don vi', unitKinds],
  ['tat ca don vi', unitKinds],
  ['toan bo cac don vi', unitKinds],
  ['tat ca', unitKinds],
  ['toan bo', unitKinds],
  ['all', unitKinds],
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
  ['communes', ['commune']],
  ['wards', ['ward']],
  ['schools', ['school']],
  ['enterprises', ['enterprise']],
];

/** The kinds that words name and nothing else, as in "các xã, phường"; null when anything else is said. */
export function kindsNamed(typed: string): UnitKind[] | null {
  const kinds = new Set<UnitKind>();
  for (let rest = fold(typed); rest !== ''; ) {
    const found = words.find(([word]) => rest === word || rest.startsWith(`${word} `));
    if (!found) return null;
    for (const kind of found[1]) kinds.add(kind);
    rest = rest.slice(found[0].length).trim();
  }
  return kinds.size > 0 ? [...kinds] : null;
}
