import { Long } from 'bson';
import { type Laboratory, openLaboratory } from '../support/store';

interface Cursor {
  id: unknown;
  ns: string;
  firstBatch?: unknown[];
  nextBatch?: unknown[];
}

let lab: Laboratory;

beforeAll(async () => {
  lab = await openLaboratory();
  const documents = Array.from({ length: 250 }, (_, n) => ({ _id: n, n }));
  await lab.client.command({ insert: 'c', documents });
});

afterAll(() => lab.close());

async function cursorOf(body: Record<string, unknown>): Promise<Cursor> {
  return (await lab.client.command(body)).cursor as Cursor;
}

describe('a cursor', () => {
  test.each<[string, Record<string, unknown>, number, boolean]>([
    ['gives 101 documents at first', {}, 101, true],
    ['gives as many as asked for', { batchSize: 7 }, 7, true],
    ['gives none when asked for none', { batchSize: 0 }, 0, true],
    ['ends with its limit', { limit: 20 }, 20, false],
    ['ends after one batch', { batchSize: 5, singleBatch: true }, 5, false],
    ['ends after a negative limit', { limit: -5 }, 5, false],
    ['ends when everything is told', { skip: 200 }, 50, false],
  ])('%s', async (_what, options, length, open) => {
    const cursor = await cursorOf({ find: 'c', ...options });
    expect([cursor.firstBatch?.length, cursor.id !== 0, cursor.ns]).toEqual([length, open, 'test.c']);
  });

  test('goes on where it stopped, and shows what was there when it began', async () => {
    const first = await cursorOf({ find: 'c', sort: { n: 1 }, batchSize: 100 });
    await lab.client.command({ update: 'c', updates: [{ q: { _id: 249 }, u: { $set: { n: -1 } } }] });
    const second = await cursorOf({ getMore: first.id, collection: 'c', batchSize: 100 });
    const third = await cursorOf({ getMore: second.id, collection: 'c' });
    expect([second.nextBatch?.length, third.nextBatch?.length, third.id]).toEqual([100, 50, 0]);
    expect(third.nextBatch?.at(-1)).toEqual({ _id: 249, n: 249 });
    expect(await lab.client.command({ getMore: first.id, collection: 'c' })).toMatchObject({ code: 43 });
  });

  test('belongs to its collection', async () => {
    const { id } = await cursorOf({ find: 'c', batchSize: 1 });
    expect(await lab.client.command({ getMore: id, collection: 'other' })).toMatchObject({
      codeName: 'Unauthorized',
    });
  });

  test('is killed once', async () => {
    const { id } = await cursorOf({ find: 'c', batchSize: 1 });
    const cursors = [Long.fromNumber(Number(id))];
    expect(await lab.client.command({ killCursors: 'c', cursors })).toMatchObject({
      cursorsKilled: [id],
      cursorsNotFound: [],
    });
    expect(await lab.client.command({ killCursors: 'c', cursors })).toMatchObject({
      cursorsKilled: [],
      cursorsNotFound: [id],
    });
  });

  test('never puts more than a reply can carry into a batch', async () => {
    const text = 'x'.repeat(6 * 1024 * 1024);
    for (let n = 0; n < 4; n++) await lab.client.command({ insert: 'large', documents: [{ _id: n, text }] });
    const first = await cursorOf({ find: 'large' });
    const second = await cursorOf({ getMore: first.id, collection: 'large' });
    expect([first.firstBatch?.length, second.nextBatch?.length, second.id]).toEqual([2, 2, 0]);
  });

  test('counts what the array of a reply adds to many small documents', async () => {
    const text = 'x'.repeat(600);
    const documents = Array.from({ length: 30_000 }, (_, n) => ({ _id: n, text }));
    for (let at = 0; at < documents.length; at += 10_000)
      await lab.client.command({ insert: 'many', documents: documents.slice(at, at + 10_000) });
    const first = await cursorOf({ find: 'many', batchSize: 1 });
    const second = await cursorOf({ getMore: first.id, collection: 'many' });
    const third = await cursorOf({ getMore: first.id, collection: 'many' });
    expect(1 + (second.nextBatch?.length ?? 0) + (third.nextBatch?.length ?? 0)).toBe(30_000);
  });
});

test('a document above 16 MB is refused', async () => {
  const text = 'x'.repeat(16 * 1024 * 1024);
  const reply = await lab.client.command({ insert: 'c', documents: [{ text }] });
  expect(reply).toMatchObject({ n: 0, writeErrors: [{ code: 10334 }] });
});

test('what needs a filter refuses a bad one even where there is nothing', async () => {
  const bad = { a: { $frobnicate: 1 } };
  for (const body of [
    { find: 'none', filter: bad },
    { count: 'none', query: bad },
    { distinct: 'none', key: 'a', query: bad },
    { aggregate: 'none', pipeline: [{ $match: bad }], cursor: {} },
    { findAndModify: 'none', query: bad, remove: true },
  ]) {
    expect(await lab.client.command(body)).toMatchObject({ ok: 0, codeName: 'BadValue' });
  }
  expect(await lab.client.command({ delete: 'none', deletes: [{ q: bad, limit: 0 }] })).toMatchObject({
    writeErrors: [{ code: 2 }],
  });
});

test('distinct takes arrays apart and sorts nothing out twice', async () => {
  await lab.client.command({
    insert: 'd',
    documents: [{ a: [1, 2] }, { a: 2 }, { a: null }, {}, { a: [{ x: 1 }] }],
  });
  expect((await lab.client.command({ distinct: 'd', key: 'a' })).values).toEqual([1, 2, null, { x: 1 }]);
});
