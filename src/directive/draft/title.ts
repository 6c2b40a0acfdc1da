import { LONGEST_TITLE } from '../../domain/campaign/draft';
import { nfc } from '../../domain/text';
import type { Directive, Fact, FoundCampaign } from '../directive';

const ABOUT = /^(?:v\/v|về việc|về)\s*:?\s+/iu;

/** What a campaign is called: by its title, or where the document names none, by what the document is about. */
export function titleOf(campaign: FoundCampaign | null, { subject }: Directive): Fact<string> | null {
  const fact = campaign?.title ?? subject;
  if (!fact) return null;
  const words = nfc(fact.value)
    .replace(ABOUT, '')
    .replace(/[.;,:\s]+$/u, '');
  return words === '' ? null : { ...fact, value: shortened(words.charAt(0).toUpperCase() + words.slice(1)) };
}

/** Cut between words; the whole stands in its sentence. */
function shortened(words: string): string {
  if (words.length <= LONGEST_TITLE) return words;
  return `${words.slice(0, LONGEST_TITLE - 1).replace(/\s+\S*$/u, '')}…`;
}
