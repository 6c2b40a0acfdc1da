import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSandbox, type Sandbox } from '../../src/sandbox';
import type { FaultRule } from '../../src/sandbox/faults';
import { randomOf } from '../fuzz/random';
import type { Chats, Size } from './cast';
import { type Call, serveFront } from './front';
import { type Seen, Tally } from './tally';

/** What the platform is told to do. Every order is answered with `Done`. */
export type Order =
  | { do: 'open'; size: Size; seed: number; ahead: number }
  | { do: 'buttons'; data: string[] }
  | { do: 'ask' | 'press'; n: number }
  | { do: 'fail'; rules: FaultRule[] }
  | { do: 'serve'; ports: number[] }
  | { do: 'ahead'; ahead: number }
  | { do: 'seen' };

export interface Opened {
  url: string;
  token: string;
  chats: Chats;
}

export type Told = { id: number; done: Opened | Seen | string | null };

/** How many reminders, acts and questions have come to something; told whenever that changes. */
export interface Progress {
  reminded: number;
  told: number;
  asked: number;
  pressed: number;
}

/** What `https` address the webhook is set to does not matter: updates go to the processes at these ports. */
export const PUBLIC_URL = 'https://chaos.invalid';
const TOKEN = `7000000001:${'CHAOS'.repeat(6)}`;
const SLOWEST_ANSWER_MS = 120;
/** As many messages as the platform takes in a second, and some to spare. */
const AT_ONCE = 25;

class Platform {
  private readonly tally = new Tally();
  private readonly calls = new AsyncLocalStorage<Call>();
  private readonly random;
  private readonly chats: Chats;
  private readonly sandbox: Sandbox;
  private ahead: number;
  private ports: number[] = [];

  constructor({ size, seed, ahead }: Extract<Order, { do: 'open' }>) {
    this.random = randomOf(seed);
    this.ahead = ahead;
    this.sandbox = createSandbox({
      now: () => new Date(Date.now() + this.ahead),
      random: () => this.random.below(1_000_000) / 1_000_000,
      token: TOKEN,
      webhookFetch: (_url, init) => fetch(`http://127.0.0.1:${this.random.pick(this.ports)}/telegram`, init),
      webhookRetry: 100,
    });
    const people = (what: string, count: number) =>
      Array.from({ length: count }, (_, n) => {
        const person = this.sandbox.person(`${what} ${n}`);
        person.start();
        return person.id;
      });
    this.chats = {
      reminded: people('Cán bộ', size.messages),
      told: people('Đơn vị', size.acts),
      pressing: people('Chuyên viên', size.acts),
      asking: people('Người hỏi', size.questions),
    };
    this.sandbox.takeUpdates();
  }

  async open(): Promise<Opened> {
    const { url } = await serveFront({
      fetch: this.sandbox.fetch,
      within: (call, act) => this.calls.run(call, act),
      delay: () => this.random.below(SLOWEST_ANSWER_MS),
      onUnheard: ({ wroteTo }) => {
        for (const chat of wroteTo) this.tally.unheard(chat);
      },
    });
    return { url, token: TOKEN, chats: this.chats };
  }

  /** Puts the buttons of the acts before those who will press them; what is counted begins here. */
  async offer(data: readonly string[]): Promise<null> {
    for (const [n, button] of data.entries()) {
      if (n % AT_ONCE === AT_ONCE - 1) await sleep(1_100);
      const keyboard = { inline_keyboard: [[{ text: 'Duyệt', callback_data: button }]] };
      const said = { chat_id: this.chats.pressing[n], text: 'Báo cáo', reply_markup: keyboard };
      await this.sandbox.fetch(`http://platform/bot${TOKEN}/sendMessage`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(said) },
      });
    }
    await sleep(1_100);
    this.count();
    return null;
  }

  private count(): void {
    const { seen } = this.tally;
    this.sandbox.onCall(({ method, params, error, at }) => {
      if (method === 'answerCallbackQuery') seen.answeredPresses.push(String(params.callback_query_id));
      else if (!/^send(Message|Photo)$/.test(method)) return;
      else if (error?.code === 429) seen.tooMany += 1;
      else if (!error) {
        const chat = String(params.chat_id);
        this.calls.getStore()?.wroteTo.push(chat);
        this.tally.arrived(chat, at);
      }
      process.send?.(this.progress());
    });
  }

  private progress(): Progress {
    const { reminded, told, asking } = this.chats;
    const [a, b, c] = [reminded, told, asking].map((chats) => this.tally.reached(chats));
    const pressed = new Set(this.tally.seen.answeredPresses).size;
    return { reminded: a ?? 0, told: b ?? 0, asked: c ?? 0, pressed };
  }

  /** @returns the id of a press; null for what is written */
  act(what: 'ask' | 'press', n: number): string | null {
    if (what === 'press') return this.sandbox.person(`Chuyên viên ${n}`).press('Duyệt')?.id ?? null;
    this.sandbox.person(`Người hỏi ${n}`).write('/conno');
    return null;
  }

  obey(order: Exclude<Order, { do: 'open' }>): Promise<Told['done']> | Told['done'] {
    if (order.do === 'buttons') return this.offer(order.data);
    if (order.do === 'ask' || order.do === 'press') return this.act(order.do, order.n);
    if (order.do === 'seen') return this.tally.seen;
    if (order.do === 'ahead') this.ahead = order.ahead;
    if (order.do === 'serve') this.ports = order.ports;
    if (order.do === 'fail') {
      this.sandbox.clearFaults();
      for (const rule of order.rules) this.sandbox.fail({ ...rule, times: Number.POSITIVE_INFINITY });
    }
    return null;
  }
}

let platform: Platform | undefined;

async function obey(order: Order): Promise<Told['done']> {
  if (order.do === 'open') {
    platform = new Platform(order);
    return platform.open();
  }
  return (await platform?.obey(order)) ?? null;
}

process.on('message', ({ id, order }: { id: number; order: Order }) => {
  obey(order).then(
    (done) => process.send?.({ id, done } satisfies Told),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
