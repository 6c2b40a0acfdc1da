import { serialize } from 'bson';
import { crc32c } from '../../../src/embedded/wire/crc32c';
import { encodeFrame, FrameReader, ProtocolError } from '../../../src/embedded/wire/frame';
import { encodeMessage, type Message, readMessage } from '../../../src/embedded/wire/message';

const ids = { requestId: 7, responseTo: 0 };

function flagged(flags: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(flags);
  return bytes;
}

const body = (doc: object) => Buffer.concat([Buffer.from([0]), serialize(doc)]);

function sequence(name: string, docs: object[]): Buffer {
  const inner = Buffer.concat([Buffer.from(`${name}\0`), ...docs.map((doc) => serialize(doc))]);
  const size = Buffer.alloc(4);
  size.writeInt32LE(inner.length + 4);
  return Buffer.concat([Buffer.from([1]), size, inner]);
}

function read(parts: Buffer[], alter: (bytes: Buffer) => void = () => {}): Message {
  const bytes = encodeFrame({ ...ids, opCode: 2013 }, parts);
  alter(bytes);
  const [frame] = new FrameReader().push(bytes);
  if (frame === undefined) throw new Error('no frame');
  return readMessage(frame);
}

describe('readMessage', () => {
  test('reads what encodeMessage writes', () => {
    const [frame] = new FrameReader().push(encodeMessage(ids, { ping: 1 }));
    expect(frame && readMessage(frame)).toEqual({ body: { ping: 1 }, silent: false });
  });

  test('lays document sequences into the body, wherever they stand', () => {
    const docs = [{ a: 1 }, { a: 2 }];
    const expected = { insert: 'c', documents: docs };
    expect(read([flagged(0), body({ insert: 'c' }), sequence('documents', docs)]).body).toEqual(expected);
    expect(read([flagged(0), sequence('documents', docs), body({ insert: 'c' })]).body).toEqual(expected);
    expect(read([flagged(0), sequence('documents', []), body({ insert: 'c' })]).body.documents).toEqual([]);
  });

  test('knows when no reply is wanted, and may ignore the upper flags', () => {
    expect(read([flagged(2), body({ ping: 1 })]).silent).toBe(true);
    expect(read([flagged(1 << 16), body({ ping: 1 })]).silent).toBe(false);
  });

  test('accepts a right checksum and refuses a wrong one', () => {
    const parts = [flagged(1), body({ ping: 1 }), Buffer.alloc(4)];
    const sign = (bytes: Buffer) => {
      bytes.writeUInt32LE(crc32c(bytes.subarray(0, -4)), bytes.length - 4);
    };
    expect(read(parts, sign).body).toEqual({ ping: 1 });
    expect(() => read(parts)).toThrow('checksum');
  });

  test.each([
    ['an unknown required flag', [flagged(4), body({ ping: 1 })]],
    ['an unknown kind of section', [flagged(0), Buffer.from([2, 5, 0, 0, 0, 0])]],
    ['no body', [flagged(0), sequence('documents', [])]],
    ['two bodies', [flagged(0), body({ ping: 1 }), body({ ping: 1 })]],
    ['a document longer than the message', [flagged(0), Buffer.from([0, 99, 0, 0, 0, 0])]],
    ['a sequence longer than the message', [flagged(0), body({ a: 1 }), Buffer.from([1, 99, 0, 0, 0, 0])]],
    ['a sequence of a name that the body has', [flagged(0), body({ a: 1 }), sequence('a', [])]],
  ])('refuses %s', (_what, parts) => {
    expect(() => read(parts)).toThrow(ProtocolError);
  });

  test('computes the checksum of the Castagnoli polynomial', () => {
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  });
});
