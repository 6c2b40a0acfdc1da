import { runPipeline } from '../../../src/embedded/aggregate/pipeline';
import type { Doc } from '../../../src/embedded/values/document';

const now = new Date('2026-03-05T08:00:00Z');
const doc: Doc = {
  n: 5,
  text: 'Đơn vị abc',
  nothing: null,
  list: [3, 1, { x: 2 }],
  docs: [{ x: 1 }, { y: 2 }, { x: 3 }],
  deep: { x: { y: 1 } },
  // 23:30 UTC is 06:30 of the next day in Vietnam.
  at: new Date('2026-12-31T23:30:00Z'),
};

/** A literal object with the field `then` would be taken for a promise. */
const branch = (when: unknown, value: unknown) =>
  Object.fromEntries([
    ['case', when],
    ['then', value],
  ]);

function evaluated(expression: unknown): unknown {
  const [result] = runPipeline([doc], [{ $replaceWith: { v: expression } }], { now, collection: () => [] });
  return result?.v;
}

describe('an expression', () => {
  test.each<[unknown, unknown]>([
    ['$deep.x.y', 1],
    ['$docs.x', [1, 3]],
    ['$none', undefined],
    ['$$ROOT.n', 5],
    ['$$NOW', now],
    [{ $literal: '$n' }, '$n'],
    [{ a: '$n', b: '$none' }, { a: 5 }],
    [{ $eq: ['$none', null] }, false],
    [{ $lt: ['$none', null] }, true],
    [{ $gt: ['$text', '$n'] }, true],
    [{ $cmp: [2, 1] }, 1],
    [
      {
        $eq: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
      false,
    ],
    [{ $and: ['$n', { $or: ['$nothing', 0] }] }, false],
    [{ $not: ['$nothing'] }, true],
    [{ $cond: ['$n', 'có', 'không'] }, 'có'],
    [
      {
        $cond: Object.fromEntries([
          ['if', '$none'],
          ['then', 1],
          ['else', 2],
        ]),
      },
      2,
    ],
    [
      {
        $switch: {
          branches: [branch('$none', 1), branch('$n', 2)],
          default: 3,
        },
      },
      2,
    ],
    [{ $ifNull: ['$nothing', '$none', 'x'] }, 'x'],
    [{ $add: ['$n', 1, 2] }, 8],
    [{ $add: ['$at', 60_000] }, new Date('2026-12-31T23:31:00Z')],
    [{ $add: ['$n', '$none'] }, null],
    [{ $subtract: ['$n', 7] }, -2],
    [{ $subtract: ['$at', '$at'] }, 0],
    [{ $multiply: ['$n', 2] }, 10],
    [{ $divide: ['$n', 2] }, 2.5],
    [{ $concat: ['a', '$text'] }, 'aĐơn vị abc'],
    [{ $concat: ['a', '$none'] }, null],
    [{ $toUpper: '$text' }, 'ĐơN Vị ABC'],
    [{ $toLower: '$none' }, ''],
    [{ $size: '$list' }, 3],
    [{ $in: [{ x: 2 }, '$list'] }, true],
    [{ $arrayElemAt: ['$list', -1] }, { x: 2 }],
    [{ $arrayElemAt: ['$list', 9] }, undefined],
    [{ $isArray: ['$list'] }, true],
    [{ $concatArrays: ['$list', [9]] }, [3, 1, { x: 2 }, 9]],
    [{ $map: { input: '$docs', as: 'd', in: '$$d.x' } }, [1, null, 3]],
    [{ $filter: { input: '$list', as: 'e', cond: { $gt: ['$$e', 2] } } }, [3, { x: 2 }]],
    [{ $let: { vars: { a: '$n' }, in: { $add: ['$$a', 1] } } }, 6],
    [{ $mergeObjects: ['$deep', { z: 1 }] }, { x: { y: 1 }, z: 1 }],
    [{ $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Ho_Chi_Minh' } }, '2027-01-01'],
    [{ $dateToString: { date: '$at', format: '%H:%M', timezone: '+07:00' } }, '06:30'],
    [{ $dateToString: { date: '$at' } }, '2026-12-31T23:30:00.000Z'],
    [{ $dateToString: { date: '$none', onNull: 'chưa' } }, 'chưa'],
  ])('%j is %j', (expression, expected) => {
    expect(evaluated(expression)).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ['InvalidPipelineOperator', { $dateTrunc: { date: '$at', unit: 'day' } }],
    ['InvalidPipelineOperator', { $function: {} }],
    ['InvalidPipelineOperator', { $rand: {} }],
    ['Location15983', { $add: [1], $size: [] }],
    ['Location16410', { 'a.b': 1 }],
    ['Location15998', '$a..b'],
    ['NotImplemented', '$list.0'],
    ['NotImplemented', '$$NOW.x'],
    ['NotImplemented', '$$PRUNE'],
    ['Location16020', { $eq: [1] }],
    ['Location16020', { $subtract: [3, 2, 1] }],
    ['Location16020', { $cond: [1, 2] }],
    ['Location16020', { $cond: { if: 1, else: 2 } }],
    ['Location16020', { $switch: { branches: [branch(0, 1)] } }],
    ['Location16020', { $switch: { branches: [], default: 1 } }],
    ['Location16020', { $filter: { input: '$list', cond: true, limit: 1 } }],
    ['Location16020', { $map: { input: '$list' } }],
    ['Location16020', { $let: { in: 1 } }],
    ['Location17124', { $size: '$n' }],
    ['Location40081', { $in: [1, '$n'] }],
    ['NotImplemented', { $toUpper: '$n' }],
    ['NotImplemented', { $dateToString: { date: '$at', format: '%V' } }],
    ['NotImplemented', { $dateToString: { date: '$at', timezone: '-03:30' } }],
    ['NotImplemented', { $dateToString: { format: '%Y' } }],
  ])('is refused with %s: %j', (codeName, expression) => {
    expect(() => evaluated(expression)).toThrow(expect.objectContaining({ codeName }));
  });

  test.each<[string, unknown]>([
    ['an unknown variable', '$$nobody'],
    ['a text in a sum', { $add: ['$n', '$text'] }],
    ['a division by zero', { $divide: ['$n', 0] }],
    ['a number in a text', { $concat: ['$text', '$n'] }],
  ])('is refused for %s', (_what, expression) => {
    expect(() => evaluated(expression)).toThrow();
  });
});
