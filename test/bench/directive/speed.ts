import { join } from 'node:path';
import { layOut } from '../../../src/directive/layout';
import { trueDocuments } from './truth';

/** As it is built and started: what the loader of the tests adds to every function would be measured with it. */
const built = <T>(path: string): T => require(join(__dirname, '../../../dist/src/directive', path)) as T;

/** Characters of a page of thirteen-point type, and of the longest document that is taken. */
const PAGE = 3000;

export interface Speed {
  pages: number;
  ms: number;
  /** The same text only normalised and cut into words. */
  wordsMs: number;
  /** The same text only cut into blocks and sentences. */
  layoutMs: number;
}

/** How long a document takes to be read whole, beside two things anyone has to do with it: the fastest of some runs. */
export function measureSpeed(pages: number, runs: number): Speed {
  const { readDirective } = built<typeof import('../../../src/directive')>('index');
  const { layOut } = built<typeof import('../../../src/directive/layout')>('layout');
  const text = textOf(pages);
  return {
    pages,
    ms: fastest(runs, () => readDirective(text)),
    wordsMs: fastest(runs, () =>
      text
        .normalize('NFC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    ),
    layoutMs: fastest(runs, () => layOut(text)),
  };
}

/** One document: the head and the foot of the first, and between them the bodies of all, over and over. */
export function textOf(pages: number): string {
  const parts = trueDocuments('ten').map(({ text }) => partsOf(text));
  const [{ head, foot } = { head: '', foot: '' }] = parts;
  let text = head;
  for (let at = 0; text.length < pages * PAGE; at += 1) text += `${parts[at % parts.length]?.body}\n\n`;
  return `${text.slice(0, pages * PAGE - foot.length)}\n\n${foot}`;
}

function partsOf(typed: string): { head: string; body: string; foot: string } {
  const { text, blocks } = layOut(typed);
  const body = blocks.filter(({ part }) => part === 'body');
  const [from, to] = [body[0]?.from ?? 0, body.at(-1)?.to ?? text.length];
  return { head: text.slice(0, from), body: text.slice(from, to), foot: text.slice(to) };
}

function fastest(runs: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    work();
    best = Math.min(best, performance.now() - from);
  }
  return best;
}
