import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FuzzResult, fuzz } from './run';

const MEGABYTE = 1024 * 1024;
const MOST_GROWN = 20 * MEGABYTE;

/** `npm run fuzz -- [--count N] [--seed N]`. Exits 1 when something broke. */
async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { count: text, seed: text } });
  const [count, seed] = [Number(values.count ?? 100_000), Number(values.seed ?? 1804)];
  const dataDir = mkdtempSync(join(tmpdir(), 'don-doc-fuzz-'));
  // What the store remembers grows, as it should; it is in a process of its own, so that the rest can be weighed.
  const store = await startStore(dataDir);
  try {
    say(`seed ${seed}, ${count} updates`);
    const result = await fuzz({ uri: store.uri, seed, count, heap, tell: say });
    process.exitCode = report(result) ? 0 : 1;
  } finally {
    store.child.kill('SIGTERM');
    await new Promise((resolve) => store.child.once('exit', resolve));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startStore(dataDir: string): Promise<{ uri: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/store.ts', '--port', '0'], {
    cwd: join(__dirname, '../..'),
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk);
    const uri = /mongodb:\/\/\S+/.exec(said)?.[0];
    if (uri) return { uri, child };
  }
  throw new Error(`the store did not start: ${said}`);
}

/** Needs `--expose-gc`: without a collection the heap says nothing. */
function heap(): number {
  if (!globalThis.gc) throw new Error('run with node --expose-gc');
  for (let times = 0; times < 4; times += 1) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

function report({ findings, posted, grown }: FuzzResult): boolean {
  const { replies, messages, faults, unhandled, wrong, kinds } = findings;
  say(`${posted} bodies posted, ${replies} replies, ${messages} messages to others by the outbox`);
  say(`${faults} faults, each with a code, of ${kinds.size} kinds; ${unhandled} unhandled`);
  for (const [kind, times] of [...kinds].sort((a, b) => b[1] - a[1]).slice(0, 40)) say(`${times}× ${kind}`);
  say(`memory: ${((grown ?? 0) / MEGABYTE).toFixed(1)} MB more than after the first quarter`);
  for (const one of wrong) say(`WRONG ${one}`);
  return wrong.length === 0 && unhandled === 0 && (grown ?? 0) <= MOST_GROWN;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
