import { runPipeline } from '../../../src/embedded/aggregate/pipeline';
import type { Doc } from '../../../src/embedded/values/document';

const now = new Date('2026-03-05T08:00:00Z');
const people: Doc[] = [{ _id: 'p1', unit: 'A' }, { _id: 'p2', unit: ['A', 'B'] }, { _id: 'p3' }];
const environment = { now, collection: (name: string) => (name === 'people' ? people : []) };

const run = (docs: Doc[], pipeline: unknown[]) => runPipeline(docs, pipeline, environment);

describe('a stage', () => {
  const docs: Doc[] = [
    { _id: 1, k: 'a', n: 1, list: [1, 2] },
    { _id: 2, k: 'b', n: null, list: [] },
    { _id: 3, k: 'a', n: 'x', list: 7 },
    { _id: 4, n: 2.5 },
  ];

  test.each<[string, unknown[], unknown]>([
    ['$count', [{ $count: 'n' }], [{ n: 4 }]],
    ['$count of nothing gives nothing', [{ $match: { k: 'z' } }, { $count: 'n' }], []],
    [
      '$match, $sort, $skip and $limit',
      [
        { $match: { k: { $ne: 'b' } } },
        { $sort: { _id: -1 } },
        { $skip: 1 },
        { $limit: 1 },
        { $project: { _id: 1 } },
      ],
      [{ _id: 3 }],
    ],
    [
      '$group of everything',
      [{ $group: { _id: null, sum: { $sum: '$n' }, mean: { $avg: '$n' }, n: { $count: {} } } }],
      [{ _id: null, sum: 3.5, mean: 1.75, n: 4 }],
    ],
    [
      '$group by missing and null alike',
      [{ $group: { _id: '$none', ids: { $push: '$_id' } } }],
      [{ _id: null, ids: [1, 2, 3, 4] }],
    ],
    [
      '$group with extremes past null',
      [{ $group: { _id: null, min: { $min: '$n' }, max: { $max: '$n' } } }],
      [{ _id: null, min: 1, max: 'x' }],
    ],
    [
      '$group with first, last and a set',
      [{ $group: { _id: null, f: { $first: '$k' }, l: { $last: '$k' }, s: { $addToSet: '$k' } } }],
      [{ _id: null, f: 'a', l: null, s: ['a', 'b'] }],
    ],
    ['$group of nothing', [{ $match: { k: 'z' } }, { $group: { _id: null, n: { $sum: 1 } } }], []],
    [
      '$unwind',
      [{ $unwind: '$list' }, { $project: { list: 1 } }],
      [
        { _id: 1, list: 1 },
        { _id: 1, list: 2 },
        { _id: 3, list: 7 },
      ],
    ],
    [
      '$unwind that keeps and counts',
      [
        { $unwind: { path: '$list', preserveNullAndEmptyArrays: true, includeArrayIndex: 'at' } },
        { $project: { at: 1, list: 1 } },
      ],
      [
        { _id: 1, list: 1, at: 0 },
        { _id: 1, list: 2, at: 1 },
        { _id: 2, at: null },
        { _id: 3, list: 7, at: null },
        { _id: 4, at: null },
      ],
    ],
    [
      '$replaceRoot',
      [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { id: '$_id', none: '$none' } } }],
      [{ id: 1 }],
    ],
    [
      '$replaceWith',
      [{ $match: { _id: 1 } }, { $replaceWith: '$$ROOT' }, { $unset: ['k', 'list'] }],
      [{ _id: 1, n: 1 }],
    ],
    ['$unset', [{ $limit: 1 }, { $unset: 'list' }], [{ _id: 1, k: 'a', n: 1 }]],
    [
      '$facet',
      [{ $facet: { one: [{ $limit: 1 }, { $project: { _id: 1 } }], all: [{ $count: 'n' }] } }],
      [{ one: [{ _id: 1 }], all: [{ n: 4 }] }],
    ],
    [
      '$lookup',
      [
        { $match: { _id: { $in: [1, 4] } } },
        { $set: { k: { $toUpper: '$k' } } },
        { $lookup: { from: 'people', localField: 'k', foreignField: 'unit', as: 'who' } },
        { $project: { who: 1 } },
      ],
      [
        { _id: 1, who: [people[0], people[1]] },
        { _id: 4, who: [] },
      ],
    ],
    [
      '$lookup by what neither has',
      [
        { $match: { _id: 4 } },
        { $lookup: { from: 'people', localField: 'k', foreignField: 'unit', as: 'who' } },
        { $project: { who: 1 } },
      ],
      [{ _id: 4, who: [people[2]] }],
    ],
  ])('%s', (_what, pipeline, expected) => {
    const before = structuredClone(docs);
    expect(run(docs, pipeline)).toEqual(expected);
    expect(docs).toEqual(before);
  });

  test('groups sub-documents with the order of their fields in mind', () => {
    const groups = run(
      [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, { a: { x: 1, y: 2 } }],
      [{ $group: { _id: '$a', n: { $sum: 1 } } }],
    );
    expect(groups.map(({ n }) => n)).toEqual([2, 1]);
  });

  test.each<[string, Doc]>([
    ['a missing value takes the field away', { $set: { k: '$none' } }],
    ['$$REMOVE takes the field away', { $set: { k: '$$REMOVE' } }],
  ])('%s', (_what, stage) => {
    expect(run([{ _id: 1, k: 2 }], [stage])).toEqual([{ _id: 1 }]);
  });

  test('$addFields adds to documents and to those inside arrays', () => {
    const [found] = run(
      [{ a: { x: 1 }, list: [{ x: 1 }, { x: 2 }], n: 5 }],
      [{ $addFields: { 'a.y': 2, list: { y: 3 }, 'n.z': 4 } }],
    );
    expect(found).toEqual({
      a: { x: 1, y: 2 },
      list: [
        { x: 1, y: 3 },
        { x: 2, y: 3 },
      ],
      n: { z: 4 },
    });
  });

  test('$project shows, leaves out and computes', () => {
    const doc = { _id: 1, a: { x: 1, y: 2 }, b: 3 };
    expect(run([doc], [{ $project: { a: { x: 1 }, twice: { $add: ['$b', '$b'] } } }])).toEqual([
      { _id: 1, a: { x: 1 }, twice: 6 },
    ]);
    expect(run([doc], [{ $project: { _id: 0, 'a.x': 0 } }])).toEqual([{ a: { y: 2 }, b: 3 }]);
    expect(run([doc], [{ $project: { _id: '$b', list: ['$b', '$none'] } }])).toEqual([
      { _id: 3, list: [3, null] },
    ]);
  });
});

describe('a pipeline is refused', () => {
  test.each<[string, unknown]>([
    ['Location40323', {}],
    ['Location40323', { $match: {}, $limit: 1 }],
    ['Location40324', { $merge: 'x' }],
    ['Location40324', { $sample: { size: 1 } }],
    ['Location15955', { $group: { n: { $sum: 1 } } }],
    ['Location15952', { $group: { _id: 1, n: { $median: 1 } } }],
    ['Location40234', { $group: { _id: 1, n: 5 } }],
    ['Location40235', { $group: { _id: 1, 'a.b': { $sum: 1 } } }],
    ['Location15958', { $limit: 0 }],
    ['Location15957', { $limit: '1' }],
    ['Location15956', { $skip: -1 }],
    ['Location15976', { $sort: {} }],
    ['Location15975', { $sort: { a: 2 } }],
    ['Location40156', { $count: '$n' }],
    ['Location28818', { $unwind: 'list' }],
    ['Location28811', { $unwind: { path: '$a', x: 1 } }],
    ['Location15981', { $unwind: {} }],
    ['Location51272', { $project: {} }],
    ['Location31254', { $project: { a: 0, b: { $add: [1, 1] } } }],
    ['NotImplemented', { $project: { 'a.b': { $add: [1, 1] } } }],
    ['NotImplemented', { $lookup: { from: 'x', let: {}, pipeline: [], as: 'y' } }],
    ['FailedToParse', { $lookup: { from: 'x', as: 'y' } }],
    ['Location40228', { $replaceRoot: { newRoot: '$k' } }],
    ['IDLFailedToParse', { $replaceRoot: {} }],
    ['Location31002', { $unset: [] }],
    ['Location40169', { $facet: {} }],
    ['Location40324', { $facet: { a: [{ $out: 'x' }] } }],
  ])('with %s at %j', (codeName, stage) => {
    expect(() => run([{ k: 1 }], [stage])).toThrow(expect.objectContaining({ codeName }));
  });
});
