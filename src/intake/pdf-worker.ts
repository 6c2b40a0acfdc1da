import { parentPort, workerData } from 'node:worker_threads';
import { readPages } from './pdf-pages';

/** The thread in which the library works: one file, one answer. Nothing that a file names can be fetched from here. */
async function main(): Promise<void> {
  globalThis.fetch = () => Promise.reject(new Error('a document fetches nothing'));
  parentPort?.postMessage(await readPages(workerData as Uint8Array));
}

void main();
