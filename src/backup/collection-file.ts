import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { RawDocument } from '../store/raw';
import { ContentDigest } from './digest';
import type { CollectionEntry } from './manifest';

const CHUNK_BYTES = 64 * 1024;

/** Writes one collection as BSON documents one after the other, compressed, and flushes it to the disk. */
export async function writeCollection(
  path: string,
  entry: Pick<CollectionEntry, 'name' | 'file'>,
  documents: AsyncIterable<RawDocument>,
): Promise<CollectionEntry> {
  const content = new ContentDigest();
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    chunks(documents, content),
    createGzip(),
    async function* (compressed: AsyncIterable<Buffer>) {
      for await (const chunk of compressed) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
  );
  return { ...entry, documents: content.count, bytes, sha256: hash.digest('hex'), content: content.hex };
}

/** Small documents one by one would cost more than they weigh. */
async function* chunks(
  documents: AsyncIterable<RawDocument>,
  content: ContentDigest,
): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const { bytes, plain } of documents) {
    content.add(plain);
    waiting.push(bytes);
    size += bytes.length;
    if (size < CHUNK_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  yield Buffer.concat(waiting);
}

export async function hashOfFile(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The documents of a file that `writeCollection` wrote and whose hash was found right. */
export async function* readCollection(path: string): AsyncGenerator<Uint8Array> {
  const unzipped = createGunzip();
  // What goes wrong in one stream ends the other, and with it the loop.
  const reading = pipeline(createReadStream(path), unzipped);
  reading.catch(() => undefined);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of unzipped as AsyncIterable<Buffer>) {
    let from = 0;
    const read = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (read.length - from >= 4 && read.length - from >= read.readInt32LE(from)) {
      const size = read.readInt32LE(from);
      yield read.subarray(from, from + size);
      from += size;
    }
    rest = read.subarray(from);
  }
  await reading;
  if (rest.length > 0) throw new Error(`${path} ends in the middle of a document`);
}
