import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Random, randomOf } from '../fuzz/random';
import type { Size } from './cast';
import { type RunClock, startClock } from './clock';
import { Crew } from './crew';
import { type Far, openFar } from './far';
import { type Place, placeIn } from './place';
import { PUBLIC_URL } from './platform';
import { type Believed, readRows, stillOpen } from './rows';
import { seed as seedOffice } from './seed';
import { judge, type Verdict } from './verdict';

export interface StageOptions {
  size: Size;
  seed: number;
  /** A server of MongoDB's protocol; the embedded store when null. */
  server: string | null;
  /** Makes the run's folder something else than a folder, and gives that back at the end. */
  mount?: (folder: string) => () => void;
}

/** What has to be given back whatever happens; `npm run chaos` closes what is left when it is interrupted. */
export const openStages = new Set<Stage>();

/** Without any message for so long nothing more will come by itself. */
const STALLED_MS = 180_000;
const POLL_MS = 25;
/** Rows wait this long for the lease of whoever died. */
const LEASES_MS = 100_000;
const MOST_ROUNDS = 40;

/** One run: a platform, a seeded office, and whatever processes the scenario starts. */
export class Stage {
  readonly presses: string[] = [];
  private asked = 0;
  private pressed = 0;

  private constructor(
    readonly options: StageOptions,
    readonly folder: string,
    private readonly unmount: () => void,
    readonly parts: { clock: RunClock; random: Random; place: Place; platform: Far; crew: Crew },
  ) {
    openStages.add(this);
  }

  static async open(options: StageOptions): Promise<Stage> {
    const { size, seed, server, mount } = options;
    const folder = mkdtempSync(join(tmpdir(), 'don-doc-chaos-'));
    const unmount = mount?.(folder) ?? (() => undefined);
    const clock = startClock();
    const place = placeIn(folder, clock, server);
    const platform = await openFar(size, seed, clock);
    const env = { ...place.env, TELEGRAM_BOT_TOKEN: platform.token, TELEGRAM_API_ROOT: platform.url };
    const crew = new Crew({ clock, env, cwd: folder });
    const stage = new Stage(options, folder, unmount, {
      ...{ clock, random: randomOf(seed), place, platform, crew },
    });
    const opened = await place.open();
    const data = await seedOffice(opened.uri, platform.chats);
    await opened.close();
    await platform.order({ do: 'buttons', data });
    return stage;
  }

  /** Environment by which a process takes its updates at a port of its own, so that several can stand side by side. */
  webhook(port: number): Record<string, string> {
    return { PUBLIC_URL, TELEGRAM_WEBHOOK_SECRET: 'chaos-secret-0123456789', PORT: String(port) };
  }

  /** Somebody asks, or presses; which of them is left to do. */
  async somebodyActs(): Promise<void> {
    const { platform, random } = this.parts;
    const { questions, acts } = this.options.size;
    const [left, toPress] = [questions - this.asked, acts - this.pressed];
    if (left + toPress === 0) return;
    if (random.below(left + toPress) < left) {
      await platform.order({ do: 'ask', n: this.asked });
      this.asked += 1;
      return;
    }
    const id = await platform.order({ do: 'press', n: this.pressed });
    this.pressed += 1;
    if (id !== null) this.presses.push(id);
  }

  get actsLeft(): number {
    const { questions, acts } = this.options.size;
    return questions + acts - this.asked - this.pressed;
  }

  get isDone(): boolean {
    const { reminded, told, asked, pressed } = this.parts.platform.progress;
    const { messages, acts, questions } = this.options.size;
    return reminded >= messages && told >= acts && asked >= questions && pressed >= acts;
  }

  /** Until that many reminders have arrived. False when nothing came any more. */
  async reached(messages: number): Promise<boolean> {
    return this.until(() => this.parts.platform.progress.reminded >= messages);
  }

  async until(isSo: () => boolean, stalledMs = STALLED_MS): Promise<boolean> {
    const begun = Date.now();
    while (!isSo()) {
      if (Date.now() - Math.max(begun, this.parts.platform.lastAt) > stalledMs) return false;
      await sleep(POLL_MS);
    }
    return true;
  }

  /** Waits for the end of the run, has what is left in the outbox settled, and compares. */
  async judge(): Promise<Verdict> {
    while (this.actsLeft > 0) await this.somebodyActs();
    await this.until(() => this.isDone);
    const believed = await this.settle();
    const { platform } = this.parts;
    const seen = await platform.seen();
    return judge({ chats: platform.chats, seen, believed, presses: this.presses });
  }

  /** Starts a process again, later and later, until nothing waits in the outbox any more. */
  private async settle(): Promise<Believed> {
    const { crew, place, clock } = this.parts;
    await crew.stopAll();
    let believed = await readRows(place);
    for (let round = 0; round < MOST_ROUNDS && stillOpen(believed.rows).length > 0; round += 1) {
      clock.jump(LEASES_MS);
      await crew.bot();
      await sleep(4_000);
      await this.until(() => false, 3_000);
      await crew.stopAll();
      believed = await readRows(place);
    }
    return believed;
  }

  async close(): Promise<void> {
    if (!openStages.delete(this)) return;
    const { crew, platform, place } = this.parts;
    await crew.killAll();
    platform.close();
    await place.drop().catch(() => undefined);
    this.unmount();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
