import type { Campaign } from '../campaign';
import type { LegalDocument } from '../legal-document';
import type { Obligation } from '../obligation';

/**
 * What an obligation's deadline stands on: its own rule's words, which stay when the rule of later periods is changed.
 * `byOffice`: the document asks for the report only, and the words are the office's own.
 */
export function sourceOf(
  { deadline: { rule } }: Pick<Obligation, 'deadline'>,
  campaign: Pick<Campaign, 'document'>,
): { document: LegalDocument; words: string; byOffice: boolean } {
  const { words, byOffice = false } = rule;
  return { document: rule.document ?? campaign.document, words, byOffice };
}
