import type { Fact, Place } from './directive';
import { firstListKind, type Mark, markOf, unmarked } from './marks';
import { partsOf } from './parts';
import { plainText } from './plain-text';
import { sentencesIn } from './sentences';

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
  /** As `plainText` gives it; every place counts in it. */
  text: string;
  blocks: Block[];
}

interface Rough extends Place {
  mark: Mark;
  /** The last line that was taken in. */
  last: string;
}

/** Cuts a text into blocks and sentences. Linear in its length. */
export function layOut(typed: string): Layout {
  const text = plainText(typed);
  const rough = joined(text);
  const parents = parentsOf(text, rough);
  const parts = partsOf(text, rough);
  const blocks: Block[] = [];
  for (const [i, { from, to, mark }] of rough.entries()) {
    const parent = parents[i] ?? null;
    const depth = parent === null ? 0 : (blocks[parent]?.depth ?? 0) + 1;
    const part = parts[i] ?? 'body';
    blocks.push({
      from,
      to,
      mark: mark.text,
      depth,
      parent,
      part,
      sentences: sentencesIn(text, { from, to }),
    });
  }
  return { text, blocks };
}

/** A fact with the sentence its words stand in; the words themselves when they stand in none. */
export function factOf<T>(layout: Layout, value: T, place: Place): Fact<T> {
  const block = layout.blocks.find(({ from, to }) => from <= place.from && place.from < to);
  const sentence = block?.sentences.find(({ from, to }) => from <= place.from && place.from < to) ?? place;
  const words = layout.text.slice(sentence.from, Math.max(sentence.to, place.to));
  return { value, place, sentence: words.replace(/\s+/gu, ' ').trim() };
}

/** Lines that begin something of their own, whatever stands before them. */
const STARTS =
  /^(?:số\s*:|v\/v|về việc|kính gửi|nơi nhận|cộng h[oò]|độc lập|điều \d|căn cứ|tm\.|kt\.|tl\.|[\p{L}\s.-]{2,40}, ngày\s)/iu;

function joined(text: string): Rough[] {
  const rough: Rough[] = [];
  let at = 0;
  let gap = true;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const from = at + line.indexOf(words);
    at += line.length + 1;
    if (words === '') {
      gap = true;
      continue;
    }
    const mark = markOf(words);
    const previous = rough.at(-1);
    if (previous && mark.kind < 0 && continues(previous, words, gap)) {
      previous.to = from + words.length;
      previous.last = words;
    } else rough.push({ from: from + mark.length, to: from + words.length, mark, last: words });
    gap = false;
  }
  return rough.filter(({ from, to }) => to > from);
}

function continues({ last }: Rough, words: string, gap: boolean): boolean {
  if (STARTS.test(words)) return false;
  const isOpen = !/[.:;!?…/]["”’)\]]*$/u.test(last);
  if (/^[\p{Ll}\d(,]/u.test(words)) return isOpen || !gap;
  if (gap || !isOpen) return false;
  return isCapitals(last) === isCapitals(words);
}

export function isCapitals(words: string): boolean {
  return /\p{Lu}/u.test(words) && words === words.toUpperCase();
}

/** An item stands under the last block of an outer kind; a paragraph under the last heading that numbers sections. */
function parentsOf(text: string, rough: readonly Rough[]): Array<number | null> {
  const stack: Array<{ at: number; kind: number }> = [];
  return rough.map(({ mark: { kind, text: typed }, from, to }, at) => {
    const isList = (one: { kind: number }) => one.kind >= firstListKind || one.kind < 0;
    const leaves = (one: { at: number; kind: number }) =>
      kind < 0
        ? isList(one) || !isHeading(text, rough[one.at])
        : one.kind >= kind || (one.kind < 0 && !opens(text, rough[one.at]));
    while (stack.length > 0 && leaves(stack[stack.length - 1] ?? { at: 0, kind: 0 })) stack.pop();
    const parent = stack.at(-1)?.at ?? null;
    if (typed !== unmarked.text || opens(text, { from, to })) stack.push({ at, kind });
    return parent;
  });
}

/** Words that announce what follows them. */
function opens(text: string, place: Place | undefined): boolean {
  return place !== undefined && text.slice(place.from, place.to).trimEnd().endsWith(':');
}

const LONGEST_HEADING = 150;

function isHeading(text: string, place: Place | undefined): boolean {
  if (!place || place.to - place.from > LONGEST_HEADING) return false;
  return !/[.;,]$/u.test(text.slice(place.from, place.to).trimEnd());
}
