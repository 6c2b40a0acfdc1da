import { built } from './built';
import type { Opened, Screen, Seen } from './children';
import { MESSAGES, SPEED_UP } from './sizes';

const { createSandbox } = built<typeof import('../../../src/sandbox')>('src/sandbox');
const { TELEGRAM_LIMITS } = built<typeof import('../../../src/sandbox/limits')>('src/sandbox/limits');

/** The sandbox in a process of its own, over HTTP, with Telegram's limits made faster and ten thousand people in it. */
async function main(): Promise<void> {
  const { overallPerSecond, chatPerSecond, chatBurst, groupPerMinute } = TELEGRAM_LIMITS;
  const sandbox = createSandbox({
    now: () => new Date(),
    limits: {
      overallPerSecond: overallPerSecond * SPEED_UP,
      chatPerSecond: chatPerSecond * SPEED_UP,
      chatBurst,
      groupPerMinute: groupPerMinute * SPEED_UP,
    },
  });
  const chats = Array.from({ length: MESSAGES }, (_, n) => {
    const person = sandbox.person(`Cán bộ ${n}`);
    person.start();
    return person.id;
  });
  sandbox.takeUpdates();
  let got = new Map<string, number>();
  let tooMany = 0;
  let sample: Screen | null = null;
  sandbox.onCall(({ method, params, error }) => {
    if (method !== 'sendMessage') return;
    const { chat_id, ...screen } = params;
    const chat = String(chat_id);
    sample = screen as Screen;
    if (error?.code === 429) tooMany += 1;
    if (!error) got.set(chat, (got.get(chat) ?? 0) + 1);
  });
  process.on('message', () => {
    const repeated = [...got.values()].reduce((sum, times) => sum + times - 1, 0);
    const seen: Seen = { reached: got.size, repeated, tooMany, sample };
    got = new Map();
    tooMany = 0;
    process.send?.(seen);
  });
  const opened: Opened = { url: await sandbox.listen(0), token: sandbox.token, chats };
  process.send?.(opened);
}

void main();
