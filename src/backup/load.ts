import { join } from 'node:path';
import type { RawStore } from '../store/raw';
import { hashOfFile, readCollection } from './collection-file';
import { contentOf } from './dump';
import { fail } from './error';
import type { CollectionEntry, Manifest } from './manifest';

const BATCH_DOCUMENTS = 1_000;
const BATCH_BYTES = 4 * 1024 * 1024;

export interface Backup {
  folder: string;
  name: string;
  manifest: Manifest;
}

/** Every file as it was written. @throws BackupError naming the first that is not */
export async function assertWhole({ folder, name, manifest }: Backup): Promise<void> {
  for (const { file, bytes, sha256 } of manifest.collections) {
    const found = await hashOfFile(join(folder, file)).catch(() => null);
    if (found?.bytes !== bytes || found.sha256 !== sha256) fail('terminal.backup.damaged', { name, file });
  }
}

/**
 * Puts the documents of a backup into a database and reads them back.
 * @param place what a collection is called there
 * @throws BackupError naming the first collection that did not come out as it went in
 */
export async function load(raw: RawStore, backup: Backup, place: (name: string) => string): Promise<void> {
  for (const entry of backup.manifest.collections) {
    for await (const batch of batches(readCollection(join(backup.folder, entry.file))))
      await raw.insert(place(entry.name), batch);
    await assertSame(raw, backup.name, entry, place(entry.name));
  }
}

async function assertSame(raw: RawStore, name: string, entry: CollectionEntry, place: string): Promise<void> {
  const found = await contentOf(raw, place);
  if (found.count !== entry.documents || found.hex !== entry.content)
    fail('terminal.backup.different', { name, collection: entry.name });
}

async function* batches(documents: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[]> {
  let batch: Uint8Array[] = [];
  let size = 0;
  for await (const document of documents) {
    batch.push(document);
    size += document.length;
    if (batch.length < BATCH_DOCUMENTS && size < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  yield batch;
}
