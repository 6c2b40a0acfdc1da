import { type Laboratory, openLaboratory } from '../support/store';

let lab: Laboratory;

beforeAll(async () => {
  lab = await openLaboratory();
});

afterAll(() => lab.close());

const names = async (filter = {}) => {
  const { cursor } = (await lab.client.command({ listCollections: 1, filter, nameOnly: true })) as {
    cursor: { firstBatch: { name: string }[] };
  };
  return cursor.firstBatch.map(({ name }) => name);
};

describe('the greeting', () => {
  test.each([
    ['hello', 'isWritablePrimary'],
    ['isMaster', 'ismaster'],
    ['ismaster', 'ismaster'],
  ])('%s says what clients decide by', async (command, primary) => {
    const reply = await lab.client.command({
      [command]: 1,
      helloOk: true,
      client: { driver: {} },
      compression: ['zlib'],
    });
    expect(reply).toMatchObject({
      [primary]: true,
      helloOk: true,
      maxWireVersion: 21,
      maxBsonObjectSize: 16_777_216,
      ok: 1,
    });
    // Neither a replica set nor compression: clients then neither retry writes nor start transactions.
    expect(reply).not.toHaveProperty('setName');
    expect(reply).not.toHaveProperty('compression');
  });

  test('gives each connection a number of its own', async () => {
    const { connectionId } = await lab.client.command({ hello: 1 });
    expect((await lab.client.command({ hello: 1 })).connectionId).toBe(connectionId);
  });

  test('buildInfo and endSessions are answered', async () => {
    expect(await lab.client.command({ buildInfo: 1 })).toMatchObject({ version: '7.0.0', ok: 1 });
    expect(await lab.client.command({ endSessions: [{ id: 1 }] })).toEqual({ ok: 1 });
  });
});

describe('collections and databases', () => {
  test('come into being by the first document and go when dropped', async () => {
    await lab.client.command({ insert: 'one', documents: [{ a: 1 }] });
    await lab.client.command({ create: 'two' });
    await lab.client.command({ update: 'none', updates: [{ q: { a: 1 }, u: { $set: { a: 2 } } }] });
    expect((await names()).sort()).toEqual(['one', 'two']);
    expect(await names({ name: 'two' })).toEqual(['two']);
    expect(await lab.client.command({ drop: 'two' })).toMatchObject({
      ok: 1,
      ns: 'test.two',
      nIndexesWas: 1,
    });
    expect(await lab.client.command({ drop: 'two' })).toEqual({ ok: 1 });
    expect(await names()).toEqual(['one']);
  });

  test('of different databases are apart', async () => {
    await lab.client.command({ insert: 'one', documents: [{ a: 1 }, { a: 2 }], $db: 'other' });
    expect(await lab.client.command({ count: 'one' })).toMatchObject({ n: 1 });
    const { databases } = (await lab.client.command({ listDatabases: 1, nameOnly: true, $db: 'admin' })) as {
      databases: object[];
    };
    expect(databases).toEqual([{ name: 'other' }, { name: 'test' }]);
    await lab.client.command({ dropDatabase: 1, $db: 'other' });
    expect(await lab.client.command({ count: 'one', $db: 'other' })).toMatchObject({ n: 0 });
    expect(await lab.client.command({ count: 'one' })).toMatchObject({ n: 1 });
  });

  test.each(['a$b', '.a', 'system.x', 'x'.repeat(260), 'a\0b'])('are not named %j', async (name) => {
    expect(await lab.client.command({ insert: name, documents: [{}] })).toMatchObject({
      codeName: 'InvalidNamespace',
    });
  });

  test.each(['', 'a.b', 'a b', 'x'.repeat(64)])('no database is named %j', async ($db) => {
    expect(await lab.client.command({ ping: 1, $db })).toMatchObject({ codeName: 'InvalidNamespace' });
  });
});

describe('an index', () => {
  const create = (spec: object) => lab.client.command({ createIndexes: 'indexed', indexes: [spec] });

  test('is made once', async () => {
    expect(await create({ key: { a: 1 }, name: 'a' })).toMatchObject({
      createdCollectionAutomatically: true,
      numIndexesBefore: 1,
      numIndexesAfter: 2,
    });
    expect(await create({ key: { a: 1 }, name: 'a', background: true })).toMatchObject({
      numIndexesBefore: 2,
      numIndexesAfter: 2,
    });
    expect(await create({ key: { _id: 1 }, name: '_id_' })).toMatchObject({ numIndexesAfter: 2, ok: 1 });
  });

  test.each<[string, object, string]>([
    ['the name of another', { key: { b: 1 }, name: 'a' }, 'IndexKeySpecsConflict'],
    ['the key of another', { key: { a: 1 }, name: 'b' }, 'IndexOptionsConflict'],
    ['no key', { key: {}, name: 'b' }, 'CannotCreateIndex'],
    ['no name', { key: { b: 1 } }, 'FailedToParse'],
    ['an unknown kind', { key: { b: '2dsphere' }, name: 'b' }, 'CannotCreateIndex'],
    ['every field', { key: { '$**': 1 }, name: 'b' }, 'CannotCreateIndex'],
    [
      'a time to live of two fields',
      { key: { b: 1, c: 1 }, name: 'b', expireAfterSeconds: 1 },
      'CannotCreateIndex',
    ],
    ['a time to live below zero', { key: { b: 1 }, name: 'b', expireAfterSeconds: -1 }, 'CannotCreateIndex'],
    ['a time to live of _id', { key: { _id: 1 }, name: 'b', expireAfterSeconds: 1 }, 'CannotCreateIndex'],
    [
      'sparse and partial at once',
      { key: { b: 1 }, name: 'b', sparse: true, partialFilterExpression: {} },
      'CannotCreateIndex',
    ],
    [
      'a partial expression with $or',
      { key: { b: 1 }, name: 'b', partialFilterExpression: { $or: [{ b: 1 }] } },
      'CannotCreateIndex',
    ],
    [
      'a partial expression with absence',
      { key: { b: 1 }, name: 'b', partialFilterExpression: { b: { $exists: false } } },
      'CannotCreateIndex',
    ],
    [
      'a collation',
      { key: { b: 1 }, name: 'b', collation: { locale: 'vi' } },
      'InvalidIndexSpecificationOption',
    ],
  ])('is refused with %s', async (_what, spec, codeName) => {
    expect(await create(spec)).toMatchObject({ ok: 0, codeName });
  });

  test('refuses a document with two arrays in its key, and keeps it out', async () => {
    await create({ key: { x: 1, y: 1 }, name: 'xy' });
    const reply = await lab.client.command({ insert: 'indexed', documents: [{ x: [1, 2], y: [1, 2] }] });
    expect(reply).toMatchObject({ n: 0, writeErrors: [{ codeName: 'CannotIndexParallelArrays' }] });
    expect(await lab.client.command({ count: 'indexed' })).toMatchObject({ n: 0 });
  });

  test('is dropped by name, by key or with all others, but not the one on _id', async () => {
    const drop = (index: unknown) => lab.client.command({ dropIndexes: 'indexed', index });
    expect(await drop({ a: 1 })).toMatchObject({ nIndexesWas: 3, ok: 1 });
    expect(await drop('a')).toMatchObject({ codeName: 'IndexNotFound' });
    expect(await drop('_id_')).toMatchObject({ codeName: 'InvalidOptions' });
    expect(await drop('*')).toMatchObject({ nIndexesWas: 2, ok: 1 });
    expect(await lab.client.command({ listIndexes: 'none' })).toMatchObject({
      codeName: 'NamespaceNotFound',
    });
  });
});
