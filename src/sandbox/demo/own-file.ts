import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileOf } from '../person/person';

/** A file that lies beside the demo, as people send it. */
export function ownFile(name: string): FileOf & { name: string } {
  return { name, bytes: readFileSync(join(__dirname, name)) };
}
