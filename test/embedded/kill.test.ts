import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { type HolderProcess, startHolder } from './support/child';

const rounds = 20;
const writers = 4;
const batchSize = 5;
const writingMs = 80;

describe('a store whose process is killed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'don-doc-kill-'));
  const acknowledged: string[] = [];

  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  /** Writes until the process is gone, noting each batch the moment it is acknowledged. */
  async function writeUntilKilled(holder: HolderProcess, round: number): Promise<void> {
    const connection = await mongoose.createConnection(holder.uri, { maxPoolSize: writers }).asPromise();
    const collection = connection.collection('writes');
    const write = async (writer: number) => {
      for (let n = 0; ; n++) {
        const batch = `${round}/${writer}/${n}`;
        const docs = Array.from({ length: batchSize }, (_, at) => ({ batch, at }));
        await collection.insertMany(docs);
        acknowledged.push(batch);
      }
    };
    const writing = Promise.allSettled(Array.from({ length: writers }, (_, writer) => write(writer)));
    await sleep(writingMs);
    await holder.kill();
    await connection.destroy();
    await writing;
  }

  async function countByBatch(uri: string): Promise<Map<string, number>> {
    const connection = await mongoose.createConnection(uri).asPromise();
    const groups = connection
      .collection('writes')
      .aggregate<{ _id: string; n: number }>([{ $group: { _id: '$batch', n: { $sum: 1 } } }]);
    const counts = new Map((await groups.toArray()).map(({ _id, n }) => [_id, n]));
    await connection.close();
    return counts;
  }

  test(`finds every acknowledged write again, whole, in ${rounds} rounds`, async () => {
    for (let round = 0; round < rounds; round++) {
      const holder = await startHolder(dataDir);
      await writeUntilKilled(holder, round);
    }
    const survivor = await startHolder(dataDir);
    const found = await countByBatch(survivor.uri);
    await survivor.stop();
    expect(acknowledged.length).toBeGreaterThan(rounds);
    expect(acknowledged.filter((batch) => found.get(batch) !== batchSize)).toEqual([]);
    expect([...found.values()].filter((n) => n !== batchSize)).toEqual([]);
  }, 120_000);
});
