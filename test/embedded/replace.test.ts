import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { openStore } from '../../src/embedded/open';
import { replaceStore } from '../../src/embedded/replace';
import { startHolder } from './support/child';

const now = () => new Date(0);

describe('files put in the place of a store', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'dd-replace-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const dataOf = (name: string) => join(root, name, 'store', 'data');
  const replace = (evenIfFull = false) =>
    replaceStore({
      ...{ dataDir: join(root, 'live'), prepared: dataOf('new'), aside: dataOf('old') },
      ...{ evenIfFull, now },
    });

  /** Writes its own name into a store, or reads whose name is in it. */
  async function within<T>(name: string, work: (words: mongoose.Collection) => Promise<T>): Promise<T> {
    const store = await openStore({ dataDir: join(root, name), now, role: 'command' });
    const connection = await mongoose.createConnection(store.uri).asPromise();
    try {
      return await work(connection.collection('words'));
    } finally {
      await connection.close();
      await store.close();
    }
  }

  const write = (name: string) => within(name, (words) => words.insertOne({ name }));
  const read = (name: string) => within(name, async (words) => (await words.findOne({}))?.name);

  it('are the store from then on, and the old ones are kept', async () => {
    await write('live');
    await write('new');
    expect(await replace()).toBe('full');
    expect(await read('live')).toBe('live');
    expect(await replace(true)).toBe('replaced');
    expect([await read('live'), await read('old')]).toEqual(['new', 'live']);
  });

  it('do not come between a process and the store it has open', async () => {
    await write('new');
    const holder = await startHolder(join(root, 'live'));
    expect(await replace(true)).toBe('running');
    await holder.stop();
    expect(await replace(true)).toBe('replaced');
  });

  it('come into their place at the next start when it was cut short between the two renames', async () => {
    await write('live');
    await write('new');
    const store = join(root, 'live', 'store');
    renameSync(dataOf('new'), join(store, 'data.next'));
    expect(await read('live')).toBe('live');
    renameSync(join(store, 'data'), join(root, 'old'));
    expect(await read('live')).toBe('new');
    expect(existsSync(join(store, 'data.next'))).toBe(false);
  });

  it('give way to those of a later restore when they never came into force', async () => {
    await write('live');
    await write('stale');
    await write('new');
    renameSync(dataOf('stale'), join(root, 'live', 'store', 'data.next'));
    expect(await replace(true)).toBe('replaced');
    expect([await read('live'), await read('old')]).toEqual(['new', 'live']);
  });
});
