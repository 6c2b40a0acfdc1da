import type { Day } from '../../domain/day';
import type { FoundObligation } from '../directive';
import { sentenceAt } from '../layout';
import type { Reading } from '../reading';

type Kind = FoundObligation['kind'];

/** Kinds that the same report may go by in two places. */
const reports: readonly Kind[] = ['other', 'periodic', 'flash', 'interimReview', 'finalReview'];

const EXTENDED = /\b(?:gia han|lui|keo dai|dieu chinh|thay doi)\b/;
/** What an earlier document said, or said until now. */
const TOLD = /^\W*(?:can cu|theo(?! do\b))\b|\btuy nhien\b/;
const HAD_SAID =
  /\bda (?:co|gui|ban hanh|phat hanh) [^;.]{0,30}\b(?:cong van|van ban|thong bao|ke hoach|huong dan)\b/;

/** What has come of it. */
const SINCE = /\bden nay\b|\btuy nhien\b|\bchua (?:gui|nop|bao cao|thuc hien)\b/;

const FARTHEST = 3000;

/**
 * Without deadlines that the text itself tells as those of before: by its rules until it extends them, or by a letter
 * that went out earlier, when it goes on to ask for the same by a later day.
 * @param plain the text as it is matched
 */
export function withoutSuperseded(
  { layout, head }: Reading,
  plain: string,
  found: readonly FoundObligation[],
): FoundObligation[] {
  const own = head.number?.place.from ?? -1;
  const isTold = (one: FoundObligation, other: FoundObligation) => {
    const [due, later] = [one.due?.place, other.due?.place];
    if (!due || !later || later.from - due.to > FARTHEST) return false;
    const { from, to } = sentenceAt(layout, due.from) ?? due;
    const before = plain.slice(from, due.from);
    const between = plain.slice(due.to, later.to);
    if (one.kind === other.kind && EXTENDED.test(between) && (TOLD.test(before) || TOLD.test(between)))
      return true;
    const isReported = own >= from && own < to && !SINCE.test(between);
    return HAD_SAID.test(before) && !isReported && isAlike(one.kind, other.kind);
  };
  return found.filter((one) => !found.some((other) => isLater(other, one) && isTold(one, other)));
}

function isAlike(one: Kind, other: Kind): boolean {
  return one === other || (reports.includes(one) && reports.includes(other));
}

function isLater(one: FoundObligation, other: FoundObligation): boolean {
  const [day, before] = [dayOf(one), dayOf(other)];
  return (
    day !== null &&
    before !== null &&
    day > before &&
    (one.due?.place.from ?? 0) > (other.due?.place.from ?? 0)
  );
}

function dayOf({ due }: FoundObligation): Day | null {
  return due?.value.by === 'rule' && due.value.rule.on.at === 'date' ? due.value.rule.on.day : null;
}
