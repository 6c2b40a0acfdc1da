/**
 * A text as it is read: NFC, one kind of line end, no marks of emphasis (`**`, `*`, `__`), no invisible characters, no
 * bars of cells at the end of a line, no page numbers, at most eight spaces in a row. Words and their order stay; a comment line at the very start
 * (`# source: …`) is dropped.
 */
export function plainText(typed: string): string {
  const text = typed
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/gu, ' ')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]|[^\P{Cc}\n\t\f]/gu, '')
    .replace(/^(?:#[^\n]*\n+)+/u, '')
    .replace(/\*+|__+/gu, '')
    .replace(/[ \t]{0,8}\|[ \t]{0,8}$/gmu, '')
    .replace(/ {9,}/gu, ' '.repeat(8));
  return withoutPages(text);
}

const PAGE = /^(?:trang\s*)?[-–]?\s?(\d{1,3})\s?(?:[-–]|\/\s?\d{1,3})?$/iu;

/** Cells of a table are numbers alone on a line too, but not a page apart from each other. */
const LEAST_ON_A_PAGE = 500;

/** A sentence may run over the end of a page: what stands there is dropped with the empty lines around it. */
function withoutPages(text: string): string {
  const kept: string[] = [];
  let page = 1;
  let since = 0;
  let broken = false;
  for (const raw of text.split('\n')) {
    if (raw === '' && !broken) {
      kept.push(raw);
      continue;
    }
    const breaks = raw.includes('\f');
    const line = breaks ? raw.replace(/\f/gu, ' ') : raw;
    const words = line.trim();
    const number = words.length > 12 ? undefined : PAGE.exec(words)?.[1];
    const isPage =
      number !== undefined && (breaks || broken || since >= LEAST_ON_A_PAGE) && isNext(Number(number), page);
    if (isPage) page = Number(number);
    since = isPage || number !== undefined ? 0 : since + words.length;
    if (breaks || isPage) broken = true;
    if (broken && (words === '' || isPage)) {
      while (kept.length > 0 && kept.at(-1)?.trim() === '') kept.pop();
      continue;
    }
    broken = false;
    kept.push(line);
  }
  return kept.join('\n');
}

function isNext(number: number, page: number): boolean {
  return number === page || number === page + 1;
}
