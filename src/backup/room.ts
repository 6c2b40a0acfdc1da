import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { fail } from './error';

/** Left free for the store that goes on writing, which may lie on the same disk: it must never find it full. */
const RESERVE_BYTES = 64 * 1024 * 1024;

/** The backup, the copy it is read from and the trial restore are together never more than this many times the store. */
const COPIES = 3;

/**
 * Refuses to begin what would fill the disk.
 * @param data files of the embedded store; null when the data are on a server, whose size is not known here
 * @throws BackupError
 */
export async function assertRoom(shelf: string, data: string | null, free = freeBytes): Promise<void> {
  const needed = RESERVE_BYTES + COPIES * (data === null ? 0 : await sizeOf(data));
  const found = await free(shelf);
  if (found < needed) fail('terminal.backup.noRoom', { folder: shelf, free: mb(found), needed: mb(needed) });
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function mb(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
