import type { Heard } from './hearing';
import { buttonsText, essence } from './layout';
import { SHORT_TITLE, TITLE } from './script';

/**
 * How much of what happens is printed: all words in their lines, all words run together, their essence with buttons,
 * one line, only what people do and what is said to others, or nothing.
 */
export type Detail = 'whole' | 'compact' | 'brief' | 'line' | 'acts' | 'silent';

const LETTERS: Record<Exclude<Detail, 'whole'>, number> = {
  compact: 600,
  brief: 150,
  line: 84,
  acts: 84,
  silent: 0,
};
/** Ways out that nearly every question offers. */
const COMMON_BUTTONS = /^(?:◀|Dừng|Sửa )/u;

/** What the bot showed, in the words of the transcript. */
export function wordsOf({ text, buttons, picture }: Heard, detail: Detail): string {
  const image = picture ? '(ảnh) ' : '';
  const labels = buttons
    .filter((label) => !COMMON_BUTTONS.test(label))
    .map((label) => label.replace(TITLE, SHORT_TITLE));
  if (detail === 'whole') {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return image + [...lines, buttonsText(labels, 5)].filter(Boolean).join('\n');
  }
  const shown = detail === 'line' || detail === 'acts' ? '' : buttonsText(labels, 3);
  return `${image}${essence(text.replaceAll(TITLE, SHORT_TITLE), LETTERS[detail])} ${shown}`.trimEnd();
}
