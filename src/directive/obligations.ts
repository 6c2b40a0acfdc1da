import type { Directive, FoundCampaign, FoundObligation } from './directive';
import { obligationsInBlock } from './obligations/block';
import { merged } from './obligations/merge';
import { plainOf } from './obligations/plain';
import { tiesTo } from './obligations/ties';
import type { Reading } from './reading';

/** No document asks for more; what seems to is no document. */
const MOST = 1000;

/** What somebody is to send, each demand once. */
export function obligationsOf(
  reading: Reading,
  campaigns: readonly FoundCampaign[],
): Directive['obligations'] {
  const { layout } = reading;
  const whole = { reading, plain: plainOf(layout.text), ties: tiesTo(layout, campaigns) };
  const found: FoundObligation[] = [];
  for (const at of layout.blocks.keys()) {
    found.push(...obligationsInBlock(whole, at));
    if (found.length >= MOST) break;
  }
  return merged(found);
}
