import { done, type Outcome, refuse } from '../domain/refusal';
import { bearsSecretStamp } from '../domain/secrecy';
import type { Legacy } from './legacy-tables';
import { recovered } from './legacy-text';

/** An official document as text: paragraphs apart by an empty line, wrapped lines and cells by a line end; NFC. */
export interface DocumentText {
  text: string;
  from: 'pasted' | 'txt' | 'docx' | 'pdf';
  /** Of a .pdf; null for the other kinds, which have none before they are printed. */
  pages: number | null;
  /** Pages of a .pdf that hold no text, such as a scanned annex: what they say is not in `text`. */
  pagesWithoutText: number;
  /** The encoding that some or all of the text had to be converted from; to be said, so that a person looks again. */
  converted: Legacy | null;
}

/** Of a document of 200 pages. */
export const maxCharacters = 600_000;

export interface Found {
  text: string;
  from: DocumentText['from'];
  pages?: number;
  pagesWithoutText?: number;
  /** Converted already, as the fonts of a .docx say. */
  converted?: Legacy | null;
  /** Words that are no part of the text but may bear a stamp: page headers and footers. */
  beside?: string;
}

/** What every document has to pass, whatever it was read from: letters that are right, no stamp, not too long, not empty. */
export function documentText(found: Found): Outcome<DocumentText> {
  const clean = recovered(withoutInvisible(found.text).slice(0, maxCharacters + 1));
  if (!clean) return refuse('refusal.document.encoding');
  const beside = recovered(withoutInvisible(found.beside ?? '').slice(0, maxCharacters));
  if (bearsSecretStamp(clean.text) || bearsSecretStamp(beside?.text ?? '')) return refuse('refusal.secret');
  if (clean.text.length > maxCharacters) return refuse('refusal.document.tooLong', { most: maxCharacters });
  const text = clean.text.trim();
  if (!/\p{L}/u.test(text)) return refuse('refusal.document.empty');
  if (lostLetters(text)) return refuse('refusal.document.lostLetters');
  return done({
    text,
    from: found.from,
    pages: found.pages ?? null,
    pagesWithoutText: found.pagesWithoutText ?? 0,
    converted: found.converted ?? clean.converted,
  });
}

/**
 * One kind of line end, no control characters, no empty lines in a row, gaps between columns shortened; the soft hyphen
 * stays: it is ư of TCVN3.
 */
function withoutInvisible(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\f\v]/gu, '\n')
    .replace(/[\u200b-\u200f\u2060\ufeff]|[^\P{Cc}\n\t\u0080-\u009f]/gu, '')
    .replace(/[ \t]{4,}/gu, (blanks) => (blanks.includes('\t') ? '\t' : '   '))
    .replace(/[ \t]{1,3}\n/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n');
}

/** Programs write `?` for letters that an encoding lacks: `Ph?ng N?i v?`. Web addresses have a few of their own. */
function lostLetters(text: string): boolean {
  const lost = text.match(/\p{L}\?+\p{L}/gu)?.length ?? 0;
  return lost > 3 && lost * 30 > (text.match(/\p{L}+/gu)?.length ?? 0);
}
