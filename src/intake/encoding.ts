/**
 * Text of a file saved as UTF-8 or UTF-16, with or without a byte order mark; null when the bytes are something
 * else (Windows-1258, TCVN3 and VNI files) or when letters were already lost as `?` when the file was saved.
 */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    return lostLetters(text) ? null : text;
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (second === 0 && first !== 0) return 'utf-16le';
  if (first === 0 && second !== 0) return 'utf-16be';
  return 'utf-8';
}

/** Spreadsheet programs write `?` for letters that the chosen encoding lacks: `Ph?ng N?i v?`. */
function lostLetters(text: string): boolean {
  return text.includes('\uFFFD') || text.includes('\0') || (text.match(/\p{L}\?+\p{L}/gu)?.length ?? 0) > 1;
}
