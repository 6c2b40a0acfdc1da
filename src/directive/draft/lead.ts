import { type Register, type Unclear, unclearOf } from '../../domain/campaign/reporters';
import { fold } from '../../domain/text';
import type { FoundCampaign } from '../directive';
import type { Whom } from './whom';
import { whomOf } from './whom';

/** The unit in charge of a campaign, as the document calls it. */
export interface Lead {
  words: string;
  /** Null when the words fit no unit, or several. */
  code: string | null;
  unclear: Unclear[];
}

export function leadOf(campaign: FoundCampaign | null, register: Register): Lead | null {
  if (!campaign?.lead) return null;
  const words = campaign.lead.value;
  const found = register.find(words);
  if (found.kind === 'one') return { words, code: found.item.code, unclear: [] };
  return { words, code: null, unclear: [unclearOf(words, found)] };
}

/** Whom words mean in this campaign: the lead unit may be called by its name. */
export function meantIn(words: string, lead: Lead | null, register: Register): Whom {
  const whom = whomOf(words, register);
  const { scope } = whom;
  const alone = scope.kinds.length + scope.blocs.length === 0 && scope.units.length === 1;
  const isNamed = alone && scope.units[0] === lead?.code;
  return { ...whom, lead: whom.lead || isNamed || fold(words) === fold(lead?.words ?? '') };
}
