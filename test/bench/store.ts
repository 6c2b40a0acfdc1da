import { performance } from 'node:perf_hooks';
import mongoose from 'mongoose';
import { openEmbedded, type TestDatabase, useServer } from '../support/database';
import type { BenchRow } from './bench';

export const name = 'store';

const size = 50_000;
const batch = 1000;
const lookups = 2000;
const updates = 1000;

type Collection = mongoose.mongo.Collection<mongoose.mongo.Document>;

interface Measure {
  what: string;
  /** How many operations the time is for. */
  count: number;
  run(collection: Collection): Promise<void>;
}

const report = (n: number) => ({
  _id: n as never,
  key: `unit-${n}`,
  bloc: `bloc-${n % 50}`,
  points: (n * 7919) % 1000,
  due: new Date(1_700_000_000_000 + n * 60_000),
  answers: [{ question: 'q1', text: 'Đã hoàn thành kế hoạch năm' }],
});

const measures: Measure[] = [
  {
    what: 'insert',
    count: size,
    run: async (collection) => {
      for (let from = 0; from < size; from += batch) {
        await collection.insertMany(Array.from({ length: batch }, (_, at) => report(from + at)));
      }
    },
  },
  {
    what: 'find by key',
    count: lookups,
    run: async (collection) => {
      for (let n = 0; n < lookups; n++) await collection.findOne({ key: `unit-${(n * 7919) % size}` });
    },
  },
  {
    what: 'update by key',
    count: updates,
    run: async (collection) => {
      for (let n = 0; n < updates; n++) {
        await collection.updateOne(
          { key: `unit-${(n * 7919) % size}` },
          { $inc: { points: 1 }, $set: { seen: true } },
        );
      }
    },
  },
  {
    what: 'scan',
    count: 1,
    run: async (collection) => {
      await collection.countDocuments({ 'answers.question': 'q1', points: { $gte: 500 } });
    },
  },
  {
    what: 'group',
    count: 1,
    run: async (collection) => {
      await collection
        .aggregate([{ $group: { _id: '$bloc', n: { $sum: 1 }, total: { $sum: '$points' } } }])
        .toArray();
    },
  },
];

/** Milliseconds of each measure on one server. */
async function measureAll(opening: Promise<TestDatabase>): Promise<number[]> {
  const database = await opening;
  const connection = await mongoose.createConnection(database.uri).asPromise();
  const collection: Collection = connection.getClient().db(connection.name).collection('reports');
  await collection.createIndex({ key: 1 }, { unique: true });
  const times: number[] = [];
  for (const { run } of measures) {
    const start = performance.now();
    await run(collection);
    times.push(performance.now() - start);
  }
  await connection.close();
  await database.close();
  return times;
}

/** The embedded store and, with `TEST_MONGODB_URI`, another server beside it in the same run. */
export async function run(): Promise<BenchRow[]> {
  const ours = await measureAll(openEmbedded('bench'));
  const server = process.env.TEST_MONGODB_URI;
  const theirs = server === undefined || server === '' ? null : await measureAll(useServer(server, 'bench'));
  return measures.map(({ what, count }, at) => {
    const mine = ours[at] ?? 0;
    const other = theirs?.[at] ?? null;
    return {
      operation: what,
      count,
      'embedded ms': round(mine),
      'ms each': round(mine / count),
      'other ms': other === null ? null : round(other),
      'other / embedded': other === null ? null : round(other / mine),
    };
  });
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
