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

/** The two take turns, so that what else the machine does meets both alike. */
const ROUNDS = 5;

/**
 * `/tinhhinh` through the whole program on its embedded store, against a bare grammY bot that says back what it hears.
 * Each polls a sandbox over HTTP from a process of its own; the sandboxes and those who ask are in this one.
 */
export async function run(): Promise<BenchRow[]> {
  const [echo, stack] = [await openBot('echo'), await openBot('stack')];
  try {
    const rows: BenchRow[] = [];
    for (const [people, questions] of sizes) {
      const measured = { echo: [] as Measured[], stack: [] as Measured[] };
      for (let round = 0; round < ROUNDS; round += 1) {
        measured.echo.push(await echo.ask(people, questions / ROUNDS));
        measured.stack.push(await stack.ask(people, questions / ROUNDS));
      }
      rows.push(row(people, figuresOf(measured.stack), figuresOf(measured.echo)));
    }
    return rows;
  } finally {
    await Promise.all([echo.close(), stack.close()]);
  }
}

async function openBot(script: string) {
  const sandbox = createSandbox({ now: () => new Date(), limits: 'none' });
  const people = Array.from({ length: 128 }, (_, at) => sandbox.person(`Lan ${at}`));
  const url = await sandbox.listen(0);
  const child = fork(join(__dirname, 'updates', `${script}.ts`), [], { execArgv: process.execArgv });
  const ready = new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}`)));
  });
  child.send({ url, token: sandbox.token, people: people.map(({ id }) => id) } satisfies Given);
  await ready;
  const ask = (count: number, questions: number) => load(sandbox, people.slice(0, count), questions);
  // Compiled and warm, as after a day's work.
  await ask(8, 300);
  return { ask, close: () => end(child, sandbox) };
}

async function end(child: ChildProcess, sandbox: Sandbox): Promise<void> {
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exited;
  await sandbox.close();
}

function figuresOf(rounds: readonly Measured[]) {
  const took = rounds.flatMap((round) => round.took).sort((a, b) => a - b);
  const elapsed = rounds.reduce((sum, round) => sum + round.elapsedMs, 0);
  const at = (share: number) => took[Math.floor(took.length * share)] ?? 0;
  return { p50: at(0.5), p99: at(0.99), perSecond: (took.length / elapsed) * 1000 };
}

type Figures = ReturnType<typeof figuresOf>;

function row(people: number, stack: Figures, echo: Figures): BenchRow {
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
