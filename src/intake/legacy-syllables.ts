const initial = '(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?';
/** Vowels that stand open or before a half vowel, and vowels that may be closed by a consonant. */
const open =
  'ia|ya|ua|ưa|uya|ai|ao|au|ay|âu|ây|eo|êu|iu|iêu|yêu|oi|ôi|ơi|ui|ưi|uôi|ươi|ươu|ưu|oai|oay|oao|oeo|uây|uyu|uêu|uơ';
const closable = 'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|uô|ươ|oa|oă|oe|oo|uâ|uê|uy|uyê';
const shape = new RegExp(`^${initial}(?:(?:${open})|(?:${closable})(?:ch|nh|ng|[cmnptk])?)$`, 'u');
const stopped = /(?:ch|[cptk])$/u;
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const risingOrLow = new Set(['\u0301', '\u0323']);

/** True when letters can be a Vietnamese syllable: one tone at most, and only sắc or nặng before a stop. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const found = parts.match(tones) ?? [];
  if (found.length > 1) return false;
  const bare = parts.replace(tones, '').normalize('NFC');
  if (!shape.test(bare)) return false;
  return found[0] === undefined || !stopped.test(bare) || risingOrLow.has(found[0]);
}

/** Letters, their marks, and the signs that legacy encodings use as letters. */
const words = /[\p{L}\p{M}\u00a1-\u00ff]{2,40}/gu;

export interface Syllables {
  /** Words with a letter beyond ASCII: the only ones that tell encodings apart. */
  telling: number;
  /** How many of them can be Vietnamese. */
  fitting: number;
}

export function syllablesOf(text: string): Syllables {
  let telling = 0;
  let fitting = 0;
  for (const [word] of text.normalize('NFC').matchAll(words)) {
    if (!/[^A-Za-z]/u.test(word)) continue;
    telling += 1;
    if (isSyllable(word)) fitting += 1;
  }
  return { telling, fitting };
}

/** 1 where nothing tells. */
export function share({ telling, fitting }: Syllables): number {
  return telling === 0 ? 1 : fitting / telling;
}
