/** Below Telegram's 4096 (core.telegram.org/bots/api#sendmessage), markup counted too. */
export const LONGEST = 4000;

/**
 * Paragraphs as one message. A message that is too long is refused whole, so the last paragraphs that do not fit give
 * way to a mark that there were more; lists are cut with a count before it comes to that. Of a paragraph that is too
 * long by itself the first lines stay; one line that is, is left to `oneMessage`.
 */
export function withinLimit(paragraphs: readonly string[]): string {
  let html = '';
  for (const paragraph of paragraphs) {
    const longer = html === '' ? paragraph : `${html}\n\n${paragraph}`;
    if (longer.length > LONGEST)
      return paragraph.length > LONGEST ? linesWithin(html, paragraph) : `${html}\n\n…`;
    html = longer;
  }
  return html;
}

function linesWithin(before: string, paragraph: string): string {
  const [first = '', ...lines] = paragraph.split('\n');
  let html = before === '' ? first : `${before}\n\n${first}`;
  for (const line of lines) {
    if (html.length + line.length > LONGEST) break;
    html += `\n${line}`;
  }
  return `${html}\n…`;
}
