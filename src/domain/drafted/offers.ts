import { addDays, type Day, formatDay } from '../day';
import { parseDeadline } from '../deadline';
import type { DraftedCampaign, OpenQuestion } from '../directive-draft';
import { isKept } from './open';
import { focused, reportsOf } from './reports';

const MOST = 3;

/**
 * Answers to a question that lie near at hand, as they would be typed: deadlines the document sets for other reports,
 * the end of the campaign, units its words may mean. The officer presses one, or types another: none is taken by itself.
 */
export function offersFor(
  all: readonly DraftedCampaign[],
  campaign: DraftedCampaign,
  { field, report, doubt }: Pick<OpenQuestion, 'field' | 'report' | 'doubt'>,
  today: Day,
): string[] {
  if (field === 'lead' && doubt.kind === 'units')
    return doubt.unclear.flatMap(({ candidates }) => candidates).slice(0, MOST);
  if (field === 'span') return spans(campaign, today);
  return field === 'deadline' && report !== null ? deadlines(all, campaign, report, today) : [];
}

function deadlines(
  all: readonly DraftedCampaign[],
  campaign: DraftedCampaign,
  report: number,
  today: Day,
): string[] {
  const own = reportsOf(campaign.draft)[report]?.deadline?.words;
  const words = [campaign, ...all].flatMap((one) =>
    reportsOf(one.draft).flatMap(({ deadline }, at) =>
      deadline && isKept(one, at) && deadline.words !== own ? [deadline.words] : [],
    ),
  );
  const known = dayByDay(words.flatMap((one) => aheadOf(one, today))).slice(0, MOST);
  const { span } = focused(campaign.draft, report);
  const end = span && span.to > today ? aheadOf(formatDay(span.to), today) : [];
  return dayByDay([...known, ...end]).map((one) => one.words);
}

interface Offer {
  words: string;
  /** What they mean, where that is one day; else the words. */
  day: string;
}

/** Nobody chooses between two ways to say the same day. */
function dayByDay(offers: readonly Offer[]): Offer[] {
  return offers.filter(({ day }, at) => offers.findIndex((other) => other.day === day) === at);
}

/** Understood by itself, without the sentence it stood in, and not over. */
function aheadOf(words: string, today: Day): Offer[] {
  const parsed = parseDeadline(words, today);
  if (!parsed.ok) return [];
  const { on, inclusive } = parsed.rule;
  if (on.at !== 'date' && on.at !== 'window') return [{ words, day: words }];
  const named = on.at === 'date' ? on.day : on.to;
  return named >= today ? [{ words, day: inclusive ? named : addDays(named, -1) }] : [];
}

/** Until the end of the year, and of the next one, from the day of the document on. */
function spans({ draft: { documentDay } }: DraftedCampaign, today: Day): string[] {
  const from = documentDay ?? today;
  const [year, next] = [from, addDays(`${from.slice(0, 4)}-12-31`, 1)].map((day) => day.slice(0, 4));
  const start = formatDay(from);
  return [year, next]
    .map((end) => `${end}-12-31`)
    .filter((end) => end >= today)
    .map((end) => `${start} - ${formatDay(end)}`);
}
