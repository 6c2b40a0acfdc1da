import type { FoundCampaign, FoundObligation } from '../directive';

/** A campaign with what is asked for in it. */
export interface Asked {
  /** Null: the document asks for something and names no campaign. */
  campaign: FoundCampaign | null;
  obligations: readonly FoundObligation[];
  /** In the words of the document. */
  quotas: readonly string[];
}
