import { performance } from 'node:perf_hooks';
import type { Person, Sandbox } from '../../../src/sandbox';

export interface Measured {
  /** Milliseconds from what somebody wrote to the bot's answer. */
  p50: number;
  p99: number;
  perSecond: number;
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
  const perSecond = (took.length / (performance.now() - begun)) * 1000;
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.floor(took.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), perSecond };
}
