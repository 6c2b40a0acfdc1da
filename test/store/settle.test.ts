import mongoose from 'mongoose';
import { nudgeSeats } from '../../src/actions/nudge-seats';
import { openOffice } from '../../src/actions/open-office';
import { openStore, type Store } from '../../src/store';
import { settleRestored } from '../../src/store/settle';
import { openEmbedded, type TestDatabase } from '../support/database';
import { seedCampaign } from '../support/seed';

const day = (of: string) => new Date(`2019-11-${of}T08:00:00+07:00`);

describe('what was under way when a backup was taken', () => {
  let database: TestDatabase;
  let store: Store;

  beforeEach(async () => {
    database = await openEmbedded('settle');
    store = await openStore(database.uri);
  });
  afterEach(async () => {
    await store.close();
    await database.close();
  });

  const nudges = async () => (await rows('notices')).filter(({ kind }) => kind === 'nudge').length;

  async function rows(name: string): Promise<Array<{ _id: string; kind?: unknown }>> {
    return withDatabase((connection) => connection.collection<{ _id: string }>(name).find().toArray());
  }

  async function withDatabase<T>(work: (connection: mongoose.Connection) => Promise<T>): Promise<T> {
    const connection = await mongoose.createConnection(database.uri).asPromise();
    return work(connection).finally(() => connection.close());
  }

  /** Obligations as read before the nudges of the day, all else as read after them. */
  async function readInBetween() {
    const newId = () => 'id';
    const office = await openOffice({ store, name: 'x', zone: 'Asia/Ho_Chi_Minh', newId });
    await seedCampaign(office);
    for (const earlier of ['2019-10-29', '2019-10-30'])
      await nudgeSeats(office, new Date(`${earlier}T08:00:00+07:00`));
    const early = await rows('obligations');
    const before = await nudges();
    await nudgeSeats(office, day('05'));
    expect(await nudges()).toBeGreaterThan(before);
    await withDatabase(async (connection) => {
      const obligations = connection.collection<{ _id: string }>('obligations');
      for (const { _id, ...fields } of early) await obligations.replaceOne({ _id }, fields);
    });
    return office;
  }

  it('is marked from the nudges that were given, which are not given again another day', async () => {
    const office = await readInBetween();
    const given = await nudges();
    await settleRestored(database.uri, day('05'));
    await nudgeSeats(office, new Date(day('05').getTime() + 60_000));
    expect(await nudges()).toBe(given);
    const marks = (await store.obligations.ofState('pending')).flatMap(({ rungs }) => rungs);
    expect(marks.filter(({ rung, outcome }) => rung === 'T-3' && outcome === 'said')).toHaveLength(10);
    expect(await store.notices.unfinished()).toEqual([]);
    await nudgeSeats(office, day('06'));
    expect(await nudges()).toBe(given);
  });

  it('would be said twice without that', async () => {
    const office = await readInBetween();
    const given = await nudges();
    await nudgeSeats(office, day('06'));
    expect(await nudges()).toBeGreaterThan(given);
  });

  it('has every campaign planned again, and leaves older notices alone', async () => {
    await readInBetween();
    await settleRestored(database.uri, day('08'));
    expect(await store.notices.unfinished()).toEqual([]);
    expect(await store.campaigns.notPlannedOn('2019-08-08')).toHaveLength(1);
  });
});
