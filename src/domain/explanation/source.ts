import type { Campaign } from '../campaign';
import type { LegalDocument } from '../legal-document';
import type { Obligation } from '../obligation';

/** What an obligation's deadline stands on: its own rule's words, which stay when the rule of later periods is changed. */
export function sourceOf(
  { deadline: { rule } }: Pick<Obligation, 'deadline'>,
  campaign: Pick<Campaign, 'document'>,
): { document: LegalDocument; words: string } {
  return { document: rule.document ?? campaign.document, words: rule.words };
}
