import fc from 'fast-check';
import {
  encodeFrame,
  type Frame,
  FrameReader,
  maxMessageBytes,
  ProtocolError,
} from '../../../src/embedded/wire/frame';

const frame = fc.record({
  requestId: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  responseTo: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  opCode: fc.constantFrom(2013, 2004, 1),
  body: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
});

function inPieces(bytes: Buffer, cuts: number[]): Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, at) => bytes.subarray(places[at], end));
}

describe('FrameReader', () => {
  test('finds the same messages however the stream is split', () => {
    fc.assert(
      fc.property(
        fc.array(frame, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        (frames, cuts) => {
          const stream = Buffer.concat(frames.map((one) => encodeFrame(one, [one.body])));
          const reader = new FrameReader();
          const found: Frame[] = inPieces(stream, cuts).flatMap((piece) => reader.push(piece));
          expect(found).toEqual(frames);
        },
      ),
    );
  });

  test('finds messages that arrive byte by byte', () => {
    const one = { requestId: 1, responseTo: 0, opCode: 2013, body: Buffer.from('abc') };
    const reader = new FrameReader();
    const found = [...encodeFrame(one, [one.body])].flatMap((byte) => reader.push(Buffer.from([byte])));
    expect(found).toEqual([one]);
  });

  test.each([0, 15, -1, maxMessageBytes + 1])('refuses the length %d', (length) => {
    const head = Buffer.alloc(16);
    head.writeInt32LE(length, 0);
    expect(() => new FrameReader().push(head)).toThrow(ProtocolError);
  });
});
