import fc from 'fast-check';
import { parseIndex } from '../../../src/embedded/index/definition';
import { Index } from '../../../src/embedded/index/index';
import { choosePlan } from '../../../src/embedded/index/plan';
import { rowsOf } from '../../../src/embedded/index/scan';
import { normalizeFilter } from '../../../src/embedded/query/filter';
import { compileNormal } from '../../../src/embedded/query/matcher';
import { parseSort, sortDocs } from '../../../src/embedded/query/sort';
import type { Doc } from '../../../src/embedded/values/document';

const now = new Date(0);
const filterOf = (filter: unknown) => normalizeFilter(filter, { now });

function build(key: object, options: object, docs: readonly Doc[]): Index {
  const index = new Index(parseIndex({ name: 'x', key, ...options }));
  for (const [row, doc] of docs.entries()) index.add(row, doc);
  return index;
}

function planned(index: Index, filter: unknown, sort: object = {}) {
  const plan = choosePlan([index], filterOf(filter), parseSort(sort));
  return plan === null
    ? null
    : { width: plan.prefixes[0]?.length ?? 0, range: plan.range !== null, order: plan.order };
}

describe('an index is chosen', () => {
  const compound = build({ unit: 1, period: -1 }, {}, []);

  test.each([
    [{ unit: 'a', period: 'b' }, {}, { width: 2, range: false, order: null }],
    [{ unit: 'a' }, {}, { width: 1, range: false, order: null }],
    [{ unit: { $in: ['a', 'b'] }, period: { $gt: 'b' } }, {}, { width: 1, range: true, order: null }],
    [{ $and: [{ unit: 'a' }, { period: { $gte: 'a' } }] }, {}, { width: 1, range: true, order: null }],
    [{ unit: { $lt: 'x' } }, {}, { width: 0, range: true, order: null }],
    [{ unit: 'a' }, { period: 1 }, { width: 1, range: false, order: 'backwards' }],
    [{}, { unit: 1, period: -1 }, { width: 0, range: false, order: 'forwards' }],
    [{}, { unit: -1, period: 1 }, { width: 0, range: false, order: 'backwards' }],
    [{}, { unit: 1, period: 1 }, null],
    [{ period: 'b' }, {}, null],
    [{ unit: { $not: { $eq: 'a' } } }, {}, null],
    [{ unit: { $exists: true } }, {}, null],
    [{ $or: [{ unit: 'a' }] }, {}, null],
    [{ unit: ['a'] }, {}, null],
  ])('or not, for %j sorted by %j', (filter, sort, expected) => {
    expect(planned(compound, filter, sort)).toEqual(expected);
  });

  test('when it is sparse only for filters that demand the field', () => {
    const sparse = build({ chat: 1 }, { sparse: true }, []);
    expect(planned(sparse, { chat: 5 })).not.toBeNull();
    expect(planned(sparse, { chat: null })).toBeNull();
    expect(planned(sparse, {}, { chat: 1 })).toBeNull();
  });

  test('when it is partial only for filters that imply its own', () => {
    const partial = build(
      { seat: 1 },
      { partialFilterExpression: { open: true, seat: { $exists: true } } },
      [],
    );
    expect(planned(partial, { seat: 's', open: true })).not.toBeNull();
    expect(planned(partial, { seat: 's' })).toBeNull();
    expect(planned(partial, { seat: null, open: true })).toBeNull();
  });
});

const scalar = fc.constantFrom<unknown>(null, 0, 1, 2, 'a', 'b', true, new Date(0));
const document = fc.record(
  { a: fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })), b: scalar },
  { requiredKeys: [] },
);
const condition = fc.oneof(
  scalar.map((v) => ({ $eq: v })),
  fc.array(scalar, { maxLength: 2 }).map((v) => ({ $in: v })),
  fc.tuple(scalar, scalar).map(([v, w]) => ({ $gte: v, $lt: w })),
  scalar.map((v) => ({ $gt: v })),
);
const filter = fc.record({ a: condition, b: condition }, { requiredKeys: [] });
const key = fc.constantFrom({ a: 1 }, { b: -1 }, { a: 1, b: -1 }, { b: 1, a: 1 });

describe('an index of arrays', () => {
  const docs: Doc[] = [{ a: [0, 2] }, { a: 1 }, { a: [1, 9] }];
  const index = build({ a: 1 }, {}, docs);

  test('gives no order: a document stands where its least element of all does', () => {
    expect(planned(index, { a: { $gte: 1 } }, { a: 1 })).toMatchObject({ order: null });
  });

  test('finds what meets two limits with two elements', () => {
    const plan = choosePlan([index], filterOf({ a: { $gt: 3, $lt: 5 } }), []);
    expect(plan && [...rowsOf(plan)]).toContain(2);
  });
});

describe('a plan', () => {
  test('finds every matching document exactly once, in the order asked for', () => {
    const sort = fc.constantFrom({}, { b: 1 }, { b: -1 }, { a: 1, b: -1 });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 12 }), key, filter, sort, (docs, keyOf, wanted, order) => {
        const index = build(keyOf, {}, docs);
        const normal = filterOf(wanted);
        const spec = parseSort(order);
        const plan = choosePlan([index], normal, spec);
        if (plan === null) return;
        const rows = [...rowsOf(plan)];
        const matches = compileNormal(normal);
        const found = rows.filter((row) => matches(docs[row] ?? {}));
        const expected = [...docs.keys()].filter((row) => matches(docs[row] ?? {}));
        expect(new Set(rows).size).toBe(rows.length);
        expect([...found].sort((x, y) => x - y)).toEqual(expected);
        if (plan.order === null) return;
        const keysIn = (list: number[]) =>
          list.map((row) => spec.map(([path]) => (docs[row] as Doc | undefined)?.[path] ?? null));
        expect(keysIn(found)).toEqual(keysIn(sortDocs(expected, spec, (row) => docs[row] ?? {})));
      }),
      { numRuns: 1000 },
    );
  });

  test('stays right while documents come and go', () => {
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 10 }),
        fc.array(fc.nat(9)),
        scalar,
        (docs, removals, bound) => {
          const index = build({ a: 1, b: -1 }, {}, docs);
          // From the first range on the order is kept up to date, not built anew.
          index.ordered();
          const gone = new Set(removals.filter((row) => row < docs.length));
          for (const row of gone) index.remove(row, docs[row] ?? {});
          for (const row of gone) if (row % 2 === 0) index.add(row, docs[row] ?? {});
          const fresh = new Index(index.definition);
          for (const [row, doc] of docs.entries()) if (!gone.has(row) || row % 2 === 0) fresh.add(row, doc);
          const normal = filterOf({ a: { $gte: bound } });
          const rows = [index, fresh].map((one) => {
            const plan = choosePlan([one], normal, []);
            return plan === null ? null : [...rowsOf(plan)].sort((x, y) => x - y);
          });
          expect(rows[0]).toEqual(rows[1]);
        },
      ),
    );
  });
});
