/** Letters drawn together; points, from the lower left corner of the page. */
export interface TextItem {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** A stretch of a line without a wide gap. */
export interface Line {
  text: string;
  x: number;
  end: number;
  y: number;
  size: number;
}

/** In heights of a letter: as far up or down a letter of the same line may stand (exponents). */
const sameLine = 0.45;
/** A gap wider than this is not one between words, even of a justified line. */
const wideGap = 2.2;
/** Room left for the pen: "Số:      /UBND", "ngày      tháng 5". */
const forThePen = /(?:ngày|tháng|năm|số\s?:?)$/iu;
const penGap = 8;
/** A gap narrower than this is none. */
const noGap = 0.14;

/** Items in the order in which they were drawn, as lines. */
export function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let blank = false;
  for (const item of items) {
    if (item.text.trim() === '') {
      blank ||= item.text !== '';
      continue;
    }
    const last = lines.at(-1);
    if (last && goesOn(last, item)) append(last, item, blank);
    else lines.push({ text: item.text, x: item.x, end: item.x + item.width, y: item.y, size: item.size });
    blank = false;
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/gu, ' ').trim() }));
}

function goesOn(line: Line, item: TextItem): boolean {
  const size = Math.max(line.size, item.size, 1);
  if (Math.abs(line.y - item.y) > sameLine * size) return false;
  const gap = item.x - line.end;
  return (
    Math.abs(gap) <= wideGap * size ||
    (gap > 0 && gap <= penGap * size && forThePen.test(line.text.slice(-8)))
  );
}

function append(line: Line, item: TextItem, blank: boolean): void {
  const gap = item.x - line.end;
  const apart = blank ? gap > 0.02 * line.size || line.size === 0 : gap > noGap * line.size;
  line.text += (apart ? ' ' : '') + item.text;
  line.end = Math.max(line.end, item.x + item.width);
  line.size = Math.max(line.size, item.size);
}
