import type { Place } from '../directive';

/** A part of a sentence that may ask for something. */
export interface Clause extends Place {
  /** Its words as they are matched, at the same length. */
  plain: string;
  /** Place in `Layout.blocks`. */
  block: number;
  /** The sentence it stands in. */
  sentence: Place;
}
