import fc from 'fast-check';

/** An operation of the promised subset on one collection, in a form that prints well when it is a counterexample. */
export type Operation =
  | { do: 'insert'; doc: object }
  | { do: 'find'; filter: object; sort: object; skip: number; limit: number; projection: object }
  | { do: 'update'; filter: object; update: object; multi: boolean; upsert: boolean }
  | { do: 'elements'; filter: object; update: object; arrayFilters?: object[] }
  | { do: 'findAndModify'; filter: object; update: object; after: boolean }
  | { do: 'delete'; filter: object; multi: boolean }
  | { do: 'count'; filter: object }
  | { do: 'distinct'; field: string; filter: object }
  | { do: 'aggregate'; pipeline: object[] };

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 9 }) },
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'A', 'ab', 'Đơn vị', 'b\n') },
  { weight: 1, arbitrary: fc.constantFrom(0.5, 2.25) },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constantFrom(new Date(0), new Date('2026-11-21T00:00:00Z')) },
);

/** SecantusDB overlooks missing fields in `$all: [null]` and elements without the field in a positional update. */
const present = scalar.filter((v) => v !== null);

const small = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }) },
);

const value = fc.oneof(
  { weight: 6, arbitrary: small },
  { weight: 2, arbitrary: fc.array(small, { maxLength: 3 }) },
);

const paths = ['a', 'b', 'c', 'd.x', 'd.y', 'list', 'list.x'] as const;
const path = fc.constantFrom(...paths);

const fields = {
  a: value,
  b: scalar,
  c: scalar,
  d: fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }),
  list: fc.array(fc.oneof(scalar, fc.record({ x: scalar, y: scalar }, { requiredKeys: ['x'] })), {
    maxLength: 4,
  }),
};

const document = fc.record(fields, { requiredKeys: [] });

const comparison = fc.oneof(
  small.map((v) => ({ $eq: v })),
  small.map((v) => ({ $ne: v })),
  scalar.map((v) => ({ $gt: v })),
  scalar.map((v) => ({ $gte: v })),
  scalar.map((v) => ({ $lt: v })),
  scalar.map((v) => ({ $lte: v })),
  fc.array(scalar, { maxLength: 3 }).map((v) => ({ $in: v })),
  fc.array(scalar, { maxLength: 3 }).map((v) => ({ $nin: v })),
  fc.boolean().map((v) => ({ $exists: v })),
  fc.constantFrom('string', 'number', 'null', 'array', 'object', 'bool', 'date').map((v) => ({ $type: v })),
  fc.integer({ min: 0, max: 3 }).map((v) => ({ $size: v })),
  fc.constantFrom('a', '^a', 'đơn').map((v) => ({ $regex: v, $options: 'i' })),
  scalar.map((v) => ({ $not: { $gt: v } })),
  fc.tuple(scalar, scalar).map(([v, w]) => ({ $gte: v, $lt: w })),
  scalar.map((v) => ({ $elemMatch: { $gte: v } })),
  scalar.map((v) => ({ $elemMatch: { x: v } })),
  fc
    .array(
      scalar.filter((v) => v !== null),
      { minLength: 1, maxLength: 2 },
    )
    .map((v) => ({ $all: v })),
);

const condition = fc.tuple(path, fc.oneof(value, comparison)).map(([p, c]) => ({ [p]: c }));

const filter = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 5, arbitrary: condition },
  {
    weight: 2,
    arbitrary: fc.array(condition, { minLength: 1, maxLength: 2 }).map((list) => ({ $and: list })),
  },
  {
    weight: 2,
    arbitrary: fc.array(condition, { minLength: 1, maxLength: 2 }).map((list) => ({ $or: list })),
  },
  { weight: 1, arbitrary: condition.map((one) => ({ $nor: [one] })) },
);

const direction = fc.constantFrom(1, -1);
const sort = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd.x', 'list'), direction)
  .map(([p, d]) => ({ [p]: d, _id: 1 }));

const projection = fc.oneof(
  fc.constant({}),
  fc
    .uniqueArray(path, { minLength: 1, maxLength: 2, selector: (p) => p.split('.')[0] })
    .chain((list) => fc.constantFrom(0, 1).map((on) => Object.fromEntries(list.map((p) => [p, on])))),
);

const update = fc.oneof(
  fc.tuple(path, value).map(([p, v]) => ({ $set: { [p]: v } })),
  path.map((p) => ({ $unset: { [p]: 1 } })),
  fc.tuple(path, fc.integer({ min: -2, max: 2 })).map(([p, v]) => ({ $inc: { [p]: v } })),
  fc.tuple(path, fc.integer({ min: -2, max: 2 })).map(([p, v]) => ({ $mul: { [p]: v } })),
  fc.tuple(path, scalar).map(([p, v]) => ({ $min: { [p]: v } })),
  fc.tuple(path, scalar).map(([p, v]) => ({ $max: { [p]: v } })),
  fc.tuple(path, small).map(([p, v]) => ({ $push: { [p]: v } })),
  fc
    .tuple(fc.constantFrom('a', 'list'), fc.array(scalar, { maxLength: 2 }), fc.integer({ min: -3, max: 3 }))
    .map(([p, v, n]) => ({ $push: { [p]: { $each: v, $slice: n } } })),
  fc.tuple(path, small).map(([p, v]) => ({ $addToSet: { [p]: v } })),
  fc.tuple(path, scalar).map(([p, v]) => ({ $pull: { [p]: v } })),
  fc.tuple(path, scalar).map(([p, v]) => ({ $pull: { [p]: { $gte: v } } })),
  fc.tuple(path, fc.constantFrom(1, -1)).map(([p, v]) => ({ $pop: { [p]: v } })),
  fc.tuple(value, scalar).map(([v, w]) => ({ $set: { a: v }, $setOnInsert: { c: w } })),
  fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('e', 'd.z')).map(([p, q]) => ({ $rename: { [p]: q } })),
);

/** Updates of array elements, with the filter or array filter that says which. */
const elementUpdate = fc.oneof(
  fc
    .tuple(scalar, scalar)
    .map(([v, w]) => ({ filter: { 'list.x': v }, update: { $set: { 'list.$.y': w } } })),
  fc.tuple(present, scalar).map(([v, w]) => ({
    filter: { list: { $elemMatch: { x: v } } },
    update: { $set: { 'list.$.y': w } },
  })),
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).map(([v, w]) => ({
    filter: { list: { $gte: v } },
    update: { $set: { 'list.$': w } },
  })),
  fc.tuple(scalar, scalar).map(([v, w]) => ({
    filter: { 'list.0': { $exists: true } },
    update: { $set: { 'list.$[e]': v } },
    arrayFilters: [{ e: w }],
  })),
  fc.tuple(scalar, fc.integer({ min: 0, max: 9 })).map(([v, w]) => ({
    filter: { list: { $type: 'array' }, 'list.x': { $exists: true } },
    update: { $unset: { 'list.$[e].y': 1 }, $set: { c: v } },
    arrayFilters: [{ 'e.x': { $gte: w } }],
  })),
);

const accumulator = fc.tuple(
  fc.constantFrom('$sum', '$avg', '$min', '$max'),
  fc.constantFrom('$b', '$c', '$d.x'),
);

const ascending = fc.constantFrom({ _id: 1 as const }, { b: -1 as const, _id: 1 as const });

const stage = fc.oneof(
  ascending.map((by) => ({ $sort: by })),
  fc.constant({ $group: { _id: { b: '$b', c: '$c' }, all: { $sum: '$d.x' } } }),
  fc.constant({ $replaceRoot: { newRoot: { $mergeObjects: [{ root: true }, '$d'] } } }),
  fc.constant({
    $project: {
      _id: 0,
      text: { $concat: [{ $toUpper: { $cond: [{ $eq: ['$b', 'a'] }, '$b', 'đ'] } }, '-'] },
    },
  }),
  fc.constant({
    $set: { high: { $filter: { input: { $ifNull: ['$list', []] }, as: 'e', cond: { $gt: ['$$e', 2] } } } },
  }),
  fc.constant({
    $set: {
      kind: {
        // biome-ignore lint/suspicious/noThenProperty: the name that $switch gives it
        $switch: { branches: [{ case: { $in: ['$b', [1, 'a', null]] }, then: 'in' }], default: 'out' },
      },
    },
  }),
  condition.map((c) => ({ $match: c })),
  fc.tuple(fc.constantFrom('$b', '$c', '$d.x'), accumulator).map(([key, [op, field]]) => ({
    $group: { _id: key, n: { $sum: 1 }, v: { [op]: field } },
  })),
  fc.constantFrom('$list', '$a').map((p) => ({ $unwind: { path: p, preserveNullAndEmptyArrays: true } })),
  fc.constantFrom('$list', '$a').map((p) => ({ $unwind: p })),
  fc.constant({ $addFields: { e: { $ifNull: ['$b', 'none'] }, 'd.z': { $eq: ['$b', '$c'] } } }),
  fc.constant({ $project: { b: 1, big: { $cond: [{ $gt: ['$b', '$c'] }, 'yes', 'no'] } } }),
  fc.constant({
    $set: {
      low: { $lt: ['$b', 3] },
      size: { $cond: [{ $isArray: ['$list'] }, { $size: { $ifNull: ['$list', []] } }, 0] },
    },
  }),
  fc.constant({ $unset: ['a', 'd.x'] }),
);

const pipeline = fc.array(stage, { minLength: 1, maxLength: 3 });

export const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('insert' as const), doc: document }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ do: fc.constant('find' as const), filter, sort, projection },
      ...{ skip: fc.integer({ min: 0, max: 2 }), limit: fc.integer({ min: 0, max: 3 }) },
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ do: fc.constant('update' as const), filter, update },
      ...{ multi: fc.boolean(), upsert: fc.constantFrom(false, false, true) },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('findAndModify' as const), filter, update, after: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), filter, multi: fc.boolean() }) },
  { weight: 2, arbitrary: elementUpdate.map((update) => ({ do: 'elements' as const, ...update })) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('count' as const), filter }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('distinct' as const),
      field: fc.constantFrom('a', 'b', 'd.x', 'list'),
      filter,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('aggregate' as const), pipeline }) },
);
