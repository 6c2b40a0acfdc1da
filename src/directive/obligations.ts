import type { Directive, FoundCampaign, FoundObligation } from './directive';
import { obligationsInBlock } from './obligations/block';
import { takesEntries } from './obligations/entries';
import { merged } from './obligations/merge';
import { plainOf } from './obligations/plain';
import { settled } from './obligations/settled';
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
  const plain = plainOf(layout.text);
  const ties = tiesTo(layout, campaigns);
  const whole = { reading, plain, ties, takesEntries: takesEntries(plain, campaigns) };
  const found: FoundObligation[] = [];
  for (const at of layout.blocks.keys()) {
    found.push(...obligationsInBlock(whole, at));
    if (found.length >= MOST) break;
  }
  return settled(layout, merged(found));
}
