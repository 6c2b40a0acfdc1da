import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

export interface ZipEntry {
  name: string;
  /** @throws RangeError when it is damaged, encrypted, packed in an unknown way or larger than `limit` bytes */
  unpack(limit: number): Uint8Array;
}

/**
 * True when a zip archive unpacks to at most `limit` bytes. Each entry is really inflated, up to what is left of
 * the limit, because the sizes written in an archive may lie. Anything unusual (zip64, encryption, damaged or
 * misplaced directory) is false: spreadsheet programs write none of it into a file of a few megabytes.
 */
export function unpacksWithin(bytes: Uint8Array, limit: number): boolean {
  const entries = zipEntries(bytes);
  if (!entries) return false;
  try {
    let left = limit;
    for (const entry of entries) left -= entry.unpack(left).length;
    return true;
  } catch {
    return false;
  }
}

/** What the directory of a zip archive lists; null when it is damaged or unusual. Nothing is unpacked yet. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return listed(zip);
  } catch {
    return null;
  }
}

function listed(zip: Buffer): ZipEntry[] | null {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) return null;
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (at + zip.readUInt32LE(end + 12) !== end) return null;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (zip.readUInt32LE(at) !== directoryEntry) return null;
    const entry = at;
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    entries.push({ name, unpack: (limit) => unpacked(zip, entry, limit) });
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return at === end ? entries : null;
}

/** The sizes are those of the directory: the local header has none where a data descriptor follows the data. */
function unpacked(zip: Buffer, entry: number, limit: number): Uint8Array {
  const encrypted = (zip.readUInt16LE(entry + 8) & 1) === 1;
  const method = zip.readUInt16LE(entry + 10);
  const packed = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  if (encrypted || zip.readUInt32LE(local) !== localEntry) throw new RangeError('not a plain zip entry');
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(start, start + packed);
  if (method === 0 && data.length <= limit) return data;
  if (method !== 8 || limit < 1) throw new RangeError('unknown packing or too large');
  return inflateRawSync(data, { maxOutputLength: limit });
}
