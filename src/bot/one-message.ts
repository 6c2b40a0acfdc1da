/** Longest text Telegram takes, counted without its markup (core.telegram.org/bots/api#sendmessage). */
const LONGEST = 4096;

/** A tag, an escaped sign, or a character. */
const PART = /<[^>]*>|&(?:lt|gt|amp|quot);|./gsu;

/**
 * Telegram's HTML as one message. A message that is too long, or in which half of a character was cut off, is refused
 * whole: it is cut here and its open tags are closed. Screens keep their lists short enough by themselves; this holds
 * for whatever they did not foresee.
 */
export function oneMessage(html: string, longest = LONGEST): string {
  const sound = wellFormed(html);
  if (textLength(sound) <= longest) return sound;
  let length = 0;
  let kept = '';
  const open: string[] = [];
  for (const [part] of sound.matchAll(PART)) {
    if (part.startsWith('<')) track(open, part);
    else length += textLength(part);
    if (length >= longest) break;
    kept += part;
  }
  return `${kept}…${open.map((name) => `</${name}>`).join('')}`;
}

/** Without halves of characters, which a text cut to a number of UTF-16 units can end with. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}

function track(open: string[], tag: string): void {
  if (tag.startsWith('</')) open.shift();
  else open.unshift(/^<([a-z-]+)/i.exec(tag)?.[1] ?? '');
}

function textLength(html: string): number {
  return html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|amp|quot);/g, '.').length;
}
