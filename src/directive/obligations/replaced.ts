import { blanked } from './plain';

const DATE = String.raw`(?:(?:truoc|cham nhat|den het|het) )?(?:la )?(?:ngay )?\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?| thang \d{1,2}(?:(?: nam |[/.-])\d{4})?| (?:hang|moi) thang)`;
/** Looked for before what must stand in front of it: far fewer places to look back from. */
const AT_DATE = String.raw`(?=(?:truoc|cham nhat|den het|het|la|ngay|\d{1,2})\b)`;
const LIMIT =
  '(?:thoi (?:han|gian|diem|hieu)|han|moc|ky han|quy dinh|noi dung|yeu cau(?! (?:cac|moi|nhung|don vi|toan))|lich|che do|viec)';
const REVOKE = '(?:bai bo|huy(?: bo)?|thu hoi|dinh chi|cham dut)';
const CHANGED = String.raw`(?<!\bde )(?:(?:duoc|bi|nay|da|se|deu|cung) ){1,3}(?:thay(?: the| doi| bang)?|${REVOKE}|dieu chinh|sua(?: doi)?|lui|doi|hoan|keo dai|gia han|chuyen)\b`;
const VOID = String.raw`(?:${CHANGED}|(?:khong con|het) (?:hieu luc|gia tri|ap dung|phu hop)|(?:nay )?khong (?:con )?(?:ap dung|thuc hien)\b)`;

/** A deadline that is spoken of as over: "Thời hạn … (trước ngày 30/5) được thay thế bằng …". */
const OVER = new RegExp(
  String.raw`${AT_DATE}(?:(?<=^\W{0,3}(?:rieng |cac |nhung )?${LIMIT}\b[^;.]{0,160}?)${DATE}(?=[^;.,]{0,100}?(?:, )?\b${VOID})|${DATE}(?=\)?,? (?:tai [^;.,]{0,60} )?${VOID}))`,
  'g',
);

/** A deadline that is taken back: "Bãi bỏ thời hạn nộp báo cáo trước ngày 30/5". */
const TAKEN_BACK = new RegExp(
  String.raw`${AT_DATE}(?<=\b(?:${REVOKE}|khong (?:con )?(?:ap dung|thuc hien|tinh) (?:theo )?${LIMIT})\b(?:(?! bang | thanh | sang | ma | va (?:gui|nop|yeu cau|de nghi|bao cao) )[^;.,]){0,120}?)${DATE}`,
  'g',
);

/** Deadlines that no longer hold beside those that replace them. */
const BESIDE: readonly RegExp[] = [
  /\(?\bthay(?! doi)(?: (?:cho|the|vi))?(?: cho)?(?: thoi (?:han|gian|diem)| moc)?(?:(?!,| va (?:gui|nop|yeu cau|de nghi|bao cao) )[^;.()]){0,60}?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\)?/g,
  /(?=tu (?:truoc |ngay |\d))(?<=\b(?:lui|gia han|dieu chinh|chuyen|doi(?! voi)|keo dai|sua|hoan)\b[^;.]{0,80}?)\btu (?:truoc )?(?:ngay )?\d{1,2}(?:[/.-]| thang )\d{1,2}(?:(?:[/.-]| nam )\d{4})?(?= (?:sang|den|thanh|toi))/g,
  new RegExp(String.raw`(?<=\bkhong phai )${DATE}`, 'g'),
  new RegExp(
    String.raw`(?<=\b(?:han|moc|thoi (?:han|gian|diem)) (?:(?:nop|gui|bao cao|dang ky|ho so) ){0,3}(?:cu|ban dau|truoc day|truoc do|da (?:neu|thong bao))(?: la|:)? ?\(?|\((?:truoc day|truoc do|ban dau|cu)(?: la|:)? |\((?:thoi (?:han|gian)|han|moc)\b[^()]{0,60}?\b(?:truoc day|truoc do|ban dau|cu)(?: la|:)? )${DATE}`,
    'g',
  ),
];

/** Words of a clause without the deadlines that no longer hold, at the same length. */
export interface Holding {
  plain: string;
  /** All that the clause says of a deadline is that it no longer holds. */
  isVoid: boolean;
}

/** One of these stands in every clause that takes a deadline back; most have none. */
const SPEAKS_OF_CHANGE =
  /\b(?:thay|bai bo|huy|thu hoi|dinh chi|cham dut|khong|het|lui|gia han|dieu chinh|chuyen|doi|keo dai|sua|hoan|cu|ban dau|truoc day|truoc do|da (?:neu|thong bao))\b/;

const NAMES_DAY = /\d(?:[/.-]\d| thang \d| (?:hang|moi) thang)/;

export function holdingIn(plain: string): Holding {
  if (!NAMES_DAY.test(plain) || !SPEAKS_OF_CHANGE.test(plain)) return { plain, isVoid: false };
  const beside = without(plain, BESIDE);
  const words = without(beside, [OVER, TAKEN_BACK]);
  return { plain: words, isVoid: words !== beside };
}

/** A day that a text takes back, where it says so. */
export interface Gone {
  at: number;
  day: number;
  month: number;
  /** Null when it is left out. */
  year: number | null;
}

/** Days that a sentence says no longer hold, wherever else they are named. */
export function goneIn(plain: string): Gone[] {
  const { plain: holding } = holdingIn(plain);
  if (holding === plain) return [];
  return [...holding.matchAll(/~+/g)].flatMap(({ index, 0: { length } }) => {
    const words = plain.slice(index, index + length);
    const found = /(\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:(?:[/.-]| nam )(\d{4}))?$/.exec(
      words.replace(/\)$/, ''),
    );
    if (!found) return [];
    const [, day, month, year] = found;
    return [
      { at: index, day: Number(day), month: Number(month), year: year === undefined ? null : Number(year) },
    ];
  });
}

function without(plain: string, patterns: readonly RegExp[]): string {
  let words = plain;
  for (const pattern of patterns)
    for (const { index, 0: old } of [...words.matchAll(pattern)])
      words = blanked(words, index, index + old.length);
  return words;
}
