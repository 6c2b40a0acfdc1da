import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { createSandbox, type Sandbox } from '../../src/sandbox';
import type { BenchRow } from './bench';
import { load, type Measured } from './updates/load';

export const name = 'updates';

/** People at once, and how many questions they ask altogether. */
const sizes = [
  [1, 300],
  [16, 1600],
  [128, 2560],
] as const;

/** What a bot of the benchmark is told. */
export interface Given {
  url: string;
  token: string;
  people: number[];
}

/**
 * `/tinhhinh` through the whole program on its embedded store, against a bare grammY bot that says back what it hears.
 * Both poll one sandbox over HTTP, each from a process of its own; the sandbox is in a third one.
 */
export async function run(): Promise<BenchRow[]> {
  const sandbox = createSandbox({ now: () => new Date(), limits: 'none' });
  const url = await sandbox.listen(0);
  try {
    const echo = await measure('echo', sandbox, url);
    const stack = await measure('stack', sandbox, url);
    return sizes.map(([people], at) => row(people, stack[at], echo[at]));
  } finally {
    await sandbox.close();
  }
}

async function measure(script: string, sandbox: Sandbox, url: string): Promise<Measured[]> {
  const people = Array.from({ length: 128 }, (_, at) => sandbox.person(`Lan ${at}`));
  const child = fork(join(__dirname, 'updates', `${script}.ts`), [], { execArgv: process.execArgv });
  const ready = new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}`)));
  });
  child.send({ url, token: sandbox.token, people: people.map(({ id }) => id) } satisfies Given);
  await ready;
  await load(sandbox, people.slice(0, 8), 300);
  const measured: Measured[] = [];
  for (const [count, questions] of sizes)
    measured.push(await load(sandbox, people.slice(0, count), questions));
  await end(child);
  return measured;
}

async function end(child: ChildProcess): Promise<void> {
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exited;
}

function row(people: number, stack: Measured | undefined, echo: Measured | undefined): BenchRow {
  if (!stack || !echo) throw new Error('nothing was measured');
  const short = (value: number) => Number(value.toFixed(value < 100 ? 1 : 0));
  return {
    'people at once': people,
    'p50 (ms)': short(stack.p50),
    'echo p50': short(echo.p50),
    'p50 ratio': short(stack.p50 / echo.p50),
    'p99 (ms)': short(stack.p99),
    'echo p99': short(echo.p99),
    'p99 ratio': short(stack.p99 / echo.p99),
    'updates a second': short(stack.perSecond),
    'echo a second': short(echo.perSecond),
  };
}
