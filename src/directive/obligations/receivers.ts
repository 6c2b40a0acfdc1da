import type { ReportKind } from '../../domain/campaign';
import type { FoundObligation, Place } from '../directive';
import { blockAt, factOf, headingsAbove, type Layout } from '../layout';
import { unitAt, unitsIn } from './units';

const THING = 'bai|tac pham|san pham|ho so|bao cao|dang ky|ban dang ky|sang kien|ke hoach';

/** "Nơi nhận bài dự thi: Phòng …", "Địa chỉ gửi hồ sơ: …". */
const RECEIVED_AT = new RegExp(
  String.raw`(?<![a-z])(?:noi|dia chi|dia diem) (?:(?:tiep )?nhan|gui|nop) (?:cac |ve )?(?<thing>${THING})\b[^:.;\n]{0,40}:\s{0,4}(?:ve |tai |gui ve )?`,
  'g',
);
const LONGEST_NAME = 260;
/** Longer than the words a unit begins with. */
const LONGEST_WORD = 40;
const FARTHEST = 1500;

const reports: readonly ReportKind[] = ['other', 'periodic', 'flash', 'interimReview', 'finalReview'];
const dossiers: readonly ReportKind[] = ['awardDossier', 'registration', 'contestEntry'];

/** Kinds that go by a name. */
const kindsOf: Readonly<Record<string, readonly ReportKind[]>> = {
  bai: ['contestEntry'],
  'tac pham': ['contestEntry'],
  'san pham': ['contestEntry'],
  'ho so': dossiers,
  'bao cao': reports,
  'dang ky': ['registration'],
  'ban dang ky': ['registration'],
  'sang kien': reports,
  'ke hoach': ['plan'],
};

interface Receiver extends Place {
  kinds: readonly ReportKind[];
}

/**
 * With whom a neighbouring item or sentence names as the receiver of what is sent by a day: "Nơi nhận bài: …",
 * "Báo cáo gửi về Phòng X qua email …".
 * @param plain the text as it is matched
 */
export function withReceivers(
  layout: Layout,
  plain: string,
  found: readonly FoundObligation[],
): FoundObligation[] {
  const receivers = receiversIn(layout, plain);
  const kept = new Set(found);
  const known = found.map((one) => {
    if (one.due === null || one.recipient !== null) return one;
    const again = found.find((other) => kept.has(other) && isSaidAfter(layout, one, other));
    if (again) kept.delete(again);
    const place = again ? null : nearest(receivers, one);
    if (place) return { ...one, recipient: factOf(layout, nameAt(layout, place), place) };
    return again ? { ...one, recipient: again.recipient } : one;
  });
  return known.filter((_, i) => found.slice(i, i + 1).every((one) => kept.has(one)));
}

function nameAt({ text }: Layout, { from, to }: Place): string {
  return text.slice(from, to).replace(/\s+/gu, ' ').trim();
}

function receiversIn({ text }: Layout, plain: string): Receiver[] {
  return [...plain.matchAll(RECEIVED_AT)].flatMap(({ index, 0: words, groups }) => {
    const at = index + words.length;
    const line = text.slice(at, at + LONGEST_NAME).split('\n')[0] ?? '';
    if (unitsIn(line.slice(0, LONGEST_WORD))[0]?.from !== 0) return [];
    return [{ from: at, to: at + unitAt(line, 0).to, kinds: kindsOf[groups?.thing ?? ''] ?? [] }];
  });
}

function nearest(receivers: readonly Receiver[], { kind, evidence }: FoundObligation): Place | null {
  const away = ({ from }: Place) => Math.abs(from - evidence.place.from);
  const [first] = receivers
    .filter((one) => one.kinds.includes(kind) && away(one) < FARTHEST)
    .sort((a, b) => away(a) - away(b));
  return first ? { from: first.from, to: first.to } : null;
}

/** "Báo cáo gửi về Phòng X theo địa chỉ …" */
const SAYS_WHERE =
  /^(?:các |bản )?(?:báo cáo|hồ sơ|kế hoạch|đăng ký|bài|tác phẩm)[^.;]{0,60}? (?:gửi|gởi|nộp)\s/iu;
const CLOSE = 400;

/** The same thing, of which the words right after say only to whom it is sent. */
function isSaidAfter(layout: Layout, one: FoundObligation, other: FoundObligation): boolean {
  const [first, next] = [one.evidence.place, other.evidence.place];
  if (other.due !== null || other.recipient === null || other.kind !== one.kind) return false;
  if (next.from < first.to || next.from - first.to > CLOSE || !SAYS_WHERE.test(other.evidence.value))
    return false;
  const [block, after] = [blockAt(layout, first.from), blockAt(layout, next.from)];
  if (block === null || after === null) return false;
  return block === after || headingsAbove(layout, after)[0] === headingsAbove(layout, block)[0];
}
