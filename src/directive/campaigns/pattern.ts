/** A pattern in which a space stands for any white space, lines wrapped within a title included; ` ?` for none or any. */
export function spaced(source: string, flags = 'iu'): RegExp {
  return new RegExp(source.replace(/ [?*]/gu, '\\s*').replace(/ /gu, '\\s+'), flags);
}

/** Words on one line, as they are shown and compared. */
export function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** Typists mix opening and closing quotation marks, and OCR more so. */
export const QUOTES = '“”"«»„';
