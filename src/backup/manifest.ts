import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { fail } from './error';
import { writeDurably } from './files';

const FILE = 'manifest.json';
const FORMAT = 'don-doc-backup';
/** Raised when an older program could not read what a newer one writes. */
const LAYOUT = 1;

const collectionEntry = z.strictObject({
  name: z.string().min(1),
  file: z.string().regex(/^[\w.-]+\.bson\.gz$/),
  documents: z.int().min(0),
  /** Of the file, as it lies on the disk. */
  bytes: z.int().min(0),
  sha256: z.hex().length(64),
  /** Of the documents, by `ContentDigest`. */
  content: z.hex().length(64),
});

const manifest = z.strictObject({
  format: z.literal(FORMAT),
  layout: z.literal(LAYOUT),
  /** Version of the program that wrote it. */
  product: z.string(),
  /** Version of the documents, as the store counts it. */
  schema: z.int().min(0),
  at: z.iso.datetime(),
  store: z.enum(['embedded', 'mongodb']),
  /**
   * How its collections belong together: `copy` of the whole store or `snapshot` of a server, both of one moment;
   * `still`, read twice and found unchanged; `ordered`, read one after the other while they changed.
   */
  moment: z.enum(['copy', 'snapshot', 'still', 'ordered']),
  collections: z.array(collectionEntry),
});

export type CollectionEntry = z.infer<typeof collectionEntry>;
export type Manifest = z.infer<typeof manifest>;

export function manifestOf(facts: Omit<Manifest, 'format' | 'layout'>): Manifest {
  return { format: FORMAT, layout: LAYOUT, ...facts };
}

export async function writeManifest(folder: string, contents: Manifest): Promise<void> {
  await writeDurably(join(folder, FILE), written(contents));
}

/** @throws BackupError when there is none, when a byte of it is not as it was written, or when it is of a later program */
export async function readManifest(folder: string, documentsVersion: number): Promise<Manifest> {
  const name = basename(folder);
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => fail('terminal.backup.none', { name }));
  const [seal = '', ...lines] = text.split('\n');
  const body = lines.join('\n');
  if (seal !== sealOf(body)) fail('terminal.backup.damaged', { name, file: FILE });
  const read: unknown = JSON.parse(body);
  if (isLater(read, documentsVersion)) fail('terminal.backup.later', { name });
  const parsed = manifest.safeParse(read);
  return parsed.success ? parsed.data : fail('terminal.backup.damaged', { name, file: FILE });
}

/** A later layout may have any other shape, and is not this program's to call damaged. */
function isLater(read: unknown, documentsVersion: number): boolean {
  const claims = z.object({ format: z.literal(FORMAT), layout: z.int(), schema: z.int() }).safeParse(read);
  return claims.success && (claims.data.layout > LAYOUT || claims.data.schema > documentsVersion);
}

/** The contents' hash first, as a line of its own: a flipped digit would still be good JSON. */
function written(contents: Manifest): string {
  const body = `${JSON.stringify(contents, null, 2)}\n`;
  return `${sealOf(body)}\n${body}`;
}

function sealOf(body: string): string {
  return JSON.stringify({ sha256: createHash('sha256').update(body).digest('hex') });
}
