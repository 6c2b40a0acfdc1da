import { cutAt } from './addressees/cut';
import { ordered } from './addressees/ordered';
import type { Directive, Place } from './directive';
import { factOf, type Layout } from './layout';

const TO = /^kính gửi\s{0,3}[:.;]?\s{0,3}/iu;

/** Whom the document is sent to, one by one ("Kính gửi"); in a notice without it, whom its first order names. */
export function addresseesOf(layout: Layout): Directive['addressees'] {
  const { blocks, text } = layout;
  const first = blocks.findIndex(({ part, from, to }) => part === 'head' && TO.test(text.slice(from, to)));
  const places = first < 0 ? ordered(layout) : listed(layout, first);
  return places.map((place) => factOf(layout, text.slice(place.from, place.to).replace(/\s+/gu, ' '), place));
}

function listed({ blocks, text }: Layout, first: number): Place[] {
  const places: Place[] = [];
  for (const [i, block] of blocks.entries()) {
    if (i < first || block.part !== 'head') continue;
    const lead = i > first ? 0 : (TO.exec(text.slice(block.from, block.to))?.[0].length ?? 0);
    places.push(...split(text, { from: block.from + lead, to: block.to }));
  }
  return places;
}

/** Several in one line stand apart by semicolons, or by the dashes of a list that lost its lines. */
function split(text: string, { from, to }: Place): Place[] {
  const words = text.slice(from, to);
  const isList = /^[-–+•]\s/u.test(words);
  return cutAt(words, from, isList ? /[;.,]\s[-–+•]\s(?=\p{Lu})|;/gu : /;|,[ \t]{0,9}\n\s{0,80}(?=\p{Lu})/gu);
}
