/** A line that repeats at the edge of this many pages is a running head. */
const repeats = 3;
/** Lines at the top and at the bottom of a page that may be outside of its text. */
const edge = 2;

/** Pages as one text, without their numbers and running heads; a sentence may go on over a page. */
export function joinPages(pages: ReadonlyArray<readonly string[]>): string {
  const heads = runningHeads(pages);
  const kept = pages.map((lines, page) => {
    const places = lines.flatMap((line, at) => (line === '' ? [] : [at]));
    const edges = new Set([...places.slice(0, edge), ...places.slice(-edge)]);
    const isOutside = (line: string) => isPageNumber(line, page + 1) || heads.has(bare(line));
    return trimmed(lines.filter((line, at) => !(edges.has(at) && isOutside(line))));
  });
  return kept
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n');
}

function trimmed(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** `2`, `- 2 -`, `Trang 2/5`; counted from any cover. */
function isPageNumber(line: string, page: number): boolean {
  const found = /^(?:trang\s+|page\s+)?[-–—]?\s{0,3}(\d{1,3})\s{0,3}[-–—]?(?:\s?\/\s?\d{1,3})?$/iu.exec(line);
  return found !== null && Math.abs(Number(found[1]) - page) <= 12;
}

function runningHeads(pages: ReadonlyArray<readonly string[]>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const filled = lines.filter((line) => line !== '');
    const edges = new Set([...filled.slice(0, edge), ...filled.slice(-edge)].map(bare));
    for (const line of edges) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const most = Math.max(repeats, pages.length / 2);
  return new Set([...counts].filter(([line, count]) => line !== '' && count >= most).map(([line]) => line));
}

/** Without the number of the page. */
function bare(line: string): string {
  return line.replace(/\d{1,4}/gu, '').trim();
}
