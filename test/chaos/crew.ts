import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { RunClock } from './clock';

/** One process of the program. */
export interface Worker {
  readonly process: ChildProcess;
  readonly startedAt: number;
  readonly alive: boolean;
  /** Settles when it has said that it is there, or has ended. */
  readonly ready: Promise<void>;
}

export interface CrewParts {
  clock: RunClock;
  env: Record<string, string>;
  cwd: string;
}

const ROOT = join(__dirname, '../..');
/** After a process ended by itself, as a supervisor waits. */
const RESTART_MS = 500;

/** The processes of a run, and what they said. */
export class Crew {
  /** Lines of the log that warn or worse, by their words. */
  readonly said = new Map<string, number>();
  /** Processes that ended without being asked to. */
  ended = 0;
  private readonly workers = new Set<Worker>();
  private isOver = false;

  constructor(private readonly parts: CrewParts) {
    parts.clock.onJump((ahead) => {
      for (const { process: child } of this.workers) child.send({ ahead });
    });
  }

  /** The bot itself. `more` goes before the crew's environment; a `supervised` one is started again when it ends. */
  async bot(more: Record<string, string> = {}, supervised = true): Promise<Worker> {
    const PORT = more.PORT ?? String(await freePort());
    return this.start(['dist/src/main.js'], { ...more, PORT }, supervised);
  }

  /** Any program of the product. */
  start([program = '', ...args]: string[], more: Record<string, string>, supervised: boolean): Worker {
    const { clock, env, cwd } = this.parts;
    const child = fork(join(ROOT, program), args, {
      ...{ cwd, execArgv: ['--require', join(__dirname, 'set-clock.js')] },
      env: {
        PATH: process.env.PATH,
        ...env,
        LOG_LEVEL: 'warn',
        CHAOS_AHEAD_MS: String(clock.ahead),
        ...more,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let ready = (): void => undefined;
    const greeted = new Promise<void>((resolve) => {
      ready = resolve;
    });
    const worker = { process: child, startedAt: Date.now(), alive: true, ready: greeted };
    this.workers.add(worker);
    for (const stream of [child.stdout, child.stderr])
      if (stream)
        createInterface(stream).on('line', (line) => {
          if (stream === child.stdout && !line.startsWith('{')) ready();
          this.hear(line);
        });
    child.once('exit', () => {
      worker.alive = false;
      ready();
      if (!this.workers.delete(worker)) return;
      this.ended += 1;
      if (!supervised) return;
      setTimeout(() => {
        if (!this.isOver) this.start([program, ...args], more, supervised);
      }, RESTART_MS);
    });
    return worker;
  }

  /** At once, wherever it is. */
  async kill(worker: Worker): Promise<void> {
    await this.end(worker, 'SIGKILL');
  }

  /** In good order: whoever was first may have the store open for the others, and ends last. */
  async stopAll(): Promise<void> {
    for (const worker of [...this.workers].reverse()) await this.end(worker, 'SIGTERM');
  }

  async killAll(): Promise<void> {
    this.isOver = true;
    await Promise.all([...this.workers].map((worker) => this.end(worker, 'SIGKILL')));
  }

  private async end(worker: Worker, signal: NodeJS.Signals): Promise<void> {
    this.workers.delete(worker);
    if (!worker.alive) return;
    const gone = once(worker.process, 'exit');
    worker.process.kill(signal);
    await gone;
  }

  private hear(line: string): void {
    const words = wordsOf(line);
    if (words !== null) this.said.set(words, (this.said.get(words) ?? 0) + 1);
  }
}

/** Null for what the program says to whoever started it. */
function wordsOf(line: string): string | null {
  try {
    const { level, msg, err } = JSON.parse(line) as {
      level: string;
      msg: string;
      err?: { message?: string };
    };
    return `${level}: ${msg}${err?.message ? ` (${err.message.slice(0, 90)})` : ''}`;
  } catch {
    return /error|cannot|lỗi/i.test(line) ? line.slice(0, 120) : null;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
