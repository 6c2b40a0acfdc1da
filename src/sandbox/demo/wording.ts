import type { ShortWords } from './drama';
import type { Heard } from './hearing';
import { buttonsText, essence } from './layout';

/**
 * How much of what happens is printed: all words in their lines, those of them that were not printed just before, all
 * words run together, their essence with buttons, one line, only what people do and (in essence) what is said to others,
 * or nothing.
 */
export type Detail = 'whole' | 'news' | 'compact' | 'brief' | 'line' | 'acts' | 'silent';

const LONGEST: Partial<Record<Detail, number>> = { compact: 600, brief: 150, acts: 110 };
/** Of two campaigns they may be the same and still are news. */
const ALWAYS_NEWS = /^(?:Hạn|Thời gian)/u;
/** Ways out that nearly every question offers. */
const COMMON_BUTTONS = /^(?:◀|Dừng|Sửa )/u;

export interface Printed {
  detail: Detail;
  /** What is left of the line that the words begin in. */
  room: number;
  shortWords: ShortWords;
  /** Lines that were printed just before. */
  known: ReadonlySet<string>;
}

/** What the bot showed, in the words of the transcript. */
export function wordsOf(
  { text, buttons, picture }: Heard,
  { detail, room, shortWords, known }: Printed,
): string {
  const image = picture ? '(ảnh) ' : '';
  const labels = buttons
    .filter((label) => !COMMON_BUTTONS.test(label))
    .map((label) => shortened(label, shortWords));
  if (detail === 'whole' || detail === 'news') {
    const lines = detail === 'whole' ? linesOf(text) : newsIn(linesOf(text), known);
    return image + [...lines, buttonsText(labels, 5)].filter(Boolean).join('\n');
  }
  const short = shortened(text, shortWords);
  const longest = LONGEST[detail];
  if (longest === undefined) return image + essence(short, room - image.length);
  const shown = detail === 'acts' ? '' : buttonsText(labels, 3);
  return `${image}${essence(short, longest)} ${shown}`.trimEnd();
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** Lines left out in a row leave one mark. */
function newsIn(lines: readonly string[], known: ReadonlySet<string>): string[] {
  const marked = lines.map((line) => (known.has(line) && !ALWAYS_NEWS.test(line) ? '…' : line));
  return marked.filter((line, at) => line !== '…' || marked[at - 1] !== '…');
}

/** A pressed button. */
export function buttonText(label: string, shortWords: ShortWords): string {
  return buttonsText([shortened(label, shortWords)], 1);
}

function shortened(text: string, shortWords: ShortWords): string {
  return Object.entries(shortWords).reduce((kept, [long, short]) => kept.replaceAll(long, short), text);
}
