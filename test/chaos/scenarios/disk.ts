import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MOST_IN_FLIGHT } from '../../../src/outbox/dispatch';
import { played, type Scenario } from '../scenario';
import { Stage } from '../stage';
import { growUntilRefused } from './growth';

const SIZE = '64m';
const BLOCK = 64 * 1024;
const FULL_S = 10;
/** From when the disk has room again until something arrives, a restart included. */
const RECOVERY_MS = 90_000;

/** The disk of the store is full for a while in the middle of the run. Needs the right to mount a small disk in memory. */
export const disk: Scenario = {
  name: 'disk',
  async run(options) {
    if (options.server !== null) return 'skipped: the disk of the server of TEST_MONGODB_URI is not ours';
    if (!mayMount()) return 'skipped: a small disk cannot be mounted here (root on Linux may)';
    const stage = await Stage.open({ ...options, mount });
    return played('disk', stage, async () => {
      const full = new FullDisk(stage);
      // The reminders are to be committed on a disk that is full from the start, and then sent.
      full.fill();
      await stage.parts.crew.bot();
      await full.freedAfter(FULL_S);
      await stage.reached(Math.floor(options.size.messages / 3));
      full.fill();
      await growUntilRefused(stage);
      for (let act = 0, acts = stage.actsLeft; act < acts; act += 1) await stage.somebodyActs();
      await full.freedAfter(FULL_S);
      return () => ({
        bound: MOST_IN_FLIGHT * (1 + stage.parts.crew.ended),
        because: `${MOST_IN_FLIGHT} in flight whenever it stopped`,
        ...full,
      });
    });
  },
};

class FullDisk {
  readonly notes: string[] = [];
  readonly wrong: string[] = [];
  private readonly filler: string;
  private before = 0;

  constructor(private readonly stage: Stage) {
    this.filler = join(stage.folder, 'filler');
  }

  fill(): void {
    this.before = this.stage.parts.platform.progress.reminded;
    fillUp(this.filler);
  }

  /** It has to go on by itself, or by a supervisor's hand, and to say why it stood still. */
  async freedAfter(seconds: number): Promise<void> {
    const { crew, platform } = this.stage.parts;
    await sleep(seconds * 1000);
    rmSync(this.filler);
    const meanwhile = platform.progress.reminded - this.before;
    this.notes.push(`${meanwhile} sent in ${seconds} s on a full disk`);
    const words = [...crew.said.keys()].some((said) => /disk|ENOSPC|no space/i.test(said));
    if (meanwhile === 0 && !words) this.wrong.push('it stood still and did not say why');
    const from = platform.progress.reminded;
    const goesOn = () => platform.progress.reminded > from || this.stage.isDone;
    if (await this.stage.until(goesOn, RECOVERY_MS)) return;
    this.wrong.push('it did not go on when the disk had room again, until it was started anew');
    await crew.stopAll();
    await crew.bot();
  }
}

function mount(folder: string): () => void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], { stdio: 'pipe' });
  return () => void execFileSync('umount', ['--lazy', folder], { stdio: 'pipe' });
}

function mayMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** Takes what is left of the disk, to the last block. */
function fillUp(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (let size = BLOCK; size >= 1; size = Math.floor(size / 2))
      writeWhilePossible(file, Buffer.alloc(size));
  } finally {
    closeSync(file);
  }
}

function writeWhilePossible(file: number, block: Buffer): void {
  try {
    while (writeSync(file, block) > 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
