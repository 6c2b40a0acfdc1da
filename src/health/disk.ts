import { statfs } from 'node:fs/promises';

/** Bytes of the disk a folder is on, free for this user; null when it cannot be asked. */
export async function diskOf(folder: string): Promise<{ free: number; total: number } | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return null;
  }
}
