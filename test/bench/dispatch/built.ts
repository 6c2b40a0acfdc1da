import { join } from 'node:path';

/** As it is built and started: what the loader of the tests adds to every function would be measured with it. */
export function built<T>(path: string): T {
  return require(join(__dirname, '../../../dist', path)) as T;
}
