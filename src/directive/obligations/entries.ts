import type { FoundCampaign } from '../directive';
import type { Demand } from './demand';
import type { Stretch } from './stretches';

const CONTEST = /^(?:cuộc thi|hội thi)(?!\p{L})/iu;
const WRITTEN =
  /\b(?:bai|tac pham)(?: \w+)? (?:du thi|thi)\b|\b(?:nop|gui|nhan) bai\b|\bthi viet\b|\bviet thu\b/;

/** Whether a document is about one contest, to which entries are sent. */
export function takesEntries(plain: string, campaigns: readonly FoundCampaign[]): boolean {
  const [contest, ...more] = campaigns;
  if (!contest || more.length > 0) return false;
  return (CONTEST.test(contest.title.value) || /\bcuoc thi\b/.test(plain)) && WRITTEN.test(plain);
}

const RUNS =
  /^\W*(?:\d{1,2}\W{1,3})?thoi gian(?: (?:du thi|tham gia|cuoc thi))? ?: ?tu [^;]{2,60}?(?<!\w)den\b/;

/** "Thời gian: từ ngày A đến hết ngày B" of a contest: entries are due when it ends. */
export function entriesBy({ plain, due }: Stretch): Demand | null {
  if (due?.rule.on.at !== 'date' || due.loose || !RUNS.test(plain)) return null;
  return { asked: [{ kind: 'contestEntry', from: 0, to: 0 }], recurrences: [], onward: false };
}
