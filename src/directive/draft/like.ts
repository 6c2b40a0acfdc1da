import type { CampaignDraft } from '../../domain/campaign/draft';
import type { Directive } from '../directive';
import type { Known } from './known';
import { likeness } from './likeness';

type Running = Known['campaigns'][number];

/** Titles that agree so far are those of one campaign. */
const SAME_TITLE = 0.8;
/** Of a campaign that stands on a document this one cites or is: a letter that urges calls it by half its title. */
const SAME_DOCUMENT = 0.5;

/** The campaign of the office that a drafted one seems to be: of the same title, or on the document that is cited. */
export function likeOf(
  { title = '', span }: CampaignDraft,
  directive: Directive,
  { campaigns }: Known,
): { id: string; title: string } | null {
  const ranked = campaigns
    .map((campaign) => ({ campaign, score: likeness(title, campaign.title) }))
    .filter(({ campaign, score }) => score >= (isCited(campaign, directive) ? SAME_DOCUMENT : SAME_TITLE))
    .filter(({ campaign }) => !span || (campaign.from <= span.to && span.from <= campaign.to))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  return best ? { id: best.campaign.id, title: best.campaign.title } : null;
}

function isCited({ document }: Running, { number, day, citations }: Directive): boolean {
  const own = { number: number?.value ?? '', day: day?.value ?? null };
  return [own, ...citations.map(({ value }) => value)].some(
    (cited) =>
      cited.number !== '' &&
      symbol(cited.number) === symbol(document.number) &&
      (cited.day === null || cited.day === document.day),
  );
}

/** Scans and typists leave signs and spaces out: `57HĐTĐKT-SNV`. */
function symbol(number: string): string {
  return number
    .normalize('NFC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
