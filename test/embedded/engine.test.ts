import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from '../../src/embedded/engine';
import { Storage } from '../../src/embedded/storage/lmdb';

describe('the engine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'don-doc-engine-'));
  let engine: Engine;

  beforeEach(() => {
    engine = new Engine({ folder, now: () => new Date() });
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await engine.close();
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('answers a write only after the disk has it', async () => {
    let release: () => void = () => {};
    const disk = new Promise<void>((resolve) => {
      release = resolve;
    });
    const commit = Storage.prototype.commit;
    jest.spyOn(Storage.prototype, 'commit').mockImplementation(async function (this: Storage, batch) {
      await disk;
      return commit.call(this, batch);
    });
    let answered = false;
    const writing = engine.run({ insert: 'c', documents: [{ a: 1 }] }, 1).then(() => {
      answered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(answered).toBe(false);
    release();
    await writing;
    expect(answered).toBe(true);
  });

  test('stops answering when the disk refuses, for memory is then ahead of it', async () => {
    jest.spyOn(Storage.prototype, 'commit').mockRejectedValue(new Error('disk full'));
    await expect(engine.run({ insert: 'c', documents: [{ a: 2 }] }, 1)).rejects.toThrow('disk full');
    await expect(engine.run({ find: 'c' }, 1)).rejects.toMatchObject({ codeName: 'ShutdownInProgress' });
  });

  test('writes what a command changed before it was refused', async () => {
    const updates = [
      { q: { _id: 1 }, u: { $set: { a: 1 } }, upsert: true },
      { q: { _id: 1 }, u: { $inc: { b: 'x' } } },
    ];
    await engine.run({ update: 'partly', updates }, 1);
    await engine.close();
    engine = new Engine({ folder, now: () => new Date() });
    expect(await engine.run({ count: 'partly', query: { a: 1 } }, 1)).toMatchObject({ n: 1 });
  });

  test('leaves nothing of a dropped collection on disk, not even what was just being written', async () => {
    const own = join(folder, 'dropped');
    const dropping = new Engine({ folder: own, now: () => new Date() });
    await dropping.run({ insert: 'c', documents: [{ a: 1 }] }, 1);
    await Promise.all([
      dropping.run({ insert: 'c', documents: [{ a: 2 }] }, 1),
      dropping.run({ drop: 'c' }, 1),
    ]);
    await dropping.run({ insert: 'c', documents: [{ a: 3 }] }, 1);
    await dropping.close();
    const storage = new Storage(own);
    expect([...storage.records()]).toHaveLength(1);
    expect([1, 2, 3].map((collection) => [...storage.documents(collection)].length)).toEqual([0, 1, 0]);
    await storage.close();
  });

  test('refuses everything once it is closing', async () => {
    const closing = engine.close();
    await expect(engine.run({ ping: 1 }, 1)).rejects.toMatchObject({ codeName: 'ShutdownInProgress' });
    await closing;
    engine = new Engine({ folder, now: () => new Date() });
  });
});
