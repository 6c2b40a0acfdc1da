import type { Upload } from './params';

export interface Form {
  fields: Record<string, string>;
  files: Map<string, Upload>;
}

const HEADER_END = Buffer.from('\r\n\r\n');

/**
 * Reads a multipart/form-data body. Written by hand because clients differ: grammY leaves the file name
 * unquoted, telegraf sends no content type, and undici's `formData()` refuses the former.
 *
 * @returns undefined when the content type names no boundary.
 */
export function parseMultipart(contentType: string, body: Buffer): Form | undefined {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const marker = boundary?.[1] ?? boundary?.[2];
  if (marker === undefined) return undefined;
  const form: Form = { fields: {}, files: new Map() };
  for (const part of splitParts(body, marker)) {
    const end = part.indexOf(HEADER_END);
    if (end < 0) continue;
    const disposition = part.toString('utf8', 0, end);
    const name = attribute(disposition, 'name');
    if (name === undefined) continue;
    const content = part.subarray(end + HEADER_END.length);
    const fileName = attribute(disposition, 'filename');
    if (fileName === undefined) form.fields[name] = content.toString('utf8');
    else form.files.set(name, { name: fileName, bytes: Buffer.from(content) });
  }
  return form;
}

function splitParts(body: Buffer, marker: string): Buffer[] {
  const parts: Buffer[] = [];
  const delimiter = Buffer.from(`\r\n--${marker}`);
  const opening = Buffer.from(`--${marker}`);
  let at = body.indexOf(opening);
  if (at < 0) return parts;
  at += opening.length;
  for (;;) {
    const next = body.indexOf(delimiter, at);
    if (next < 0) return parts;
    // Each part begins after the line break that ends its boundary line.
    parts.push(body.subarray(at + 2, next));
    at = next + delimiter.length;
    if (body.toString('latin1', at, at + 2) === '--') return parts;
  }
}

function attribute(headers: string, name: string): string | undefined {
  const line = headers.split('\r\n').find((header) => /^content-disposition:/i.test(header));
  // An unquoted file name may hold anything and comes last; other unquoted values end at a semicolon.
  const unquoted = name === 'filename' ? '.*' : '[^;]*';
  const found = new RegExp(`[;\\s]${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|(${unquoted}))`, 'i').exec(line ?? '');
  return found?.[1]?.replace(/\\(["\\])/g, '$1') ?? found?.[2]?.trim();
}
