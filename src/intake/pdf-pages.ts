import { readingOrder } from './pdf-columns';
import { linesOf, type TextItem } from './pdf-lines';
import { joinPages } from './pdf-margins';

/** Pages that are read at most. */
export const maxPages = 200;

/** What the thread answers. `letters` are those of each page. */
export type PdfAnswer =
  | { text: string; pages: number; pagesWithoutText: number; letters: number[] }
  | { fault: 'locked' | 'broken' | 'slow'; params: Record<string, never> }
  | { fault: 'tooManyPages'; params: { pages: number; most: number } };

/**
 * Reads the text layer page by page. Loads the library when called. It draws nothing, runs no script, fetches no
 * font and no file: it is given bytes only.
 */
export async function readPages(bytes: Uint8Array): Promise<PdfAnswer> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(bytes, {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      stopAtErrors: false,
    });
    if (pdf.numPages > maxPages)
      return { fault: 'tooManyPages', params: { pages: pdf.numPages, most: maxPages } };
    const pages: string[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await pageLines(pdf, number));
    const letters = pages.map((lines) => lines.join('').match(/\p{L}/gu)?.length ?? 0);
    const pagesWithoutText = letters.filter((count) => count === 0).length;
    return { text: joinPages(pages), pages: pdf.numPages, pagesWithoutText, letters };
  } catch (error) {
    return { fault: isLock(error) ? 'locked' : 'broken', params: {} };
  }
}

type Pdf = Awaited<ReturnType<typeof import('unpdf')['getDocumentProxy']>>;

/** The lines of a page; an empty one between paragraphs. A page that is damaged has none. */
async function pageLines(pdf: Pdf, number: number): Promise<string[]> {
  try {
    const page = await pdf.getPage(number);
    // Normalised, µ, which is à of TCVN3, would become a Greek letter.
    const content = await page.getTextContent({ disableNormalization: true });
    page.cleanup();
    return readingOrder(linesOf(content.items.flatMap(itemOf)));
  } catch {
    return [];
  }
}

function itemOf(item: object): TextItem[] {
  if (!('str' in item) || !('transform' in item) || !('width' in item)) return [];
  const { str, transform, width } = item;
  if (typeof str !== 'string' || typeof width !== 'number' || !Array.isArray(transform)) return [];
  const [, , c = 0, d = 0, x = 0, y = 0] = transform.map(Number);
  return [{ text: withoutLigatures(str), x, y, width, size: Math.hypot(c, d) }];
}

function withoutLigatures(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/gu, (letters) => letters.normalize('NFKC'));
}

function isLock(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
