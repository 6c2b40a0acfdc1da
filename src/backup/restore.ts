import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { backupName } from '../domain/backup';
import { replaceStore } from '../embedded/replace';
import { coming, openRawStore, type RawStore } from '../store/raw';
import { settleRestored } from '../store/settle';
import { documentsVersion } from '../store/upgrade';
import { assertOpens, buildStore, check } from './check';
import { fail } from './error';
import { makePrivateFolder } from './files';
import { type Backup, load } from './load';
import { type Manifest, readManifest } from './manifest';
import { startPartial, sweepPartials } from './shelf';
import { dataOf, neverLater, type Where } from './source';

export interface RestoreOptions {
  /** The backup's folder. */
  folder: string;
  where: Where;
  /** Also over data that are there, which are set aside. */
  replace: boolean;
  at: Date;
  zone: string;
}

export interface Restored {
  manifest: Manifest;
  /** Where the data that were there are now; null when there were none to keep. */
  aside: string | null;
}

/**
 * Puts a backup in the place of the store of the configuration, of either kind whatever it was taken from. It is
 * restored on trial first; then the exchange itself is a matter of renames.
 * @throws BackupError when the backup is not whole or of a later program, when the store is in use or has data
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const folder = resolve(options.folder);
  const manifest = await readManifest(folder, documentsVersion);
  const backup = { folder, name: basename(folder), manifest };
  const { mongodbUri } = options.where;
  const stamp = backupName(options.at, options.zone).replace('don-doc-', '');
  const aside =
    mongodbUri === null
      ? await intoEmbedded(backup, options, stamp)
      : await intoServer(backup, { ...options, mongodbUri, stamp });
  return { manifest, aside };
}

async function intoEmbedded(
  backup: Backup,
  { where, replace }: RestoreOptions,
  stamp: string,
): Promise<string | null> {
  const { dataDir, log } = where;
  await makePrivateFolder(dataDir);
  await sweepPartials(dataDir);
  // Beside the store, so that it can be moved there.
  const scratch = await startPartial(resolve(dataDir), 'don-doc-restore');
  const kept = join(resolve(dataDir), `set-aside-${stamp}`);
  try {
    await buildStore(backup, scratch);
    const exchange = { dataDir, prepared: dataOf(scratch), aside: dataOf(kept), evenIfFull: replace };
    const outcome = await replaceStore({ ...exchange, now: neverLater, log });
    if (outcome === 'running') fail('terminal.restore.running');
    if (outcome === 'full') fail('terminal.restore.notEmpty');
    return replace && existsSync(kept) ? kept : null;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function intoServer(
  backup: Backup,
  { mongodbUri, replace, stamp }: RestoreOptions & { mongodbUri: string; stamp: string },
): Promise<string | null> {
  const raw = await openRawStore(mongodbUri);
  try {
    const full = await isFull(raw);
    if (full && !replace) fail('terminal.restore.notEmpty');
    await check(backup, await mkdtemp(join(tmpdir(), 'don-doc-restore-')));
    await raw.startComing(backup.manifest.collections.map(({ name }) => name));
    await load(raw, backup, coming);
    await raw.exchange(stamp);
    await settleRestored(mongodbUri, new Date(backup.manifest.at));
    await assertOpens(mongodbUri);
    return full ? `aside_${stamp}_…` : null;
  } finally {
    await raw.close();
  }
}

async function isFull(raw: RawStore): Promise<boolean> {
  for (const name of await raw.names()) if (!(await raw.isEmpty(name))) return true;
  return false;
}
