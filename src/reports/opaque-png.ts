import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

const compressed = promisify(deflate);

/**
 * PNG (W3C, third edition) of RGBA pixels that are all opaque: without their alpha and with flat colours left as they
 * are, a page of small figures takes half of what the rasteriser's own encoder makes of it.
 */
export async function opaquePng(image: {
  pixels: Uint8Array;
  width: number;
  height: number;
}): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(image.width, 0);
  header.writeUInt32BE(image.height, 4);
  // 8 bits a sample, red-green-blue, the only compression and filter method, not interlaced.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', await compressed(rowsOf(image), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with the number of its filter: none. */
function rowsOf({ pixels, width, height }: { pixels: Uint8Array; width: number; height: number }): Buffer {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0, to = 0, from = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, from += 4) {
      rows[to++] = pixels[from] ?? 0;
      rows[to++] = pixels[from + 1] ?? 0;
      rows[to++] = pixels[from + 2] ?? 0;
    }
  }
  return rows;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
