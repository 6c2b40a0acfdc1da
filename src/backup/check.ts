import { rm } from 'node:fs/promises';
import { openStore as openEmbedded } from '../embedded/open';
import { openStore } from '../store';
import { openRawStore } from '../store/raw';
import { settleRestored } from '../store/settle';
import { assertWhole, type Backup, load } from './load';
import { neverLater } from './source';

/** Restores a backup into a store of its own and throws that away: what is found right this way can be restored. */
export async function check(backup: Backup, scratch: string): Promise<void> {
  try {
    await buildStore(backup, scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Makes an embedded store of a backup in a data folder that has none, compares every collection with the manifest, and
 * opens it as the program would: with its indexes, and documents of an older version brought to this one's.
 * @throws BackupError when the backup is damaged or its documents do not come back as they were
 */
export async function buildStore(backup: Backup, dataDir: string): Promise<void> {
  await assertWhole(backup);
  const embedded = await openEmbedded({ dataDir, now: neverLater, role: 'command' });
  try {
    const raw = await openRawStore(embedded.uri);
    await load(raw, backup, (name) => name).finally(() => raw.close());
    await settleRestored(embedded.uri, new Date(backup.manifest.at));
    await assertOpens(embedded.uri);
  } finally {
    await embedded.close();
  }
}

export async function assertOpens(uri: string): Promise<void> {
  const store = await openStore(uri);
  await store.ping().finally(() => store.close());
}
