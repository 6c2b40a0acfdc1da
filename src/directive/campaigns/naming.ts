import type { Place } from '../directive';
import type { Layout } from '../layout';
import { kindWordsIn } from './kind';
import { quotedAfter } from './quoted';
import { unquotedAfter } from './unquoted';

/** A place where the text names a campaign. */
export interface Naming {
  title: string;
  place: Place;
  /** From the word of its kind to the end of its title. */
  whole: Place;
  /** Folded, without the word of its kind: what tells it from others. */
  core: string;
  /** Place in `Layout.blocks`. */
  block: number;
  isQuoted: boolean;
  /** "các phong trào …", or a further one of a row. */
  isPlural: boolean;
}

/** As found among the words of one block: places count from its beginning. */
export type LocalNaming = Omit<Naming, 'block'>;

/** Every place where a block names a campaign, in the order of the text. */
export function namingsIn({ text, blocks }: Layout): Naming[] {
  return blocks.flatMap(({ from, to, part }, block) => {
    if (part === 'foot') return [];
    const words = text.slice(from, to);
    const found: Naming[] = [];
    let done = 0;
    for (const kind of kindWordsIn(words)) {
      if (kind.from < done) continue;
      const named = quotedAfter(words, kind) ?? unquotedAfter(words, kind);
      for (const one of named) {
        found.push({ ...one, block, place: moved(one.place, from), whole: moved(one.whole, from) });
        done = one.whole.to;
      }
    }
    return found;
  });
}

function moved({ from, to }: Place, by: number): Place {
  return { from: from + by, to: to + by };
}
