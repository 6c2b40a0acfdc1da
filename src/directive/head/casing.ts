const LEVEL = /^(?:tỉnh|huyện|quận|xã|phường|đặc khu|khu phố)$/u;
const TWO_WORDS = /^(?:thành phố|thị xã|thị trấn|đặc khu)$/u;
/** Party committees and the like, named with the name of their territory. */
const BODIES = /^(?:tỉnh|thành|thị|huyện|quận|đảng) (?:ủy|uỷ|đoàn|bộ)$/u;
const SMALL = new Set(['và', 'của', 'các', 'cho', 'về', 'trên', 'với', '-', '–']);

interface Case {
  /** Every word is part of a proper name. */
  isName: boolean;
  /** The next word begins a part of the name. */
  begins: boolean;
}

/** Words of the name of a unit, in small letters, in the case of a name within a sentence. */
export function cased(words: readonly string[], start: Case): string[] {
  let { isName, begins } = start;
  return words.map((word, i) => {
    const next = `${word} ${words[i + 1] ?? ''}`;
    const before = `${words[i - 1] ?? ''} ${word}`;
    const isBody = BODIES.test(next);
    if (isBody || TWO_WORDS.test(next) || (LEVEL.test(word) && next !== 'xã hội')) {
      isName = true;
      begins = false;
      return isBody ? titled(word) : word;
    }
    if (BODIES.test(before) || TWO_WORDS.test(before)) return word;
    if (SMALL.has(word)) {
      begins = word === 'và' || word.length === 1;
      return word;
    }
    const written = isAbbreviation(word) ? word.toUpperCase() : isName || begins ? titled(word) : word;
    begins = word.endsWith(',');
    return written;
  });
}

export function titled(words: string): string {
  return words.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Syllables have a vowel; `TNCS`, `THPT`, `MTTQ` have none. */
function isAbbreviation(word: string): boolean {
  return word.length > 1 && /^[b-df-hj-np-tv-xzđ&]+$/u.test(word);
}
