import { createHash } from 'node:crypto';

/** The id of what a text names: 12 characters of base64url, as short as a button needs and always the same. */
export function obligationId(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
