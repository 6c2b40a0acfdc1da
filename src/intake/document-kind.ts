import { wideEncoding } from './document-encoding';

/** What the bytes of a file are, whatever its name says. */
export type FileKind = 'pdf' | 'zip' | 'compound' | 'rtf' | 'image' | 'web' | 'text' | 'unknown';

const signatures: ReadonlyArray<readonly [kind: FileKind, offset: number, signature: string]> = [
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'],
  ['compound', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['rtf', 0, '{\\rtf'],
  ['image', 0, '\xff\xd8\xff'],
  ['image', 0, '\x89PNG'],
  ['image', 0, 'GIF8'],
  ['image', 0, 'BM'],
  ['image', 0, 'II*\x00'],
  ['image', 0, 'MM\x00*'],
  ['image', 8, 'WEBP'],
  ['image', 4, 'ftyphei'],
  ['image', 4, 'ftypmif'],
  ['image', 4, 'ftypavif'],
];

/** Readers look for the mark of a PDF in the first kilobyte; mail programs put lines before it. */
const pdfWithin = 1024;

export function fileKind(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, pdfWithin)).toString(
    'latin1',
  );
  if (head.includes('%PDF-')) return 'pdf';
  const found = signatures.find(
    ([kind, offset, signature]) =>
      head.startsWith(signature, offset) && (kind !== 'image' || isBinary(bytes)),
  );
  if (found) return found[0];
  if (
    /^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|\?xml|head|body)\b/iu.test(head) ||
    /^mime-version:/iu.test(head)
  )
    return 'web';
  return wideEncoding(bytes) !== null || !isBinary(bytes) ? 'text' : 'unknown';
}

/** Control characters that no text file has, but for a few stray ones; UTF-16 apart. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536);
  let controls = 0;
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 32 && (byte < 8 || byte > 13) && byte !== 27) controls += 1;
  }
  return controls > length / 500;
}
