import type { Fact, Place } from './directive';
import { joined } from './layout-join';
import { parentsOf } from './layout-parents';
import { partsOf } from './parts';
import { plainText } from './plain-text';
import { sentencesIn } from './sentences';
import { spelled } from './spelling';
import { oneSpelling } from './spelling/regional';

/** A paragraph or an item of a list, its wrapped lines joined. Words are `text.slice(from, to)`, its mark left out. */
export interface Block extends Place {
  /** What numbers it: `1.`, `5.1.`, `a)`, `-`, `+`, `II.`, `A/.`; '' for a paragraph. */
  mark: string;
  /** 0 for the outermost. */
  depth: number;
  /** Place in `Layout.blocks` of the block it stands under; null at the top. */
  parent: number | null;
  /** `head`: up to the addressees; `foot`: from "Nơi nhận" or the signature on. */
  part: 'head' | 'body' | 'foot';
  sentences: Place[];
}

export interface Layout {
  /** As `plainText` gives it, spelled as it is meant; every place counts in it. */
  text: string;
  /** As `plainText` gives it: what is shown to people. Letter for letter as long as `text`. */
  typed: string;
  blocks: Block[];
}

/** Cuts a text into blocks and sentences. Linear in its length. */
export function layOut(document: string): Layout {
  const typed = plainText(document);
  const text = oneSpelling(spelled(typed));
  const rough = joined(text);
  const parts = partsOf(text, rough);
  const placed = rough.map((block, i) => ({ ...block, part: parts[i] ?? 'body' }));
  const parents = parentsOf(text, placed);
  const blocks: Block[] = [];
  for (const [i, { from, to, mark, part }] of placed.entries()) {
    const parent = parents[i] ?? null;
    const depth = parent === null ? 0 : (blocks[parent]?.depth ?? 0) + 1;
    const sentences = sentencesIn(text, { from, to });
    blocks.push({ from, to, mark: mark.text, depth, parent, part, sentences });
  }
  return { text, typed, blocks };
}

/** A fact with the sentence its words stand in; the words themselves when they stand in none. */
export function factOf<T>(layout: Layout, value: T, place: Place): Fact<T> {
  const sentence = sentenceAt(layout, place.from) ?? place;
  const from = Math.max(sentence.from, place.from - LONGEST_ASIDE);
  const to = Math.max(Math.min(sentence.to, place.to + LONGEST_ASIDE), place.to);
  return { value, place, sentence: layout.typed.slice(from, to).replace(/\s+/gu, ' ').trim() };
}

/** A text without full stops is one sentence, and is not repeated whole in each of its facts. */
const LONGEST_ASIDE = 1500;

/** The sentence that the character at an offset belongs to; undefined between blocks. */
export function sentenceAt(layout: Layout, at: number): Place | undefined {
  return around(layout.blocks[blockAt(layout, at) ?? -1]?.sentences ?? [], at);
}

/** Place in `blocks` of the block that the character at an offset belongs to; null between blocks and in marks. */
export function blockAt({ blocks }: Layout, at: number): number | null {
  const place = lastBefore(blocks, at);
  const block = blocks[place];
  return block && at < block.to ? place : null;
}

/** The blocks that a block stands under, the nearest first: places in `blocks`. */
export function headingsAbove({ blocks }: Layout, block: number): number[] {
  const above: number[] = [];
  for (let at = blocks[block]?.parent ?? null; at !== null; at = blocks[at]?.parent ?? null) above.push(at);
  return above;
}

function around(places: readonly Place[], at: number): Place | undefined {
  const place = places[lastBefore(places, at)];
  return place && at < place.to ? place : undefined;
}

function lastBefore(places: readonly Place[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
