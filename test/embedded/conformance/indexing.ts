import { fourReports, type Open, refusal, reportsOf } from './office';

export function indexing(open: Open): void {
  test('refuses a second document with the same unique key and says which', async () => {
    const { collection } = reportsOf(open());
    await collection.createIndex({ unit: 1, period: 1 }, { unique: true });
    await collection.insertOne({ unit: 'XLH', period: '2026' });
    await collection.insertOne({ unit: 'XLH', period: '2027' });
    const error = await collection
      .insertOne({ unit: 'XLH', period: '2026' })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 11000,
      keyPattern: { unit: 1, period: 1 },
      keyValue: { unit: 'XLH', period: '2026' },
    });
    const moved = collection.updateOne({ period: '2027' }, { $set: { period: '2026' } });
    expect((await refusal(moved)).code).toBe(11000);
    await collection.updateOne({ period: '2027' }, { $set: { period: '2028' } });
    await collection.insertOne({ unit: 'XLH', period: '2027' });
    expect(await collection.countDocuments({ unit: 'XLH' })).toBe(3);
  });

  test('lets documents without the field pass a sparse unique index', async () => {
    const { collection } = reportsOf(open());
    await collection.createIndex({ chat: 1 }, { unique: true, sparse: true });
    await collection.insertMany([{ a: 1 }, { a: 2 }, { chat: 5 }]);
    expect((await refusal(collection.insertOne({ chat: 5 }))).code).toBe(11000);
    expect(await collection.countDocuments({ chat: null })).toBe(2);
    expect(await collection.find({}).sort({ chat: 1 }).toArray()).toHaveLength(3);
  });

  test('enforces a partial unique index on the documents it covers', async () => {
    const { collection } = reportsOf(open());
    const partialFilterExpression = { open: true };
    await collection.createIndex({ seat: 1 }, { unique: true, partialFilterExpression });
    await collection.insertMany([
      { seat: 's', open: false },
      { seat: 's', open: false },
      { seat: 's', open: true },
    ]);
    expect((await refusal(collection.insertOne({ seat: 's', open: true }))).code).toBe(11000);
    expect((await refusal(collection.updateOne({ open: false }, { $set: { open: true } }))).code).toBe(11000);
    expect(await collection.countDocuments({ seat: 's' })).toBe(3);
    expect(await collection.countDocuments({ seat: 's', open: true })).toBe(1);
  });

  test('treats each element of an array as a key', async () => {
    const { collection } = reportsOf(open());
    await collection.createIndex({ aliases: 1 }, { unique: true });
    await collection.insertOne({ aliases: ['a', 'b'] });
    expect((await refusal(collection.insertOne({ aliases: ['c', 'b'] }))).code).toBe(11000);
    await collection.insertOne({ aliases: ['c'] });
    expect(await collection.countDocuments({ aliases: { $in: ['a', 'b', 'c'] } })).toBe(2);
  });

  test('does not build a unique index over documents that break it', async () => {
    const reports = await fourReports(open());
    expect((await refusal(reports.collection.createIndex({ bloc: 1 }, { unique: true }))).code).toBe(11000);
    expect((await reports.collection.indexes()).map(({ name }) => name)).toEqual(['_id_']);
  });

  test('answers the same with an index as without', async () => {
    const reports = await fourReports(open());
    const ask = async () => [
      await reports
        .find({ bloc: 'xã', points: { $gte: 3, $lt: 9 } })
        .sort({ points: -1 })
        .lean(),
      await reports
        .find({ bloc: { $in: ['phường', 'xã'] } })
        .sort({ points: 1, code: 1 })
        .lean(),
      await reports
        .find({ bloc: { $gt: 'a' } })
        .sort({ bloc: -1, points: 1 })
        .limit(2)
        .lean(),
    ];
    const before = await ask();
    await reports.collection.createIndex({ bloc: 1, points: -1 });
    expect(await ask()).toEqual(before);
  });

  test('lists, recognises and drops indexes', async () => {
    const { collection } = reportsOf(open());
    await collection.createIndex({ a: 1 });
    await collection.createIndex({ a: 1 });
    await collection.createIndex({ b: -1 }, { name: 'by b', expireAfterSeconds: 60 });
    const listed = await collection.indexes();
    expect(listed.map(({ name, key }) => [name, key])).toEqual([
      ['_id_', { _id: 1 }],
      ['a_1', { a: 1 }],
      ['by b', { b: -1 }],
    ]);
    expect(listed[2]?.expireAfterSeconds).toBe(60);
    expect((await refusal(collection.createIndex({ c: 1 }, { name: 'by b' }))).code).toBe(86);
    await collection.dropIndex('a_1');
    expect((await refusal(collection.dropIndex('a_1'))).code).toBe(27);
    expect((await collection.indexes()).map(({ name }) => name)).toEqual(['_id_', 'by b']);
  });
}
