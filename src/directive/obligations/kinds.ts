import type { ReportKind } from '../../domain/campaign';

/** Something that is sent, among the words of a clause. */
export interface Asked {
  kind: ReportKind;
  from: number;
  to: number;
}

/** "Hồ sơ đăng ký thi đua" registers; "hồ sơ đăng ký xét tặng" asks for a reward. */
const REGISTERS = ' dang ky(?! xet| khen| de nghi| tang)';
const SEND_WORDS = '(?:gui|nop|trinh|chuyen)';

/** Names of what is sent; the first that fits a place names it. `report` is told apart by how often it recurs. */
const NAMES: ReadonlyArray<readonly [kind: ReportKind | 'report', pattern: RegExp]> = [
  [
    'awardDossier',
    new RegExp(
      String.raw`\b(?:ho so|to trinh|danh sach|van ban de nghi|cong van de nghi)\b(?! du thi| tac pham| tham du| bai| dang ky| sang kien)[^;.:]{0,90}?\b(?:khen|danh hieu|ky niem chuong|huan chuong|huy chuong|co thi dua|chien si thi dua|lao dong tien tien|tap the|xet tang|phong tang|truy tang|dien hinh|thanh tich|thi dua)\b|` +
        String.raw`\bbao cao (?:ho so\b|de nghi (?:tang|khen|xet|phong|truy)\b)|\bho so de (?:xuat|nghi)\b|\b(?:gui|nop|nhan) ho so\b(?! du thi| tac pham| tham du| bai| sang kien|${REGISTERS})|\bho so\b(?! du thi| tac pham| tham du| bai| mat| sang kien|${REGISTERS})(?=[^;.:]{0,60}?\b(?:gui|nop)\b)|(?<=^\W{0,3})khen (?:thuong )?(?:dot xuat|chuyen de|cong trang|thuong|dong)\b(?=[^;.]{0,60}?\b${SEND_WORDS}\b)|` +
        String.raw`\bkhen (?:cao|cap (?:cao|nha nuoc|tinh|bo))\b(?=[^;.]{0,60}?\b${SEND_WORDS}\b)|\bde (?:nghi|xuat) (?:tang|xet|khen|bieu duong|cong nhan)\b(?=[^;.]{0,90}?\b(?:gui|nop)\b)`,
      'g',
    ),
  ],
  [
    'contestEntry',
    /\b(?:bai|tac pham|san pham|mo hinh|video|clip|tranh)(?: (?:viet|thi|hat|tuyen truyen|sang tac))?(?: tham gia)? (?:du thi|tham du|tham gia (?:cuoc (?:thi|van dong)|hoi thi|giai))|\b(?:tham gia du thi)\b|\b(?:gui|nop|nhan|thu) (?:cac |tat ca |ve )?(?:(?:it nhat |toi thieu |tu )?\d{1,3} (?:den \d{1,3} )?)?(?:bai|tac pham|san pham)(?: viet| thi)?\b(?! hoc)|\bho so (?:du thi|tac pham|tham du|bai thi)\b|\b(?:tac pham|bai (?:viet|thi))\b(?=[^;.]{0,60}?\b(?:gui|nop)\b)|\bbai(?: [a-z]+)? (?:xuat sac|chat luong|tieu bieu|hay|tot)\b(?=[^;.]{0,60}?\b(?:gui|nop)\b)/g,
  ],
  ['flash', /\bbao cao nhanh\b/g],
  ['interimReview', /(?<!\bkhen (?:thuong )?)\bso ket\b/g],
  ['finalReview', /(?<!\bkhen (?:thuong )?)\btong ket\b/g],
  [
    'registration',
    /(?<!noi dung )(?<!(?<!\b(?:co|ho) )\bso )(?<!giay )(?<!da )\bdang ky\b(?! kinh doanh| khai sinh| doanh nghiep| xe| ket hon)/g,
  ],
  // Handed in like a report, and neither a registration nor a dossier of rewards.
  [
    'report',
    /(?<=\b(?:gui|nop|nhan) (?:(?:ho so|bao cao|ban mo ta|don|cac|de tai|it nhat|toi thieu|\d{1,2}) ){0,3})sang kien\b/g,
  ],
  [
    'plan',
    /(?<!\bthuc hien )(?<!\bthuc hien cac )(?<!\btheo )(?<!\btheo dung )(?<!\bkhai )(?<!\bqua )(?<!\btrong )(?<!\bcua )(?<!\bphong )(?<!\bso )(?<!\bva )(?<!- )(?<!\bdu thao )\bke hoach\b(?! so\b| va dau tu| phat trien kinh te| nay| neu tren| da de ra| tren\b|[^;.]{0,12}\d+\/)/g,
  ],
  [
    'report',
    /(?<!\bmau )(?<!\btheo )(?<!\bky )\bbao cao\b(?! vien| thanh tich| kiem toan| nay\b| tai chinh)/g,
  ],
  [
    'other',
    /\b(?:thong tin|so lieu|danh sach|y kien|van ban|gop y|phieu|bien ban|ket qua|de xuat|guong dien hinh|de cuong|bang (?:tu )?cham diem|bang diem|bieu|tai lieu|mau|danh muc|catalogue|to khai|tham luan|minh chung)\b/g,
  ],
];

/** A report named by the period it is about has no other name. */
export type Named = Omit<Asked, 'kind'> & { kind: ReportKind | 'report' };

/** Everything named in a clause, in order, the more special name where two overlap. */
export function namedIn(plain: string): Named[] {
  const named: Named[] = [];
  for (const [kind, pattern] of NAMES) {
    for (const { index, 0: words } of plain.matchAll(pattern)) {
      const to = index + words.length;
      if (named.every((one) => one.to <= index || one.from >= to)) named.push({ kind, from: index, to });
    }
  }
  return named.sort((a, b) => a.from - b.from);
}
