/** Composed (NFC), trimmed, with runs of white space folded into one space: how texts are stored. */
export function nfc(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Text as it is compared and searched: lower case, without diacritics, `đ` as `d`, punctuation as spaces.
 * Old and new tone placement (`Hoà`, `Hòa`) and composed and decomposed forms become the same.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
