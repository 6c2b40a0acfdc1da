/**
 * A text as it is read: NFC, one kind of line end, no marks of emphasis (`**`, `*`, `__`), no invisible characters.
 * Words and their order stay; a comment line at the very start (`# source: …`) is dropped.
 */
export function plainText(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029|\f/gu, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/gu, ' ')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]|[^\P{Cc}\n\t]/gu, '')
    .replace(/^(?:#[^\n]*\n+)+/u, '')
    .replace(/\*+|__+/gu, '');
}
