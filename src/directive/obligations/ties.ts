import { fold } from '../../domain/text';
import type { FoundCampaign } from '../directive';
import type { Block, Layout } from '../layout';

/** Campaigns as they are looked for in blocks. */
export type Ties = (block: Block, headings: readonly Block[]) => number[];

/** Which campaigns an item speaks of: those named in it, else in the nearest heading that names any; none: all of them. */
export function tiesTo({ text }: Layout, campaigns: readonly FoundCampaign[]): Ties {
  if (campaigns.length < 2) return () => [];
  const titles = campaigns.map(({ title }) => fold(title.value));
  const namedIn = (block: Block): number[] => {
    const words = fold(text.slice(block.from, block.to));
    return campaigns.flatMap(({ title: { place } }, i) => {
      const stands = block.from <= place.from && place.from < block.to;
      const title = titles[i] ?? '';
      return stands || (title !== '' && words.includes(title)) ? [i] : [];
    });
  };
  const seen = new Map<Block, number[]>();
  return (block, headings) => {
    for (const one of [block, ...headings]) {
      const known = seen.get(one) ?? namedIn(one);
      seen.set(one, known);
      if (known.length > 0) return known.length === campaigns.length ? [] : known;
    }
    return [];
  };
}
