import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { version as product } from '../../package.json';
import { backupName } from '../domain/backup';
import { documentsVersion } from '../store/upgrade';
import { check } from './check';
import { dump } from './dump';
import { fail } from './error';
import { makePrivateFolder, renameDurably } from './files';
import { type Manifest, manifestOf, readManifest, writeManifest } from './manifest';
import { assertRoom } from './room';
import { startPartial } from './shelf';
import { dataOf, openSource, type Where } from './source';

export interface MakeOptions {
  where: Where;
  /** The folder that gets the backup. */
  shelf: string;
  at: Date;
  zone: string;
}

export interface Made {
  name: string;
  path: string;
  manifest: Manifest;
}

/**
 * Makes a backup and restores it on trial. Only what came back equal gets its name, in one rename; whatever goes wrong
 * before leaves nothing behind.
 * @throws BackupError when it cannot be had, and what the disk or the database throws
 */
export async function makeBackup({ where, shelf, at, zone }: MakeOptions): Promise<Made> {
  const name = backupName(at, zone);
  const path = join(resolve(shelf), name);
  if (existsSync(path)) fail('terminal.backup.exists', { path });
  await makePrivateFolder(shelf);
  await assertRoom(shelf, where.mongodbUri === null ? dataOf(where.dataDir) : null);
  const partial = await startPartial(resolve(shelf), name);
  try {
    const manifest = await fill(partial, where, at);
    await check({ folder: partial, name, manifest }, join(partial, 'check'));
    await renameDurably(partial, path);
    return { name, path, manifest };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function fill(partial: string, where: Where, at: Date): Promise<Manifest> {
  const scratch = join(partial, 'copy');
  const source = await openSource(where, scratch);
  try {
    const schema = await source.raw.version();
    const dumped = await dump(source, partial);
    // A wrong address must not pass for a backup.
    if (dumped.collections.every(({ documents }) => documents === 0)) fail('terminal.backup.nothing');
    const facts = { product, schema, at: at.toISOString(), store: source.store, ...dumped };
    await writeManifest(partial, manifestOf(facts));
  } finally {
    await source.close();
    await rm(scratch, { recursive: true, force: true });
  }
  // As it lies on the disk, not as it was meant.
  return readManifest(partial, documentsVersion);
}
