import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** Where files wait that are to be the store's. */
export function nextData(folder: string): string {
  return join(folder, 'data.next');
}

/**
 * Two renames cannot be one, so a restore may be cut short when the old files have gone and the new ones are not in
 * place. Whoever has the store next puts them there. While the old ones are still in place they stay.
 */
export function finishExchange(folder: string): void {
  const data = join(folder, 'data');
  if (!existsSync(nextData(folder)) || existsSync(data)) return;
  renameSync(nextData(folder), data);
  flushNames(folder);
}

function flushNames(folder: string): void {
  // Windows opens no folders.
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}
