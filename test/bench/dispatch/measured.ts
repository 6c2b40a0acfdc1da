import { performance } from 'node:perf_hooks';
import type { Worked } from './children';

const MEGABYTE = 1024 * 1024;

/** Times a piece of work of this process, with its processor time and its memory at the end. */
export async function measured(work: () => Promise<void>): Promise<Worked> {
  const rssBeforeMb = process.memoryUsage.rss() / MEGABYTE;
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await work();
  const elapsedMs = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpu);
  const rssMb = process.memoryUsage.rss() / MEGABYTE;
  return { elapsedMs, cpuMs: (user + system) / 1000, rssBeforeMb, rssMb };
}
