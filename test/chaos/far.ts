import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Size } from './cast';
import type { RunClock } from './clock';
import type { Opened, Order, Progress, Told } from './platform';
import type { Seen } from './tally';

/** The platform in its own process, as the harness has it. */
export interface Far extends Opened {
  readonly progress: Progress;
  /** When a message last arrived, on the system's clock. */
  readonly lastAt: number;
  order(order: Exclude<Order, { do: 'open' | 'seen' }>): Promise<string | null>;
  seen(): Promise<Seen>;
  close(): void;
}

export async function openFar(size: Size, seed: number, clock: RunClock): Promise<Far> {
  const child = fork(join(__dirname, 'platform.ts'), [], { execArgv: process.execArgv });
  const line = lineTo(child);
  const opened = (await line.ask({ do: 'open', size, seed, ahead: clock.ahead })) as Opened;
  clock.onJump((ahead) => void line.ask({ do: 'ahead', ahead }));
  return {
    ...opened,
    get progress() {
      return line.progress;
    },
    get lastAt() {
      return line.lastAt;
    },
    order: async (order) => (await line.ask(order)) as string | null,
    seen: async () => (await line.ask({ do: 'seen' })) as Seen,
    close: () => void child.kill('SIGKILL'),
  };
}

function lineTo(child: ChildProcess) {
  const waiting = new Map<number, (done: Told['done']) => void>();
  let asked = 0;
  const line = {
    progress: { reminded: 0, told: 0, asked: 0, pressed: 0 },
    lastAt: Date.now(),
    ask: (order: Order) =>
      new Promise<Told['done']>((resolve) => {
        asked += 1;
        waiting.set(asked, resolve);
        child.send({ id: asked, order });
      }),
  };
  child.on('message', (message: Told | Progress) => {
    if ('id' in message) {
      waiting.get(message.id)?.(message.done);
      waiting.delete(message.id);
      return;
    }
    line.progress = message;
    line.lastAt = Date.now();
  });
  return line;
}
