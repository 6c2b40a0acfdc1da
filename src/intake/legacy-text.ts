import { fromLegacy } from './legacy';
import { share, syllablesOf } from './legacy-syllables';
import type { Legacy } from './legacy-tables';

export interface Recovered {
  text: string;
  /** The encoding that some or all of it was in. */
  converted: Legacy | null;
}

const encodings: readonly Legacy[] = ['tcvn3', 'vni'];
/** Real Vietnamese texts reach 0.97 and more; names of places and OCR noise cost a few hundredths. */
const fits = 0.9;
/** A text read in a wrong encoding stays below a half. */
const margin = 0.25;
/** Fewer telling words than this decide nothing. */
const enough = 4;
/** Below this share, a text of many telling words is neither Vietnamese nor in an encoding that is known. */
const garbled = 0.5;
const many = 20;

/**
 * ư of TCVN3 is the soft hyphen, which copying and the reader of .pdf drop: `trước` becomes `trớc`, and no word of the
 * language ends so.
 */
const lostHorn = /(?<!ư)[ơờớởỡợ](?:c|ng)(?!\p{L})/iu;

/**
 * A text that may be, wholly or in some lines, TCVN3 or VNI taken for Latin-1 letters, as copying from an old document
 * gives it. Null when most of its words can be Vietnamese in no encoding. Decided by the share of words that can be
 * Vietnamese syllables; a text that reads well is never touched.
 */
export function recovered(typed: string): Recovered | null {
  // Programs that show a .pdf take µ for the Greek letter.
  const text = typed.replace(/\u03bc/gu, '\u00b5');
  const plain = syllablesOf(text);
  if (plain.telling < enough || share(plain) >= 0.97) return { text, converted: null };
  const best = bestOf(text);
  if (best.share >= fits && best.share - share(plain) >= margin)
    return lostHorn.test(best.text) ? null : { text: best.text, converted: best.legacy };
  const lines = byLines(text, best.legacy);
  const rest = syllablesOf(lines.text);
  return share(rest) < garbled && rest.telling >= many ? null : lines;
}

/**
 * Bytes of one letter each, of an encoding nobody named, as text; null when no encoding fits clearly.
 * `readings` are the same bytes read in each encoding that they may be in.
 */
export function clearlyBest<T extends { text: string }>(readings: readonly T[]): T | null {
  const ranked = readings
    .map((reading) => ({ reading, syllables: syllablesOf(reading.text) }))
    .sort((a, b) => share(b.syllables) - share(a.syllables));
  const [first, second] = ranked;
  if (!first || first.syllables.telling < enough || share(first.syllables) < fits) return null;
  return second && share(first.syllables) - share(second.syllables) < margin ? null : first.reading;
}

function bestOf(text: string): { legacy: Legacy; text: string; share: number } {
  const [first, second] = encodings.map((legacy) => {
    const read = fromLegacy(text, legacy);
    return { legacy, text: read, share: share(syllablesOf(read)) };
  });
  if (!first || !second) throw new Error('there are two legacy encodings');
  return second.share > first.share ? second : first;
}

/** A Unicode letter head above a body copied from an old document. */
function byLines(text: string, legacy: Legacy): Recovered {
  let converted: Legacy | null = null;
  const lines = text.split('\n').map((line) => {
    const plain = syllablesOf(line);
    if (plain.telling < 2 || share(plain) > 0.5) return line;
    const read = fromLegacy(line, legacy);
    if (share(syllablesOf(read)) < fits) return line;
    converted = legacy;
    return read;
  });
  return { text: lines.join('\n'), converted };
}
