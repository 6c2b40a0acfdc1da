import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What the kernel allows for a Unix socket's path, in bytes (sun_path without its end). */
const maxSocketPath = 107;

/**
 * Where this process will listen: a socket of its own name in the store's folder or, when that path is too long, in a
 * private folder for temporary files. `null` where there are no Unix sockets.
 * @throws Error when the folder is not ours alone, or no path is short enough
 */
export function socketPath(folder: string, id: string): string | null {
  if (process.platform === 'win32') return null;
  const near = join(resolve(folder), `${id}.sock`);
  if (Buffer.byteLength(near) <= maxSocketPath) {
    chmodSync(folder, 0o700);
    return near;
  }
  const hash = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12);
  const shelter = join(tmpdir(), `don-doc-${process.getuid?.() ?? 0}-${hash}`);
  makePrivate(shelter);
  const far = join(shelter, `${id}.sock`);
  if (Buffer.byteLength(far) > maxSocketPath) {
    throw new Error(
      `no room for the store's socket: ${far} is longer than ${maxSocketPath} bytes; set a shorter TMPDIR`,
    );
  }
  return far;
}

/** Folders for temporary files are shared: somebody else may have taken the name. */
function makePrivate(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o077) !== 0) {
    throw new Error(`${folder} belongs to somebody else or is open to others; remove it and start again`);
  }
}

/** The connection string for mongoose and every other client. */
export function uriOf(endpoint: string, database: string): string {
  const host = endpoint.includes('/') ? encodeURIComponent(endpoint) : endpoint;
  return `mongodb://${host}/${database}?directConnection=true`;
}
