import { fourReports, type Open, refusal, reportsOf } from './office';

export function writing(open: Open): void {
  test('changes one or many and says how many', async () => {
    const reports = await fourReports(open());
    expect(await reports.updateOne({ code: 'P1' }, { $set: { points: 10 } })).toMatchObject({
      matchedCount: 1,
      modifiedCount: 1,
    });
    expect(await reports.updateOne({ code: 'P1' }, { $set: { points: 10 } })).toMatchObject({
      matchedCount: 1,
      modifiedCount: 0,
    });
    expect(await reports.updateMany({ bloc: 'xã' }, { $inc: { points: 1 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 2,
    });
    expect((await reports.findOne({ code: 'XLH' }).lean())?.points).toBe(8);
  });

  test('adds to arrays and takes from them', async () => {
    const reports = await fourReports(open());
    const one = { code: 'XLH' };
    await reports.updateOne(one, { $push: { tags: { $each: ['c', 'd'], $position: 0, $slice: 3 } } });
    await reports.updateOne(one, { $addToSet: { tags: { $each: ['a', 'e'] } } });
    await reports.updateOne(one, { $pull: { tags: { $in: ['c', 'x'] } } });
    expect((await reports.findOne(one).lean())?.tags).toEqual(['d', 'a', 'e']);
    await reports.updateOne(one, { $pop: { tags: 1 } });
    expect((await reports.findOne(one).lean())?.tags).toEqual(['d', 'a']);
  });

  test('changes the element that the filter matched', async () => {
    const reports = await fourReports(open());
    await reports.updateOne(
      { code: 'XLH' },
      {
        $set: {
          answers: [
            { question: 'q1', text: 'x' },
            { question: 'q2', text: 'y' },
          ],
        },
      },
    );
    await reports.updateOne({ code: 'XLH', 'answers.question': 'q2' }, { $set: { 'answers.$.text': 'mới' } });
    const found = await reports.findOne({ code: 'XLH' }).lean();
    expect(found?.answers.map(({ text }) => text)).toEqual(['x', 'mới']);
  });

  test('changes the elements that an array filter chooses, or all', async () => {
    const { collection } = reportsOf(open());
    await collection.insertOne({ list: [{ n: 1 }, { n: 5 }, { n: 9 }] });
    await collection.updateOne(
      {},
      { $set: { 'list.$[e].big': true } },
      { arrayFilters: [{ 'e.n': { $gte: 5 } }] },
    );
    await collection.updateOne({}, { $inc: { 'list.$[].n': 1 } });
    const found = await collection.findOne({});
    expect(found?.list).toEqual([{ n: 2 }, { n: 6, big: true }, { n: 10, big: true }]);
  });

  test('inserts what is missing from filter and update together', async () => {
    const reports = reportsOf(open());
    const filter = { code: 'MỚI', 'place.x': 1 };
    const update = { $inc: { points: 2 }, $setOnInsert: { bloc: 'xã' } };
    const first = await reports.collection.updateOne(filter, update, { upsert: true });
    const second = await reports.collection.updateOne(filter, update, { upsert: true });
    expect([first.upsertedCount, second.upsertedCount, second.modifiedCount]).toEqual([1, 0, 1]);
    const found = await reports.collection.findOne({}, { projection: { _id: 0 } });
    expect(found).toEqual({ code: 'MỚI', place: { x: 1 }, points: 4, bloc: 'xã' });
  });

  test('claims one document at a time, in order', async () => {
    const reports = await fourReports(open());
    const claim = () =>
      reports.findOneAndUpdate(
        { note: { $ne: 'taken' } },
        { note: 'taken' },
        { sort: { points: -1, code: 1 }, returnDocument: 'after' },
      );
    const claimed = await Promise.all([claim(), claim(), claim(), claim(), claim()]);
    expect(claimed.map((doc) => doc?.code).sort()).toEqual(['P1', 'P2', 'XLH', 'XVC', undefined]);
  });

  test('gives back the document before or after, or the one it made', async () => {
    const reports = await fourReports(open());
    const before = await reports.findOneAndUpdate({ code: 'P1' }, { $inc: { points: 1 } }).lean();
    expect(before?.points).toBe(9);
    const made = await reports
      .findOneAndUpdate({ code: 'Z' }, { points: 1 }, { upsert: true, returnDocument: 'after' })
      .lean();
    expect(made).toMatchObject({ code: 'Z', points: 1 });
    expect((await reports.findOneAndDelete({ code: 'Z' }).lean())?.code).toBe('Z');
    expect(await reports.findOneAndDelete({ code: 'Z' })).toBeNull();
  });

  test('replaces a document but never its _id', async () => {
    const reports = await fourReports(open());
    const { _id } = (await reports.findOne({ code: 'P2' }).lean()) ?? {};
    await reports.collection.replaceOne({ code: 'P2' }, { code: 'P2b' });
    expect(await reports.collection.findOne({ _id: _id as never })).toEqual({ _id, code: 'P2b' });
    const moved = reports.collection.updateOne({ code: 'P2b' }, { $set: { _id: 5 as never } });
    expect((await refusal(moved)).code).toBe(66);
  });

  test('changes documents by a pipeline of stages', async () => {
    const reports = await fourReports(open());
    await reports.collection.updateMany({ bloc: 'xã' }, [
      { $set: { double: { $add: ['$points', '$points'] } } },
      { $unset: 'tags' },
    ]);
    const found = await reports.collection.findOne({ code: 'XVC' });
    expect(found?.double).toBe(6);
    expect(found).not.toHaveProperty('tags');
  });

  test('deletes one or many', async () => {
    const reports = await fourReports(open());
    expect((await reports.deleteOne({ points: 3 })).deletedCount).toBe(1);
    expect((await reports.deleteMany({})).deletedCount).toBe(3);
    expect(await reports.countDocuments()).toBe(0);
  });

  test('goes on after an error in an unordered batch and stops in an ordered one', async () => {
    const { collection } = reportsOf(open());
    const docs = [{ _id: 1 }, { _id: 1 }, { _id: 2 }] as never[];
    expect((await refusal(collection.insertMany(docs, { ordered: false }))).code).toBe(11000);
    expect(await collection.countDocuments()).toBe(2);
    await collection.deleteMany({});
    expect((await refusal(collection.insertMany(docs))).code).toBe(11000);
    expect(await collection.countDocuments()).toBe(1);
  });

  test.each([
    ['$inc of a text', { $inc: { text: 1 } }, 14],
    ['$inc of null', { $inc: { nothing: 1 } }, 14],
    ['$push to a number', { $push: { number: 1 } }, 2],
    ['$pop of a number', { $pop: { number: 1 } }, 14],
    ['a field inside a number', { $set: { 'number.x': 1 } }, 28],
    ['two changes of one field', { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ['an unknown modifier', { $frobnicate: { a: 1 } }, 9],
  ])('refuses %s', async (_what, update, code) => {
    const { collection } = reportsOf(open());
    await collection.insertOne({ text: 'x', nothing: null, number: 1 });
    expect((await refusal(collection.updateOne({}, update as never))).code).toBe(code);
    expect(await collection.findOne({}, { projection: { _id: 0 } })).toEqual({
      text: 'x',
      nothing: null,
      number: 1,
    });
  });
}
