import { setTimeout as sleep } from 'node:timers/promises';
import { MOST_IN_FLIGHT } from '../../../src/outbox/dispatch';
import type { Worker } from '../crew';
import { type Options, type Outcome, played, type Scenario } from '../scenario';
import { Stage } from '../stage';
import type { Verdict } from '../verdict';

/** Of all kills, those that fall while the reminders are still being committed. */
const WHILE_COMMITTING = 1 / 20;
/** A job that died keeps its turn from the next process for five minutes. */
const TURN_MS = 301_000;
/** Without any message for so long all that is left waits for the leases of the dead. */
const LONGEST_SILENCE_MS = 6_000;
const POLL_MS = 5;
/** What was on the line when its process ended arrives within. */
const IN_THE_LINE_MS = 1_000;
/** A start takes about so long; some are killed in the middle of it. */
const START_MS = 1_500;

/** SIGKILL at random moments: at the start, while reminders are committed, while they are sent, between update and answer. */
export const kill: Scenario = {
  name: 'kill',
  async run(options) {
    const stage = await Stage.open(options);
    return played('kill', stage, () => new Killer(stage, options).play());
  },
};

class Killer {
  private readonly killedAt: number[] = [];
  private pauses = 0;

  constructor(
    private readonly stage: Stage,
    private readonly options: Options,
  ) {}

  async play(): Promise<(verdict: Verdict) => Outcome> {
    const { kills, size } = this.options;
    const { crew, platform, random, clock } = this.stage.parts;
    const early = Math.max(1, Math.round(kills * WHILE_COMMITTING));
    for (let n = 0; n < kills; n += 1) {
      if (n < early) clock.jump(TURN_MS);
      const worker = await crew.bot({}, false);
      if (n < early) await sleep(random.below(2 * START_MS));
      else if (random.chance(0.1)) await sleep(random.below(START_MS));
      else await this.letWork(worker, kills - n, size.messages - platform.progress.reminded);
      await this.updates(kills - n);
      this.killedAt.push(Date.now());
      await crew.kill(worker);
    }
    clock.jump(TURN_MS);
    await crew.bot();
    return (verdict) => this.outcome(verdict);
  }

  /** Until it has sent its random share of what is left. */
  private async letWork(worker: Worker, killsLeft: number, messagesLeft: number): Promise<void> {
    const { platform, random } = this.stage.parts;
    const before = total(platform.progress);
    const share = random.below(Math.max(2, Math.ceil((2 * messagesLeft) / killsLeft)));
    await worker.ready;
    const begun = Date.now();
    while (worker.alive && total(platform.progress) - before <= share) {
      if (Date.now() - Math.max(begun, platform.lastAt) > LONGEST_SILENCE_MS) return this.passTime();
      // With nothing left to send it only starts and takes updates.
      if (messagesLeft === 0) break;
      await sleep(POLL_MS);
    }
    await sleep(random.below(100));
  }

  /** The machine is away for long enough that nothing waits for the dead when it is back. */
  private passTime(): void {
    this.stage.parts.clock.jump(TURN_MS);
    this.pauses += 1;
  }

  /** Some of the people act right before the kill: it falls between their update and its answer. */
  private async updates(killsLeft: number): Promise<void> {
    const { random } = this.stage.parts;
    const count = Math.ceil(this.stage.actsLeft / killsLeft);
    for (let n = 0; n < count; n += 1) await this.stage.somebodyActs();
    await sleep(random.below(150));
  }

  private between(first: number, again: number): string {
    const before = Math.max(...this.killedAt.filter((time) => time <= again));
    return `first ${first - before} ms after a kill, again ${again - before} ms after it`;
  }

  /** Every repeat must have a kill between its two sayings, and each kill has its own bound. */
  private outcome({ repeats }: Verdict): Outcome {
    const kills = this.killedAt.length;
    const byKill = new Map<number, number>();
    const unexplained: string[] = [];
    for (const { first, again } of repeats) {
      // What a process had written to its line may arrive a while after its end.
      const at = this.killedAt.find((time) => time >= first.real - IN_THE_LINE_MS && time <= again.real);
      if (at === undefined) unexplained.push(this.between(first.real, again.real));
      else byKill.set(at, (byKill.get(at) ?? 0) + 1);
    }
    const most = Math.max(0, ...byKill.values());
    return {
      bound: MOST_IN_FLIGHT * kills,
      because: `${MOST_IN_FLIGHT} in flight × ${kills} kills`,
      notes: [
        `${most} repeated by one kill at most; ${byKill.size} of ${kills} kills repeated anything`,
        `${this.pauses} pauses of five minutes, for what waited for the leases of the dead`,
      ],
      wrong: [
        ...unexplained.map((times) => `a repeat without a kill between: ${times}`),
        ...(most > MOST_IN_FLIGHT ? [`${most} repeats by one kill`] : []),
      ],
    };
  }
}

function total({ reminded, told }: { reminded: number; told: number }): number {
  return reminded + told;
}
