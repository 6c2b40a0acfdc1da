import { keysOf } from '../../../src/embedded/index/keys';

const both = ['addresses.chatId', 'addresses.channel'];
const valuesOf = (doc: Record<string, unknown>, fields: string[]) =>
  keysOf(doc, fields).keys.map(({ values }) => values);

it('makes a key of each element of an array that two components share, as MongoDB does', () => {
  const addresses = [
    { chatId: '1', channel: 'telegram' },
    { chatId: '9', channel: 'zalo' },
    { chatId: '1', channel: 'telegram' },
  ];
  expect(valuesOf({ addresses }, both)).toEqual([
    ['1', 'telegram'],
    ['9', 'zalo'],
  ]);
  expect(valuesOf({ name: 'Lan', addresses }, ['name', ...both])).toEqual([
    ['Lan', '1', 'telegram'],
    ['Lan', '9', 'zalo'],
  ]);
  expect(keysOf({ addresses }, both).multikey).toBe(true);
});

it('makes a key of nulls of an empty one, and of what an element lacks', () => {
  expect(valuesOf({ addresses: [] }, both)).toEqual([[null, null]]);
  expect(valuesOf({ addresses: [{ chatId: '1' }, {}] }, both)).toEqual([
    ['1', null],
    [null, null],
  ]);
});

it('goes into arrays within the shared one', () => {
  const doc = {
    a: {
      b: [
        { c: [1, 2], d: 'x' },
        { c: 3, d: 'y' },
      ],
    },
  };
  expect(valuesOf(doc, ['a.b.c', 'a.b.d'])).toEqual([
    [1, 'x'],
    [2, 'x'],
    [3, 'y'],
  ]);
});

it('refuses two arrays beside each other', () => {
  expect(() => keysOf({ a: [1, 2], b: [1, 2] }, ['a', 'b'])).toThrow('cannot index parallel arrays [a] [b]');
  const doc = { a: [{ b: [1, 2], c: [1, 2] }] };
  expect(() => keysOf(doc, ['a.b', 'a.c'])).toThrow('cannot index parallel arrays');
});

it('leaves the key of a document without arrays as it stands', () => {
  expect(keysOf({ a: { b: 1 } }, ['a.b', 'c'])).toEqual({
    keys: [{ values: [1, null], text: expect.any(String) }],
    multikey: false,
    missing: false,
  });
});
