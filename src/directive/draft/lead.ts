import { type Register, type Unclear, unclearOf } from '../../domain/campaign/reporters';
import { findNamed } from '../../domain/campaign/unit-names';
import { fold } from '../../domain/text';
import type { Asked } from './asked';
import type { Whom } from './whom';
import { whomOf } from './whom';

/** The unit in charge of a campaign, as the document calls it. */
export interface Lead {
  words: string;
  sentence: string;
  /** Null when the words fit no unit, or several. */
  code: string | null;
  unclear: Unclear[];
}

export function leadOf({ campaign, obligations }: Asked, register: Register): Lead | null {
  if (!campaign?.lead) return recipientAsLead(obligations, register);
  const { value: words, sentence } = campaign.lead;
  const found = findNamed(words, register);
  if (found.kind === 'one') return { words, sentence, code: found.item.code, unclear: [] };
  return { words, sentence, code: null, unclear: [unclearOf(words, found)] };
}

const THROUGH = /(?:thông\s+)?qua\s+(?<unit>[^()]{2,120})/iu;

const AUTHORITY =
  /^(?:(?:chu tich|lanh dao|thuong truc) )?(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)(?= |$)/u;

/** Where no unit is said to be in charge, the one that reports go to may be: it is asked, not taken. */
function recipientAsLead(obligations: Asked['obligations'], register: Register): Lead | null {
  for (const { recipient, tier } of obligations) {
    if (!recipient || tier === 'toOffice') continue;
    const words = THROUGH.exec(recipient.value)?.groups?.unit ?? recipient.value;
    const found = findNamed(words, register);
    // "UBND tỉnh" is whom the office serves; units that have "tỉnh" in their names are not meant.
    if (found.kind === 'none' || (found.kind === 'many' && AUTHORITY.test(fold(words)))) continue;
    return { words, sentence: recipient.sentence, code: null, unclear: [unclearOf(words, found)] };
  }
  return null;
}

/** Whom words mean in this campaign: the lead unit may be called by its name. */
export function meantIn(words: string, lead: Lead | null, register: Register): Whom {
  const whom = whomOf(words, register);
  const { scope } = whom;
  const alone = scope.kinds.length + scope.blocs.length === 0 && scope.units.length === 1;
  const isNamed = alone && scope.units[0] === lead?.code;
  return { ...whom, lead: whom.lead || isNamed || fold(words) === fold(lead?.words ?? '') };
}
