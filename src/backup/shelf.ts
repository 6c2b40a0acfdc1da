import { randomUUID } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isBackupName, outdatedBackups } from '../domain/backup';
import { startOf } from '../embedded/ownership/process';
import { makePrivateFolder } from './files';

/** `.don-doc-….partial~HOST~PID~START~RANDOM`: not a backup yet, or no more. */
const partial = /^\.don-doc-[^~]+\.partial~([^~]+)~(\d+)~([^~]+)~[^~]+$/;

/** Names of the backups in a folder, oldest first. Each was checked before it got its name. */
export async function backupsIn(shelf: string): Promise<string[]> {
  const names = await readdir(shelf).catch(() => []);
  return names.filter(isBackupName).sort();
}

/** A folder beside the backup's final place that says who is writing in it. */
export async function startPartial(shelf: string, name: string): Promise<string> {
  const path = join(shelf, partialName(name));
  await makePrivateFolder(path);
  return path;
}

function partialName(name: string): string {
  const start = startOf(process.pid) ?? 'unknown';
  return `.${name}.partial~${host()}~${process.pid}~${start}~${randomUUID().slice(0, 8)}`;
}

function host(): string {
  return hostname().replace(/[^\w.-]/g, '_');
}

/** Removes what processes of this machine that are gone have left half-written. Those of other machines are theirs. */
export async function sweepPartials(shelf: string): Promise<number> {
  const names = await readdir(shelf).catch(() => []);
  const left = names.filter(isLeft);
  for (const name of left) await rm(join(shelf, name), { recursive: true, force: true });
  return left.length;
}

function isLeft(name: string): boolean {
  const [, on, pid, start] = partial.exec(name) ?? [];
  if (on !== host()) return false;
  const runs = startOf(Number(pid));
  return start === 'unknown' ? !isAlive(Number(pid)) : runs !== start;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Keeps the newest `keep` now that `made` is there. What goes loses its name first, so nothing incomplete bears one. */
export async function thinOut(shelf: string, made: string, keep: number): Promise<void> {
  for (const name of outdatedBackups(await backupsIn(shelf), made, keep)) {
    const doomed = join(shelf, partialName(name));
    await rename(join(shelf, name), doomed);
    await rm(doomed, { recursive: true, force: true });
  }
}
