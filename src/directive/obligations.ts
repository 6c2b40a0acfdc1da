import type { Directive, FoundCampaign } from './directive';
import { obligationsInBlock } from './obligations/block';
import { merged } from './obligations/merge';
import { plainOf } from './obligations/plain';
import { tiesTo } from './obligations/ties';
import type { Reading } from './reading';

/** What somebody is to send, each demand once. */
export function obligationsOf(
  reading: Reading,
  campaigns: readonly FoundCampaign[],
): Directive['obligations'] {
  const { layout } = reading;
  const whole = { reading, plain: plainOf(layout.text), ties: tiesTo(layout, campaigns) };
  return merged(layout.blocks.flatMap((_, at) => obligationsInBlock(whole, at)));
}
