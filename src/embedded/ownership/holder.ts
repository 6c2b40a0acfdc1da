import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';

/** How long a process will hold the store: as long as it runs, or for one short command. */
export type Role = 'server' | 'command';

/** Who has the store open. */
export interface Holder {
  /** Never used twice, unlike a process number. */
  id: string;
  pid: number;
  /** When that process was started, by `startOf`. */
  started: string | null;
  role: Role;
  /** A Unix socket's path, or host and port. */
  endpoint: string;
}

const key = 'holder';

/**
 * Replaces the record of who holds the store, if it still is what the caller saw. Two processes that start at once
 * are told apart here: LMDB lets one of them write at a time, whatever happens to the other.
 * @param seen id in the record that was judged dead, `null` when there was none
 * @returns the record as it now is
 */
export async function exchangeHolder(
  folder: string,
  seen: string | null,
  next: Holder | null,
): Promise<Holder | null> {
  const path = join(folder, 'holder');
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const record = open<Holder, string>({ path, encoding: 'json' });
  try {
    return record.transactionSync(() => {
      const current = record.get(key) ?? null;
      if ((current?.id ?? null) !== seen) return current;
      if (next === null) record.removeSync(key);
      else record.putSync(key, next);
      return next;
    });
  } finally {
    await record.close();
  }
}

/** @returns the record as it is, which may be of a process that died */
export async function readHolder(folder: string): Promise<Holder | null> {
  return exchangeHolder(folder, 'nobody has this id', null);
}
