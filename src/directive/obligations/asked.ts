import { type Named, namedIn } from './kinds';

/** What stands between two things that are asked for together: "báo cáo tổng kết và hồ sơ", "sơ kết, tổng kết". */
const COORDINATED =
  /(?:,|\bva|\bcung(?: voi)?|\bkem(?: theo)?|\/)\s?(?:(?:gui|nop|lap|xay dung|hoan thanh|to chuc|tien hanh|danh gia|ban|cac|0?\d|bo|co|ve|viec) ){0,3}$/;

/** What a report is for, or said along with, is not asked for itself. */
const FOR_IT =
  /\b(?:(?<!\b(?:chuyen|chu|van|tieu|nhan) )de(?! nghi| xuat| cu\b| an\b| thi\b| tai\b| cuong\b)|nham|phuc vu|gan voi|nhan dip|vao dip|theo(?! do\b)|lam co so)\b(?:(?! va (?:gui|nop|dang ky) )[^,]){0,40}$/;

const SAME_REPORT = 45;

/** "Theo đề thi và gửi bài …": what is sent is named together with the sending. */
function isForIt(plain: string, from: number): boolean {
  const before = plain.slice(Math.max(0, from - 50), from);
  return (
    FOR_IT.test(before) && !(before.endsWith(' va ') && /^(?:gui|nop) /.test(plain.slice(from, from + 4)))
  );
}

/** What a stretch of words names as sent: the first thing and those coordinated with it. */
export function askedIn(plain: string, isAsked: (one: Named) => boolean = () => true): Named[] {
  const named = namedIn(plain).filter(({ from }) => !isForIt(plain, from));
  const special = named.filter(({ kind }) => kind !== 'other');
  const candidates = special.length > 0 ? special : named;
  for (const start of candidates.keys()) {
    const asked = together(plain, candidates.slice(start)).filter(isAsked);
    if (asked.length > 0) return asked;
  }
  return [];
}

/** The first thing and those coordinated with it. */
function together(plain: string, [first, ...rest]: readonly Named[]): Named[] {
  if (!first) return [];
  const asked = [first];
  for (const one of rest) {
    const last = asked.at(-1) ?? first;
    const between = plain.slice(last.to, one.from);
    if (isOneReport(last, one, between)) asked[asked.length - 1] = { ...one, from: last.from };
    else if (!isSaid(asked, one) && COORDINATED.test(between)) asked.push(one);
  }
  return asked;
}

const reviews: ReadonlyArray<Named['kind']> = ['interimReview', 'finalReview'];

/** "Báo cáo sơ kết", "báo cáo kết quả tổng kết" are one thing. */
function isOneReport(last: Named, { kind }: Named, between: string): boolean {
  return (
    last.kind === 'report' &&
    reviews.includes(kind) &&
    between.length <= SAME_REPORT &&
    !/[,;:(]|\bva\b|\d/.test(between)
  );
}

/** A report of what was said before it: "tổ chức sơ kết và báo cáo kết quả". */
function isSaid(asked: readonly Named[], { kind }: Named): boolean {
  return asked.some(
    (one) => one.kind === kind || (kind === 'report' && (one.kind === 'plan' || reviews.includes(one.kind))),
  );
}
