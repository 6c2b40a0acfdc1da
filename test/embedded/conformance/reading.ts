import { Types } from 'mongoose';
import { codes, fourReports, type Open, reportsOf } from './office';

export function reading(open: Open): void {
  test('finds by equality, by limits and by several conditions', async () => {
    const reports = await fourReports(open());
    expect(codes(await reports.find({ bloc: 'xã' }).sort({ code: 1 }).lean())).toEqual(['XLH', 'XVC']);
    expect(
      codes(
        await reports
          .find({ points: { $gt: 3, $lte: 9 } })
          .sort({ points: 1 })
          .lean(),
      ),
    ).toEqual(['XLH', 'P1']);
    const either = { $or: [{ code: 'P1' }, { points: 7 }], bloc: { $in: ['xã', 'phường'] } };
    expect(codes(await reports.find(either).sort({ code: 1 }).lean())).toEqual(['P1', 'XLH']);
  });

  test('tells null, missing and present apart', async () => {
    const reports = await fourReports(open());
    expect(codes(await reports.find({ note: null }).sort({ code: 1 }).lean())).toEqual(['P1', 'XLH', 'XVC']);
    expect(
      codes(
        await reports
          .find({ note: { $exists: true } })
          .sort({ code: 1 })
          .lean(),
      ),
    ).toEqual(['P1', 'P2']);
    expect(codes(await reports.find({ note: { $ne: null } }).lean())).toEqual(['P2']);
    expect(
      codes(
        await reports.collection
          .find<{ code: string }>({ note: { $lte: null } })
          .sort({ code: 1 })
          .toArray(),
      ),
    ).toEqual(['P1', 'XLH', 'XVC']);
  });

  test('looks into arrays and sub-documents', async () => {
    const reports = await fourReports(open());
    expect(codes(await reports.find({ tags: 'b' }).sort({ code: 1 }).lean())).toEqual(['XLH', 'XVC']);
    expect(codes(await reports.find({ tags: { $all: ['a', 'b'] } }).lean())).toEqual(['XLH']);
    expect(codes(await reports.find({ tags: { $size: 0 } }).lean())).toEqual(['P1']);
    expect(codes(await reports.find({ 'answers.text': 'có' }).lean())).toEqual(['XVC']);
    expect(codes(await reports.find({ 'answers.0.score': { $gte: 2 } }).lean())).toEqual(['XVC']);
    expect(
      codes(await reports.find({ answers: { $elemMatch: { question: 'q1', score: 3 } } }).lean()),
    ).toEqual([]);
  });

  test('compares sub-documents with the order of their fields', async () => {
    const { collection } = reportsOf(open());
    await collection.insertOne({ place: { x: 1, y: 2 } });
    expect(await collection.countDocuments({ place: { x: 1, y: 2 } })).toBe(1);
    expect(await collection.countDocuments({ place: { y: 2, x: 1 } })).toBe(0);
  });

  test('matches Vietnamese by regular expression without regard to case', async () => {
    const reports = await fourReports(open());
    expect(codes(await reports.find({ note: /^đã NỘP$/i }).lean())).toEqual(['P2']);
    expect(
      codes(
        await reports
          .find({ note: { $not: /nộp/ } })
          .sort({ code: 1 })
          .lean(),
      ),
    ).toEqual(['P1', 'XLH', 'XVC']);
  });

  test('sorts values of different types in the order of their types', async () => {
    const { collection } = reportsOf(open());
    const values = [
      new Date(5),
      'chữ',
      true,
      { x: 1 },
      3,
      null,
      new Types.ObjectId('000000000000000000000001'),
      -1,
    ];
    await collection.insertMany(values.map((v, at) => ({ at, v })));
    const sorted = await collection.find({}).sort({ v: 1 }).toArray();
    expect(sorted.map(({ at }) => at)).toEqual([5, 7, 4, 1, 3, 6, 2, 0]);
  });

  test('sorts by several fields, skips and limits', async () => {
    const reports = await fourReports(open());
    const found = await reports.find({}).sort({ points: -1, code: 1 }).skip(1).limit(2).lean();
    expect(codes(found)).toEqual(['XLH', 'P2']);
  });

  test('shows chosen fields only, or all but some', async () => {
    const reports = await fourReports(open());
    expect(await reports.findOne({ code: 'P2' }, { code: 1, _id: 0 }).lean()).toEqual({ code: 'P2' });
    const without = await reports
      .findOne({ code: 'XVC' }, { 'answers.text': 0, _id: 0, __v: 0, tags: 0 })
      .lean();
    expect(without).toEqual({ code: 'XVC', bloc: 'xã', points: 3, answers: [{ question: 'q1', score: 2 }] });
  });

  test('counts and lists distinct values', async () => {
    const reports = await fourReports(open());
    expect(await reports.countDocuments({ bloc: 'xã' })).toBe(2);
    expect(await reports.estimatedDocumentCount()).toBe(4);
    expect((await reports.distinct('tags')).sort()).toEqual(['a', 'b', 'c']);
    expect((await reports.distinct('bloc', { points: 3 })).sort()).toEqual(['phường', 'xã']);
  });

  test('gives many documents in batches through a cursor', async () => {
    const { collection } = reportsOf(open());
    await collection.insertMany(Array.from({ length: 1234 }, (_, n) => ({ n })));
    let sum = 0;
    for await (const doc of collection.find({}, { batchSize: 50 })) sum += Number(doc.n);
    expect(sum).toBe((1233 * 1234) / 2);
    expect(await collection.find({}).toArray()).toHaveLength(1234);
  });

  test('keeps dates, ids and bytes as they are', async () => {
    const { collection } = reportsOf(open());
    const doc = {
      _id: new Types.ObjectId(),
      at: new Date(1_700_000_000_123),
      bytes: Buffer.from('tệp'),
      n: 2.5,
      big: 2 ** 40,
    };
    await collection.insertOne(doc);
    const found = await collection.findOne({ at: doc.at, _id: doc._id });
    expect(found).toMatchObject({ _id: doc._id, at: doc.at, n: 2.5, big: 2 ** 40 });
    expect(Buffer.from(found?.bytes.buffer).toString()).toBe('tệp');
  });
}
