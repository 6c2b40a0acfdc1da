import { deflateRawSync } from 'node:zlib';

/** A zip archive of deflated entries; `claimed` is the unpacked size that its directory states for each. */
export function zipOf(contents: Record<string, string | Buffer>, claimed?: number): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of Object.entries(contents)) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content);
    const sizes = { packed: packed.length, size: claimed ?? Buffer.byteLength(content), name: name.length };
    const local = Buffer.concat([described(0x04034b50, 30, sizes), name, packed]);
    const entry = described(0x02014b50, 46, sizes);
    entry.writeUInt32LE(offset, 42);
    locals.push(local);
    entries.push(entry, name);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(locals.length, 8);
  end.writeUInt16LE(locals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

interface Sizes {
  packed: number;
  size: number;
  name: number;
}

/** The two kinds of headers differ by where the same fields begin. */
function described(signature: number, length: number, { packed, size, name }: Sizes): Buffer {
  const bytes = Buffer.alloc(length);
  const at = length === 30 ? 0 : 2;
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(8, 8 + at);
  bytes.writeUInt32LE(packed, 18 + at);
  bytes.writeUInt32LE(size, 22 + at);
  bytes.writeUInt16LE(name, 26 + at);
  return bytes;
}
