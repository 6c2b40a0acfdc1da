const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/**
 * Reads a character reference such as `&lt;` or `&#8211;` at an ampersand. Telegram knows only four names and
 * accepts a missing semicolon.
 *
 * @returns undefined when it is a plain ampersand.
 */
export function readReference(source: string, at: number): { character: string; end: number } | undefined {
  const match = /^&(?:#x([0-9a-f]{1,8})|#(\d{1,9})|([a-z]+));?/i.exec(source.slice(at, at + 14));
  if (!match) return undefined;
  const [whole, hex, decimal, name] = match;
  const end = at + whole.length;
  if (name !== undefined) {
    const character = NAMED[name];
    return character === undefined ? undefined : { character, end };
  }
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0 && code <= 0x10ffff && !isSurrogate
    ? { character: String.fromCodePoint(code), end }
    : undefined;
}
