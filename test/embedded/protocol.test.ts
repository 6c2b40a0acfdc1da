import { once } from 'node:events';
import { serialize } from 'bson';
import fc from 'fast-check';
import { encodeFrame } from '../../src/embedded/wire/frame';
import { encodeMessage } from '../../src/embedded/wire/message';
import { RawClient, socketOf } from './support/raw';
import { type Laboratory, openLaboratory } from './support/store';

let lab: Laboratory;

beforeAll(async () => {
  lab = await openLaboratory();
});

afterAll(() => lab.close());

const another = () => RawClient.connect(socketOf(lab.store.uri));

describe('a connection', () => {
  test.each([
    ['garbage', Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')],
    [
      'an operation it does not know',
      encodeFrame({ requestId: 1, responseTo: 0, opCode: 2012 }, [Buffer.alloc(20)]),
    ],
    [
      'a message that is not BSON',
      encodeFrame({ requestId: 1, responseTo: 0, opCode: 2013 }, [
        Buffer.alloc(5),
        Buffer.from([9, 0, 0, 0, 99, 0, 0, 0, 0]),
      ]),
    ],
  ])('is closed by %s while others go on', async (_what, bytes) => {
    const bad = await another();
    bad.send(bytes);
    await bad.closed();
    expect(await lab.client.command({ ping: 1 })).toEqual({ ok: 1 });
  });

  test('survives any bytes on another one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 64 }), async (bytes) => {
        const bad = await another();
        bad.send(bytes);
        bad.socket.end();
        await bad.closed();
        expect(await lab.client.command({ ping: 1 })).toEqual({ ok: 1 });
      }),
      { numRuns: 30 },
    );
  });

  test('answers several messages in one packet in their order, though the first waits for the disk', async () => {
    const insert = { insert: 'order', documents: [{ _id: 1 }, { _id: 0 }], $db: 'test' };
    const messages = [insert, { find: 'order', $db: 'test' }].map((body, requestId) =>
      encodeMessage({ requestId, responseTo: 0 }, body),
    );
    lab.client.send(Buffer.concat(messages));
    expect(await lab.client.reply()).toEqual({ n: 2, ok: 1 });
    expect(await lab.client.reply()).toHaveProperty('cursor');
  });

  test('does not answer what wants no reply, but does it', async () => {
    const silent = encodeMessage(
      { requestId: 1, responseTo: 0 },
      { insert: 'silent', documents: [{ a: 1 }], $db: 'test', writeConcern: { w: 0 } },
    );
    silent.writeUInt32LE(2, 16);
    lab.client.send(silent);
    expect(await lab.client.command({ count: 'silent' })).toMatchObject({ n: 1 });
  });

  test('answers the old handshake with an OP_REPLY', async () => {
    const query = (command: object) =>
      encodeFrame({ requestId: 3, responseTo: 0, opCode: 2004 }, [
        Buffer.alloc(4),
        Buffer.from('admin.$cmd\0'),
        Buffer.alloc(8),
        serialize(command),
      ]);
    const client = await another();
    client.socket.removeAllListeners('data');
    const received = once(client.socket, 'data');
    client.send(query({ ismaster: 1, helloOk: true }));
    const [reply] = (await received) as [Buffer];
    expect([reply.readInt32LE(8), reply.readInt32LE(12)]).toEqual([3, 1]);
    expect(reply.includes('maxWireVersion')).toBe(true);
    client.close();
  });
});

describe('a command outside the promised subset', () => {
  test.each([
    ['an unknown command', { frobnicate: 1 }, 'CommandNotFound', 59],
    ['a command of larger servers', { replSetGetStatus: 1 }, 'CommandNotFound', 59],
    ['an unknown option', { find: 'c', frobnicate: 1 }, 'InvalidOptions', 72],
    ['a collation', { find: 'c', collation: { locale: 'vi' } }, 'InvalidOptions', 72],
    ['a hint', { find: 'c', hint: 'a_1' }, 'InvalidOptions', 72],
    ['a validator', { create: 'c', validator: { a: 1 } }, 'InvalidOptions', 72],
    ['a capped collection', { create: 'c', capped: true, size: 100 }, 'InvalidOptions', 72],
    ['an unknown query operator', { find: 'c', filter: { a: { $frobnicate: 1 } } }, 'BadValue', 2],
    ['an unknown top-level operator', { find: 'c', filter: { $where: '1' } }, 'BadValue', 2],
    ['$jsonSchema', { find: 'c', filter: { $jsonSchema: {} } }, 'BadValue', 2],
    ['a filter that is no object', { find: 'c', filter: 5 }, 'FailedToParse', 9],
    ['a computed projection', { find: 'c', projection: { a: { $slice: 1 } } }, 'NotImplemented', 238],
    ['the positional projection', { find: 'c', projection: { 'a.$': 1 } }, 'NotImplemented', 238],
    ['an unknown stage', { aggregate: 'c', pipeline: [{ $out: 'x' }], cursor: {} }, 'Location40324', 40324],
    [
      'an unknown expression',
      { aggregate: 'c', pipeline: [{ $set: { a: { $rand: {} } } }], cursor: {} },
      'InvalidPipelineOperator',
      168,
    ],
    [
      '$dateTrunc, which is wrong in mingo',
      { aggregate: 'c', pipeline: [{ $set: { a: { $dateTrunc: {} } } }], cursor: {} },
      'InvalidPipelineOperator',
      168,
    ],
    [
      'a numeric path in an expression',
      { aggregate: 'c', pipeline: [{ $set: { a: '$b.0' } }], cursor: {} },
      'NotImplemented',
      238,
    ],
    [
      'a text index',
      { createIndexes: 'c', indexes: [{ key: { a: 'text' }, name: 'x' }] },
      'CannotCreateIndex',
      67,
    ],
    [
      'an index option',
      { createIndexes: 'c', indexes: [{ key: { a: 1 }, name: 'x', hidden: true }] },
      'InvalidIndexSpecificationOption',
      197,
    ],
    [
      'a transaction',
      { insert: 'c', documents: [{}], startTransaction: true, autocommit: false },
      'IllegalOperation',
      20,
    ],
    ['a read at a point in time', { find: 'c', readConcern: { level: 'snapshot' } }, 'NotAReplicaSet', 123],
    ['a write to several members', { insert: 'c', documents: [{}], writeConcern: { w: 2 } }, 'BadValue', 2],
    ['a cursor nobody opened', { getMore: 99, collection: 'c' }, 'CursorNotFound', 43],
    ['a collection without a name', { find: '' }, 'InvalidNamespace', 73],
  ])('is refused by name: %s', async (_what, body, codeName, code) => {
    expect(await lab.client.command(body)).toMatchObject({ ok: 0, codeName, code });
  });

  test.each([
    [
      'an option of a statement',
      { update: 'c', updates: [{ q: {}, u: { $set: { a: 1 } }, hint: 'x' }] },
      'InvalidOptions',
    ],
    [
      'an unknown modifier',
      { update: 'c', updates: [{ q: {}, u: { $bit: { a: { and: 1 } } } }] },
      'FailedToParse',
    ],
    ['a field that starts with $', { insert: 'c', documents: [{ a: { $b: 1 } }] }, 'DollarPrefixedFieldName'],
    ['an array as _id', { insert: 'c', documents: [{ _id: [1] }] }, 'InvalidIdField'],
    [
      'an array filter with $or',
      {
        update: 'c',
        updates: [{ q: {}, u: { $set: { 'a.$[x]': 1 } }, arrayFilters: [{ $or: [{ x: 1 }] }] }],
      },
      'NotImplemented',
    ],
    ['a delete of two', { delete: 'c', deletes: [{ q: {}, limit: 2 }] }, 'FailedToParse'],
  ])('is refused among the write errors: %s', async (_what, body, codeName) => {
    const reply = await lab.client.command(body);
    expect(reply).toMatchObject({ ok: 1, writeErrors: [{ index: 0, codeName }] });
  });
});
