import { fourReports, type Open, refusal } from './office';

export function managing(open: Open): void {
  test('creates, lists and drops collections', async () => {
    const db = open().getClient().db(`${open().name}_m`);
    await db.createCollection('a');
    await db.collection('b').insertOne({ x: 1 });
    expect(await db.command({ create: 'a' })).toMatchObject({ ok: 1 });
    expect((await db.listCollections().toArray()).map(({ name }) => name).sort()).toEqual(['a', 'b']);
    expect(await db.listCollections({ name: 'b' }, { nameOnly: true }).toArray()).toEqual([
      { name: 'b', type: 'collection' },
    ]);
    await db.collection('b').drop();
    expect(await db.collection('b').countDocuments()).toBe(0);
    const names = async () => (await db.admin().listDatabases()).databases.map(({ name }) => name);
    expect(await names()).toContain(db.databaseName);
    await db.dropDatabase();
    expect(await names()).not.toContain(db.databaseName);
  });

  test('writes documents of several collections in a row', async () => {
    const reports = await fourReports(open());
    const result = await reports.bulkWrite([
      { insertOne: { document: { code: 'N', bloc: 'xã', points: 0, tags: [], answers: [] } } },
      { updateOne: { filter: { code: 'N' }, update: { $set: { points: 5 } } } },
      { updateMany: { filter: { bloc: 'phường' }, update: { $inc: { points: 1 } } } },
      {
        replaceOne: {
          filter: { code: 'R' },
          replacement: { code: 'R', bloc: 'xã', points: 0, tags: [], answers: [] },
          upsert: true,
        },
      },
      { deleteOne: { filter: { code: 'XLH' } } },
    ]);
    expect([result.insertedCount, result.modifiedCount, result.upsertedCount, result.deletedCount]).toEqual([
      1, 3, 1, 1,
    ]);
  });

  test('saves changed documents by mongoose with its version key', async () => {
    const reports = await fourReports(open());
    const doc = await reports.findOne({ code: 'XLH' }).orFail();
    doc.tags.push('mới');
    doc.answers.push({ question: 'q', text: 't' });
    doc.set('note', undefined);
    await doc.save();
    const found = await reports.findOne({ code: 'XLH' }).orFail();
    expect([found.tags.at(-1), found.answers.length, found.get('__v')]).toEqual(['mới', 1, 1]);
  });

  test('answers an unknown command with its name', async () => {
    const db = open().getClient().db();
    expect(await refusal(db.command({ frobnicate: 1 }))).toEqual({ code: 59, codeName: 'CommandNotFound' });
  });
}
