import { fromLegacy } from './legacy';
import type { Legacy } from './legacy-tables';
import { clearlyBest } from './legacy-text';

export interface Decoded {
  text: string;
  converted: Legacy | null;
}

/**
 * A plain text file as text: UTF-8 and UTF-16 with or without a byte order mark; Windows-1258, TCVN3 and VNI where one
 * of them clearly fits. Null where none does.
 */
export function decodeDocument(bytes: Uint8Array): Decoded | null {
  const wide = wideEncoding(bytes);
  const text = decoded(bytes, wide ?? 'utf-8', true);
  if (text !== null) return { text, converted: null };
  return wide ? null : oneByteText(bytes);
}

/** More than this many bytes tell nothing more. */
const sampled = 65_536;

/** UTF-16 by its mark, or by every second byte of Vietnamese being 0, 1 or 0x1E (ASCII, ơ ư, ạ–ỹ). */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const counts = [0, 0];
  const length = Math.min(bytes.length, sampled);
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i];
    if (byte === 0 || byte === 1 || byte === 0x1e) counts[i % 2] = (counts[i % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = counts;
  if (Math.max(even, odd) < length * 0.4 || Math.min(even, odd) > length * 0.05) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function oneByteText(bytes: Uint8Array): Decoded | null {
  const latin = decoded(bytes, 'windows-1252', false) ?? '';
  const best = clearlyBest([
    { text: (decoded(bytes, 'windows-1258', false) ?? '').normalize('NFC'), converted: null },
    { text: fromLegacy(latin, 'tcvn3'), converted: 'tcvn3' as const },
    { text: fromLegacy(latin, 'vni'), converted: 'vni' as const },
  ]);
  return best ?? afterRepair(bytes);
}

/** UTF-8 with a few broken bytes, as a cut in the middle of a letter leaves them, is UTF-8 all the same. */
function afterRepair(bytes: Uint8Array): Decoded | null {
  const text = decoded(bytes, 'utf-8', false) ?? '';
  const broken = text.split('\uFFFD').length - 1;
  return broken <= Math.min(3, text.length / 200) ? { text, converted: null } : null;
}

function decoded(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}
