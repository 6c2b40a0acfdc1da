import { refuse } from '../domain/refusal';

/**
 * Old Office files and encrypted new ones are the same container ([MS-CFB]); the names of its streams, in UTF-16, tell
 * which. A .docx with a password is kept as the stream EncryptedPackage ([MS-OFFCRYPTO] 1.3.3).
 */
export function compoundRefusal(bytes: Uint8Array): ReturnType<typeof refuse> {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => container.includes(stream, 0, 'utf16le');
  if (holds('EncryptedPackage')) return refuse('refusal.document.locked');
  return refuse(holds('WordDocument') ? 'refusal.document.oldWord' : 'refusal.document.otherFormat');
}
