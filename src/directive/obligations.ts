import type { Directive, FoundCampaign } from './directive';
import type { Reading } from './reading';

/** What somebody is to send, each demand once. */
export function obligationsOf(
  _reading: Reading,
  _campaigns: readonly FoundCampaign[],
): Directive['obligations'] {
  return [];
}
