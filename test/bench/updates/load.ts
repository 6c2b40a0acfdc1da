import { performance } from 'node:perf_hooks';
import type { Person, Sandbox } from '../../../src/sandbox';

export interface Measured {
  /** Milliseconds from what somebody wrote to the bot's answer, each. */
  took: number[];
  elapsedMs: number;
}

/** Everybody asks, waits for the answer and asks again, so many times altogether. */
export async function load(
  sandbox: Sandbox,
  people: readonly Person[],
  questions: number,
): Promise<Measured> {
  const waiting = new Map<string, () => void>();
  const off = sandbox.onCall(({ method, params, error }) => {
    if (method === 'sendMessage' && !error) waiting.get(String(params.chat_id))?.();
  });
  const took: number[] = [];
  let left = questions;
  const begun = performance.now();
  await Promise.all(
    people.map(async (person) => {
      for (; left > 0; ) {
        left -= 1;
        const asked = performance.now();
        const answered = new Promise<void>((resolve) => waiting.set(String(person.id), resolve));
        person.write('/tinhhinh');
        await answered;
        took.push(performance.now() - asked);
      }
    }),
  );
  off();
  return { took, elapsedMs: performance.now() - begun };
}
