import { fourReports, type Open, refusal, reportsOf } from './office';

export function aggregating(open: Open): void {
  test('groups with sums, means, extremes and lists', async () => {
    const reports = await fourReports(open());
    const groups = await reports.aggregate([
      { $sort: { code: 1 } },
      {
        $group: {
          _id: '$bloc',
          n: { $sum: 1 },
          total: { $sum: '$points' },
          mean: { $avg: '$points' },
          most: { $max: '$points' },
          first: { $first: '$code' },
          codes: { $push: '$code' },
        },
      },
      { $sort: { _id: 1 } },
    ]);
    expect(groups).toEqual([
      { _id: 'phường', n: 2, total: 12, mean: 6, most: 9, first: 'P1', codes: ['P1', 'P2'] },
      { _id: 'xã', n: 2, total: 10, mean: 5, most: 7, first: 'XLH', codes: ['XLH', 'XVC'] },
    ]);
  });

  test('groups by a compound key and by a local day', async () => {
    const { collection } = reportsOf(open());
    // 23:30 UTC is 06:30 of the next day in Vietnam.
    await collection.insertMany([
      { at: new Date('2026-03-04T23:30:00Z') },
      { at: new Date('2026-03-05T10:00:00Z') },
    ]);
    const day = { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Ho_Chi_Minh' } };
    const groups = await collection.aggregate([{ $group: { _id: { day }, n: { $sum: 1 } } }]).toArray();
    expect(groups).toEqual([{ _id: { day: '2026-03-05' }, n: 2 }]);
  });

  test('unwinds arrays and keeps empty ones when asked', async () => {
    const reports = await fourReports(open());
    const plain = await reports.aggregate([
      { $unwind: '$tags' },
      { $group: { _id: '$tags', n: { $sum: 1 } } },
      { $sort: { _id: 1 } },
    ]);
    expect(plain).toEqual([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
      { _id: 'c', n: 1 },
    ]);
    const kept = await reports.aggregate([{ $unwind: { path: '$tags', preserveNullAndEmptyArrays: true } }]);
    expect(kept).toHaveLength(5);
  });

  test('computes fields with conditions', async () => {
    const reports = await fourReports(open());
    const [found] = await reports.aggregate([
      { $match: { code: 'P1' } },
      {
        $addFields: {
          grade: { $cond: [{ $gte: ['$points', 5] }, 'đạt', 'chưa'] },
          said: { $ifNull: ['$note', 'trống'] },
        },
      },
      { $project: { _id: 0, code: 1, grade: 1, said: 1, tagCount: { $size: '$tags' } } },
    ]);
    expect(found).toEqual({ code: 'P1', grade: 'đạt', said: 'trống', tagCount: 0 });
  });

  test('joins another collection by equality', async () => {
    const reports = await fourReports(open());
    const { collection } = reportsOf(open());
    await collection.insertMany([
      { unit: 'P1', name: 'Phường 1' },
      { unit: 'P1', name: 'P. Một' },
    ]);
    const found = await reports.aggregate([
      { $match: { bloc: 'phường' } },
      { $sort: { code: 1 } },
      { $lookup: { from: collection.collectionName, localField: 'code', foreignField: 'unit', as: 'names' } },
    ]);
    expect(found.map(({ names }) => names.length)).toEqual([2, 0]);
  });

  test('does not change what is stored', async () => {
    const reports = await fourReports(open());
    const before = await reports.find({}).lean();
    await reports.aggregate([
      { $addFields: { 'answers.text': 'x', 'place.deep.er': 1 } },
      { $unset: ['answers.score', 'tags'] },
    ]);
    await reports.aggregate([{ $project: { 'answers.text': 0 } }, { $unwind: '$answers' }]);
    expect(await reports.find({}).lean()).toEqual(before);
  });

  test('compares a missing field in an expression below everything', async () => {
    const { collection } = reportsOf(open());
    await collection.insertMany([{ _id: 1, a: null }, { _id: 2 }, { _id: 3, a: 1 }] as never[]);
    const equal = await collection.find({ $expr: { $eq: ['$a', null] } }).toArray();
    const below = await collection.find({ $expr: { $lt: ['$a', null] } }).toArray();
    expect([equal.map(({ _id }) => Number(_id)), below.map(({ _id }) => Number(_id))]).toEqual([[1], [2]]);
  });

  test('refuses stages and expressions it does not know', async () => {
    const reports = await fourReports(open());
    expect((await refusal(reports.aggregate([{ $frobnicate: {} } as never]))).code).toBe(40324);
    // Which of its codes a server takes for an unknown operator differs between servers and places.
    const unknownOperator = [168, 31325, 15952];
    const computed = reports.aggregate([{ $project: { x: { $frobnicate: 1 } } }]);
    const gathered = reports.aggregate([{ $group: { _id: 1, x: { $frobnicate: 1 } as never } }]);
    expect(unknownOperator).toContain((await refusal(computed)).code);
    expect(unknownOperator).toContain((await refusal(gathered)).code);
  });
}
