import { type UnitKind, unitKinds } from '../unit';
import { withoutPersons } from './person-words';
import { withoutWhere } from './place-words';

/**
 * How official documents address kinds of units: patterns of folded words; longer ones first where one begins with
 * another. Words that also name one unit ("Công an", "Mặt trận") are left to the register.
 */
const patterns: ReadonlyArray<readonly [string, readonly UnitKind[]]> = [
  [
    '(?:(?:uy ban nhan dan|ubnd) )?(?:cac|moi|tung) (?:huyen|quan|thi xa|thanh pho)(?: (?:va )?(?:huyen|quan|thi xa|thanh pho|thanh|thi))*',
    ['people_committee'],
  ],
  ['uy ban nhan dan|ubnd', []],
  ['thu truong|nguoi dung dau|lanh dao|chu tich|giam doc|hieu truong|bi thu', []],
  ['cap (?:tinh|huyen|quan|thi xa|thanh pho|xa|co so)', []],
  ['co quan trung uong|co quan tw|co quan nganh doc|nganh doc', ['central_agency']],
  ['so ban nganh|so nganh', ['department']],
  ['(?:co quan )?ban nganh|co quan chuyen mon|nganh', ['department', 'division']],
  ['so', ['department']],
  [
    '(?:phong(?: ban)?|ban) (?:chuyen mon(?: nghiep vu)?|nghiep vu)|truong phong|phong ban|phong',
    ['division'],
  ],
  ['(?:co quan )?ban (?:xay dung )?dang|co quan dang', ['party']],
  [
    '(?:uy ban |ub )?(?:mat tran to quoc|(?:ub)?mttq|mat tran)(?: viet nam| vn)?(?: (?:cap )?(?:tinh|huyen|thi xa|thanh pho|xa))? va (?:cac )?(?:to chuc )?(?:doan the|chinh tri xa hoi)(?: (?:chinh tri|ct))?(?: (?:xa hoi|xh))?',
    ['front_union'],
  ],
  ['(?:to chuc )?(?:hoi doan the|doan the hoi)', ['front_union', 'association']],
  [
    '(?:to chuc )?(?:doan the )?(?:chinh tri|ct) (?:xa hoi|xh)|(?:to chuc )?doan the(?: nhan dan)?',
    ['front_union'],
  ],
  ['hoi dac thu|hoi quan chung|hoi', ['association']],
  ['don vi su nghiep(?: cong lap| cong)?', ['public_service']],
  ['(?:don vi )?luc luong vu trang|llvt', ['armed_forces']],
  ['xa(?! hoi)|communes', ['commune']],
  ['phuong|wards', ['ward']],
  ['thi tran', ['township']],
  ['dac khu', ['special_zone']],
  [
    '(?:nha )?truong(?: hoc)?(?: (?:mam non|mau giao|tieu hoc|trung hoc co so|thcs|trung hoc pho thong|thpt))*|schools',
    ['school'],
  ],
  ['doanh nghiep(?: nha nuoc)?|cong ty|hop tac xa|enterprises', ['enterprise']],
  ['(?:ap khom|khom ap)|to dan pho|khu pho|thon|khom|ap', ['village']],
  ['tinh|huyen|thi xa|thanh pho|thi', []],
  ['cac|moi|tung|nhung', []],
  ['va|and', []],
];

const known = patterns.map(([words, kinds]) => ({ begins: new RegExp(`^(?:${words})(?= |$)`, 'u'), kinds }));

/** "Tất cả" stands before a kind, a bloc or a unit and adds nothing to it; alone it means every unit. */
const ALL = /^(?:tat ca|toan bo|toan the|all)(?= |$)/u;
const AFTER_ALL = /^(?:cac don vi|don vi|cac|the units|units|the)(?= |$)/u;

/** The kinds that words name and nothing else, as in "các xã, phường"; null when anything else is said. */
export function kindsNamed(typed: string): UnitKind[] | null {
  if (typed.length > LONGEST) return null;
  const kinds = new Set<UnitKind>();
  let all = false;
  for (let rest = bare(typed); rest !== ''; ) {
    const found = nextWord(rest, all);
    if (!found) return null;
    all = found.all;
    for (const kind of found.kinds) kinds.add(kind);
    rest = rest.slice(found.length).trim();
  }
  if (all) return [...unitKinds];
  return kinds.size > 0 ? [...kinds] : null;
}

/** More words than this name more than kinds. */
const LONGEST = 400;

/** Between commas each: where the units are, or under whom, is said of those before it. */
function bare(typed: string): string {
  const pieces = withoutPersons(typed).split(/[,;]/u);
  return pieces
    .map((piece) => withoutWhere(piece))
    .join(' ')
    .trim();
}

/** `all`: that is what was said last, and nothing yet of which. */
function nextWord(rest: string, all: boolean) {
  const said = ALL.exec(rest);
  if (said) return { length: said[0].length, all: true, kinds: [] };
  for (const { begins, kinds } of known) {
    const found = begins.exec(rest);
    if (found && found[0] !== 'cac') return { length: found[0].length, all: false, kinds };
  }
  const after = (all ? AFTER_ALL : /^cac(?= |$)/u).exec(rest);
  return after ? { length: after[0].length, all, kinds: [] } : null;
}

const ALL_OF =
  /^(?:t[ấa]t c[ảa]|to[àa]n (?:b[ộo]|th[ểe])|all)(?:\s+(?:c[áa]c|the|of))*(?:\s+(?:[đd][ơo]n v[ịi]|units?)\s+(?:thu[ộo]c|c[ủu]a|trong|of|in))?\s+(?:the\s+)?/iu;

/** What "tất cả các", "toàn bộ các đơn vị thuộc", "all the" stand before; the words themselves when none does. */
export function withoutAll(typed: string): string {
  return typed.replace(ALL_OF, '');
}
