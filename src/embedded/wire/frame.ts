/** The header before every message: length, request id, response to, operation code; little-endian int32s. */
export const headerBytes = 16;

/** What `hello` announces as maxMessageSizeBytes. */
export const maxMessageBytes = 48_000_000;

export interface Frame {
  requestId: number;
  responseTo: number;
  opCode: number;
  body: Buffer;
}

/** The stream is not the wire protocol: nothing that follows can be trusted, so the connection has to go. */
export class ProtocolError extends Error {}

/** Cuts a byte stream, however it is split, into messages. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #size = 0;

  /** @throws ProtocolError when a length is impossible */
  push(chunk: Buffer): Frame[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    const frames: Frame[] = [];
    while (this.#size >= headerBytes) {
      const length = this.#peekLength();
      if (this.#size < length) break;
      frames.push(toFrame(this.#take(length)));
    }
    return frames;
  }

  #peekLength(): number {
    if ((this.#chunks[0]?.length ?? 0) < 4) this.#chunks = [Buffer.concat(this.#chunks)];
    const length = this.#chunks[0]?.readInt32LE(0) ?? 0;
    if (length < headerBytes || length > maxMessageBytes)
      throw new ProtocolError(`message length ${length} is out of range`);
    return length;
  }

  #take(length: number): Buffer {
    const all = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    const bytes = all ?? Buffer.alloc(0);
    this.#chunks = bytes.length > length ? [bytes.subarray(length)] : [];
    this.#size -= length;
    return bytes.subarray(0, length);
  }
}

function toFrame(bytes: Buffer): Frame {
  return {
    requestId: bytes.readInt32LE(4),
    responseTo: bytes.readInt32LE(8),
    opCode: bytes.readInt32LE(12),
    body: bytes.subarray(headerBytes),
  };
}

/** A whole message: the header and the parts of its body. */
export function encodeFrame(header: Omit<Frame, 'body'>, parts: Uint8Array[]): Buffer {
  const head = Buffer.alloc(headerBytes);
  const length = parts.reduce((sum, part) => sum + part.length, headerBytes);
  head.writeInt32LE(length, 0);
  head.writeInt32LE(header.requestId, 4);
  head.writeInt32LE(header.responseTo, 8);
  head.writeInt32LE(header.opCode, 12);
  return Buffer.concat([head, ...parts], length);
}
