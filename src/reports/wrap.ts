/**
 * Breaks a text at spaces into at most `most` lines that fit `width`; what does not fit ends with an ellipsis.
 * `measure` gives the width of one line.
 */
export function wrap(
  text: string,
  { width, most, measure }: { width: number; most: number; measure: (line: string) => number },
): string[] {
  const lines: string[] = [];
  let rest = text.normalize('NFC').trim().split(/\s+/u);
  while (rest.length > 0 && lines.length < most) {
    const last = lines.length === most - 1;
    const count = last ? rest.length : fitting(rest, width, measure);
    lines.push(shortened(rest.slice(0, count).join(' '), width, measure));
    rest = rest.slice(count);
  }
  return lines;
}

/** How many words fit on one line, at least one. */
function fitting(words: readonly string[], width: number, measure: (line: string) => number): number {
  let count = 1;
  while (count < words.length && measure(words.slice(0, count + 1).join(' ')) <= width) count += 1;
  return count;
}

function shortened(line: string, width: number, measure: (line: string) => number): string {
  if (measure(line) <= width) return line;
  const characters = [...line];
  while (characters.length > 1 && measure(`${characters.join('').trimEnd()}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
