import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Outcome, refuse } from '../domain/refusal';
import { type DocumentText, documentText } from './document-text';
import type { PdfAnswer } from './pdf-pages';

/** 200 pages take about two seconds; files made to hang the library would take forever. */
const longestWork = 20_000;
/** Megabytes of objects: 200 pages need less than a quarter of it. */
const mostMemory = 384;
/** Bytes by which the process may grow: what a stream unpacks to is no object, and no limit of a thread holds it. */
const mostGrowth = 768 * 1024 * 1024;
const lookMs = 50;

/** A page of an official document has more letters; a scanned one has at most those of a digital signature. */
const fewLetters = 200;
/** A file without pictures is not scanned, however short it is. */
const hardlyAny = 20;

/**
 * The text of a .pdf that has some. The library works in a thread of its own, which is ended when it takes too long or
 * too much memory: a hostile file costs the bot neither its answers nor its life, and the library is given back
 * afterwards.
 */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<DocumentText>> {
  const answer = await pagesOf(bytes);
  if ('fault' in answer) return refuse(`refusal.document.${answer.fault}`, answer.params);
  const { pages, pagesWithoutText, text } = answer;
  const best = Math.max(...answer.letters);
  if (best < (hasPictures(bytes) ? fewLetters : hardlyAny)) return refuse('refusal.document.scanned');
  return documentText({ text, from: 'pdf', pages, pagesWithoutText });
}

/** Pictures are streams, and the dictionaries of streams stand in a file as they are. */
function hasPictures(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return /\/Subtype\s{0,9}\/Image\b/u.test(file.toString('latin1'));
}

function pagesOf(bytes: Uint8Array): Promise<PdfAnswer> {
  const extension = extname(__filename);
  const worker = new Worker(join(__dirname, `pdf-worker${extension}`), {
    // Uncompiled, as in development and tests, the thread has to be told how to read TypeScript.
    execArgv: extension === '.ts' ? ['--require', require.resolve('tsx/cjs')] : [],
    workerData: bytes.slice(),
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const settle = (answer: PdfAnswer) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle({ fault: 'slow', params: {} }), longestWork);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > mostGrowth) settle({ fault: 'slow', params: {} });
    }, lookMs);
    worker.once('message', settle);
    worker.once('error', () => settle({ fault: 'broken', params: {} }));
    worker.once('exit', () => settle({ fault: 'broken', params: {} }));
  });
}
