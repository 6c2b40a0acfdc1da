/** Below Telegram's 4096 (core.telegram.org/bots/api#sendmessage), markup counted too. */
export const LONGEST = 4000;

/**
 * Paragraphs as one message. A message that is too long is refused whole, so the last paragraphs that do not fit give
 * way to a mark that there were more; lists are cut with a count before it comes to that.
 */
export function withinLimit(paragraphs: readonly string[]): string {
  let html = '';
  for (const paragraph of paragraphs) {
    const longer = html === '' ? paragraph : `${html}\n\n${paragraph}`;
    if (longer.length > LONGEST) return `${html}\n\n…`;
    html = longer;
  }
  return html;
}
