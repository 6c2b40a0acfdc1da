import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { perform } from '../../src/sandbox/demo/perform';
import { vinhChau } from '../../src/sandbox/demo/vinh-chau';
import type { BenchRow } from './bench';

export const name = 'start';

const root = join(__dirname, '../..');
const IDLE_MS = 10_000;
const MEGABYTE = 1024 * 1024;

/**
 * `npm start` in the sandbox on what the demo left behind: from the start of the process to the answer to a command, and
 * what the process holds when nothing happens. The baseline is a bare Node process on the same machine.
 */
export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const measure = async (dataDir: string) => void rows.push(...(await measureStart(dataDir)));
  await perform(vinhChau, { out: () => undefined, colour: false, folder: tmpdir(), after: measure });
  return rows;
}

async function measureStart(dataDir: string): Promise<BenchRow[]> {
  goOnFromWhereThePlayEnded(join(dataDir, 'sandbox.json'));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const { variables, args } = startCommand();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      ...variables,
      DATA_DIR: dataDir,
      PORT: String(port),
      LOG_LEVEL: 'warn',
      TELEGRAM_BOT_TOKEN: '',
    },
    stdio: 'ignore',
  });
  try {
    await firstAnswer(base);
    const answered = performance.now() - begun;
    await sleep(IDLE_MS);
    return [
      row('cold start to the first answered command (ms)', answered, await bareStart(), 2000),
      row('idle memory, RSS (MB)', residentMegabytes(child), bareMegabytes(), 150),
    ];
  } finally {
    await end(child);
  }
}

function row(what: string, measured: number, bare: number, most: number): BenchRow {
  return {
    what,
    measured: Number(measured.toFixed(1)),
    'bare node': Number(bare.toFixed(1)),
    ratio: Number((measured / bare).toFixed(2)),
    most,
    kept: measured < most ? 'yes' : 'NO',
  };
}

/** As `npm start` runs it, so that what is measured is what is served: its variables and node's arguments. */
function startCommand(): { variables: Record<string, string>; args: string[] } {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const command: string = scripts.start;
  const variables = [...command.matchAll(/([A-Z_]+)=(\S+)/g)].map(([, key = '', value = '']) => [key, value]);
  return {
    variables: Object.fromEntries(variables),
    args: command.slice(command.indexOf('node ') + 5).split(' '),
  };
}

/** The play's clock stood in 2019; the process has the machine's clock, so the sandbox is set back to the play's end. */
function goOnFromWhereThePlayEnded(file: string): void {
  const state = JSON.parse(readFileSync(file, 'utf8'));
  const beginning = new Date('2019-08-08T08:00:00+07:00').getTime();
  state.clockOffset += beginning - Date.now();
  writeFileSync(file, JSON.stringify(state));
}

/** Asks for help as the first person of the play, and waits until the bot's answer can be read. */
async function firstAnswer(base: string): Promise<void> {
  const state = await retry(() => get<{ people: Array<{ user: { id: number } }> }>(`${base}/sandbox/state`));
  const person = state.people[0]?.user.id;
  const asked = await fetch(`${base}/sandbox/persons/${person}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: '/huongdan' }),
  });
  const { message_id: question } = (await asked.json()) as { message_id: number };
  await retry(async () => {
    const { messages } = await get<{ messages: Array<{ message_id: number }> }>(
      `${base}/sandbox/chats/${person}`,
    );
    if ((messages.at(-1)?.message_id ?? 0) <= question) throw new Error('no answer yet');
  });
}

async function get<T>(address: string): Promise<T> {
  return (await (await fetch(address)).json()) as T;
}

async function retry<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries > 1000) throw error;
      await sleep(10);
    }
  }
}

async function bareStart(): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('exit', resolve));
  return performance.now() - begun;
}

function bareMegabytes(): number {
  const script = 'process.stdout.write(String(process.memoryUsage.rss()))';
  return Number(spawnSync(process.execPath, ['-e', script]).stdout) / MEGABYTE;
}

function residentMegabytes({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exited;
}
