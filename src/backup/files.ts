import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** For this user alone: what is in a backup is personal data. */
export async function makePrivateFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

/** Writes a file that must not be there yet, and returns when it is on the disk. */
export async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename that a power cut does not undo. The files inside have been flushed before. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await flushFolder(from);
  await rename(from, to);
  await flushFolder(dirname(to));
}

async function flushFolder(path: string): Promise<void> {
  // Windows opens no folders; there the file system keeps its own journal of names.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
