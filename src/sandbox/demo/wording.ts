import type { Heard } from './hearing';
import { buttonsText, essence } from './layout';
import { SHORT_TITLE, TITLE } from './script';

/**
 * How much of what happens is printed: all words in their lines, all words run together, their essence with buttons,
 * one line, only what people do and (in essence) what is said to others, or nothing.
 */
export type Detail = 'whole' | 'compact' | 'brief' | 'line' | 'acts' | 'silent';

const LONGEST: Partial<Record<Detail, number>> = { compact: 600, brief: 150, acts: 110 };
/** Ways out that nearly every question offers. */
const COMMON_BUTTONS = /^(?:◀|Dừng|Sửa )/u;

/** What the bot showed, in the words of the transcript. `room` is what is left of the line they begin in. */
export function wordsOf({ text, buttons, picture }: Heard, detail: Detail, room: number): string {
  const image = picture ? '(ảnh) ' : '';
  const labels = buttons
    .filter((label) => !COMMON_BUTTONS.test(label))
    .map((label) => label.replace(TITLE, SHORT_TITLE));
  if (detail === 'whole') {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return image + [...lines, buttonsText(labels, 5)].filter(Boolean).join('\n');
  }
  const short = text.replaceAll(TITLE, SHORT_TITLE);
  const longest = LONGEST[detail];
  if (longest === undefined) return image + essence(short, room - image.length);
  const shown = detail === 'acts' ? '' : buttonsText(labels, 3);
  return `${image}${essence(short, longest)} ${shown}`.trimEnd();
}

/** A pressed button. */
export function buttonText(label: string): string {
  return buttonsText([label.replace(TITLE, SHORT_TITLE)], 1);
}
