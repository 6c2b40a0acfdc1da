import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { Engine } from './engine';
import { backupCommand, followCommand, whoCommand } from './ownership/ask';
import { type OwnerClaim, releaseStore } from './ownership/claim';
import { finishExchange } from './ownership/exchange';
import { Followers } from './ownership/followers';
import { type Listening, listen } from './server';
import type { Doc } from './values/document';

export interface OwnerOptions {
  /** The store's own folder. */
  folder: string;
  now: () => Date;
  log: (message: string) => void;
  sweepMs: number;
}

/** All processes of an office are often told to end at once; those that follow need the store until they have. */
const FOLLOWERS_MS = 5_000;

/** The process that has the store open: its engine, its socket and, on demand, a port. */
export class Owner {
  readonly #options: OwnerOptions;
  readonly #ports: Listening[] = [];
  readonly #followers = new Followers();
  readonly #engine: Promise<Engine>;
  #setEngine: (engine: Engine) => void = () => {};
  #timer: NodeJS.Timeout | null = null;
  #closing = false;

  constructor(options: OwnerOptions) {
    this.#options = options;
    this.#engine = new Promise((resolve) => {
      this.#setEngine = resolve;
    });
  }

  /** Listens for the claim to be checked; commands wait until it is won and the engine is there. */
  async listenAt(path: string | null, id: string): Promise<Listening> {
    const answer = (body: Doc, connection: number) => this.#answerOwn(body, connection, id);
    const listening = await listen({
      at: path === null ? { port: 0 } : { path },
      answer,
      log: this.#options.log,
      ended: (connection) => this.#followers.remove(connection),
    });
    if (path !== null) chmodSync(path, 0o600);
    return listening;
  }

  async #answerOwn(body: Doc, connection: number, id: string): Promise<Doc> {
    if (body[whoCommand] !== undefined) return { id, closing: this.#closing, ok: 1 };
    if (body[followCommand] !== undefined) {
      this.#followers.add(connection);
      return { ok: 1 };
    }
    const engine = await this.#engine;
    const target = body[backupCommand];
    if (typeof target !== 'string') return engine.run(body, connection);
    await engine.backup(target);
    return { ok: 1 };
  }

  /** Opens the files; the claim is won. */
  start(): void {
    const { folder, now, sweepMs, log } = this.#options;
    finishExchange(folder);
    this.#setEngine(new Engine({ folder: join(folder, 'data'), now }));
    const sweep = () => {
      this.sweep().catch((error: unknown) => log(`sweep failed: ${String(error)}`));
    };
    this.#timer = setInterval(sweep, sweepMs).unref();
  }

  async listenOn(port: number): Promise<number> {
    const engine = await this.#engine;
    const answer = (body: Doc, connection: number) => engine.run(body, connection);
    const listening = await listen({ at: { port }, answer, log: this.#options.log });
    this.#ports.push(listening);
    return listening.port;
  }

  async sweep(): Promise<number> {
    return (await this.#engine).sweep();
  }

  async backup(target: string): Promise<void> {
    await (await this.#engine).backup(target);
  }

  /** Files first, the record and the socket last: until then whoever asks finds us alive. */
  async close(claim: OwnerClaim): Promise<void> {
    this.#closing = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    await this.#followers.gone(FOLLOWERS_MS);
    await (await this.#engine).close();
    await Promise.all(this.#ports.map((listening) => listening.close()));
    await releaseStore(this.#options.folder, claim);
  }
}
