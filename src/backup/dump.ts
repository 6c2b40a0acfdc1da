import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Moment, RawStore } from '../store/raw';
import { isRestless } from '../store/reading-order';
import { writeCollection } from './collection-file';
import { ContentDigest } from './digest';
import type { CollectionEntry, Manifest } from './manifest';
import type { Source } from './source';

/** Milliseconds before each further try to find a server at rest. */
const PAUSES = [1_000, 4_000];

export type Dump = Pick<Manifest, 'moment' | 'collections'>;

/**
 * Writes every collection into a folder, as they were at one moment where that can be had: a copy of the embedded store
 * does not change, members of a replica set remember one, and any other server is read again to see whether it stood
 * still meanwhile. Where it does not, the order of reading makes it such as a crash could have left it.
 */
export async function dump(source: Source, folder: string, pauses = PAUSES): Promise<Dump> {
  const { raw, store } = source;
  if (store === 'embedded') return { moment: 'copy', collections: await write(raw, folder, null) };
  return (await ofOneMoment(raw, folder)) ?? (await atRest(raw, folder, pauses));
}

/** Null where the server does not keep a moment, or not for as long as the reading takes. */
async function ofOneMoment(raw: RawStore, folder: string): Promise<Dump | null> {
  const moment = await raw.moment();
  if (moment === null) return null;
  try {
    return { moment: 'snapshot', collections: await write(raw, folder, moment) };
  } catch (error) {
    if (!isOfServer(error)) throw error;
    return null;
  } finally {
    await moment.end();
  }
}

/** The server's own answer carries a code; a lost connection or a full disk would befall any other reading too. */
function isOfServer(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

async function atRest(raw: RawStore, folder: string, pauses: readonly number[]): Promise<Dump> {
  let collections = await write(raw, folder, null);
  for (const pause of pauses) {
    if (await isStill(raw, collections)) return { moment: 'still', collections };
    await sleep(pause);
    collections = await write(raw, folder, null);
  }
  return { moment: (await isStill(raw, collections)) ? 'still' : 'ordered', collections };
}

/** What has not changed between two readings was so at the moment between them, all of it. */
async function isStill(raw: RawStore, collections: readonly CollectionEntry[]): Promise<boolean> {
  const before = new Map(collections.map(({ name, content }) => [name, content]));
  for (const name of (await raw.names()).filter((found) => !isRestless(found))) {
    if ((await contentOf(raw, name)).hex !== before.get(name)) return false;
  }
  return true;
}

export async function contentOf(raw: RawStore, name: string): Promise<ContentDigest> {
  const content = new ContentDigest();
  for await (const { plain } of raw.documents(name)) content.add(plain);
  return content;
}

async function write(raw: RawStore, folder: string, moment: Moment | null): Promise<CollectionEntry[]> {
  const entries: CollectionEntry[] = [];
  for (const name of await raw.names()) {
    const file = `${name}.bson.gz`;
    await rm(join(folder, file), { force: true });
    entries.push(await writeCollection(join(folder, file), { name, file }, raw.documents(name, moment)));
  }
  return entries;
}
