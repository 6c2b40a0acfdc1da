/** Width of the terminal that the transcript is written for. */
export const WIDTH = 100;

/** Breaks at spaces, after an indent for the first line and for the others. Buttons are not broken. */
export function wrap(text: string, indent: { first: number; others: number }): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(indent.first);
  let empty = true;
  for (const word of text.split(' ')) {
    const longer = empty ? line + word : `${line} ${word}`;
    if (widthOf(longer) > WIDTH && !empty) {
      lines.push(line);
      line = ' '.repeat(indent.others) + word;
    } else line = longer;
    empty = false;
  }
  return [...lines, line].map((one) => one.replaceAll('\u00a0', ' '));
}

/** The essence of a long text in at most this many characters: its first lines, run together. */
export function essence(text: string, longest: number): string {
  const flat = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' · ');
  return cut(flat, longest);
}

/** Cut after a whole word. */
export function cut(text: string, longest: number): string {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const kept = letters.slice(0, longest - 1).join('');
  return `${kept.replace(/[\s·,;:…]+\S*$/u, '')}…`;
}

/** `[ Đồng ý ] [ Không đồng ý ]`; the last of many are only counted. */
export function buttonsText(labels: readonly string[], most: number): string {
  const shown = labels.slice(0, most).map((label) => `[ ${cut(label, 40)} ]`.replaceAll(' ', '\u00a0'));
  const more = labels.length - shown.length;
  return [...shown, ...(more > 0 ? [`+${more}`] : [])].join(' ');
}

export function widthOf(text: string): number {
  return [...text].length;
}
