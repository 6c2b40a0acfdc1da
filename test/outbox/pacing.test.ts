import fc from 'fast-check';
import { createPacer, type Pacer, telegramPace } from '../../src/outbox/pacing';

const start = Date.parse('2019-11-08T01:00:00Z');
const at = (ms: number) => new Date(start + ms);

/** As the dispatcher does: sends to the chats in turn, waiting whenever it is told to. Returns when each was sent. */
function sendAll(pacer: Pacer, chats: readonly string[]): Array<{ chat: string; ms: number }> {
  const waiting = chats.map((chat) => ({ chat, ms: 0 }));
  const sent: Array<{ chat: string; ms: number }> = [];
  let ms = 0;
  while (waiting.length > 0) {
    waiting.sort((a, b) => a.ms - b.ms);
    const next = waiting[0];
    if (!next) break;
    ms = Math.max(ms, next.ms);
    const overall = pacer.overall(at(ms));
    if (overall) {
      ms = overall.getTime() - start;
      continue;
    }
    const wait = pacer.take(next.chat, at(ms));
    if (wait) next.ms = wait.getTime() - start;
    else sent.push({ chat: waiting.shift()?.chat ?? '', ms });
  }
  return sent;
}

function mostWithin(times: readonly number[], span: number): number {
  return Math.max(...times.map((from) => times.filter((ms) => ms >= from && ms < from + span).length));
}

it('stays within what Telegram allows, overall, in a chat and in a group, and sends everything', () => {
  const chats = fc.array(fc.constantFrom('1', '2', '3', '-10', '-11'), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(chats, (queue) => {
      const sent = sendAll(createPacer(telegramPace), queue);
      expect(sent).toHaveLength(queue.length);
      const all = sent.map(({ ms }) => ms);
      expect(mostWithin(all, 1000)).toBeLessThanOrEqual(30);
      for (const chat of new Set(queue)) {
        const times = sent.filter((one) => one.chat === chat).map(({ ms }) => ms);
        expect(mostWithin(times, 1000)).toBe(1);
        if (chat.startsWith('-')) expect(mostWithin(times, 60_000)).toBeLessThanOrEqual(20);
      }
    }),
    { numRuns: 50 },
  );
});

const persons = Array.from({ length: 300 }, (_, i) => String(i));

it('uses the whole rate while nobody types', () => {
  const sent = sendAll(createPacer(telegramPace), persons);
  expect(sent.at(-1)?.ms).toBeLessThanOrEqual(10_000);
});

it('makes up for what a busy moment missed, and never goes above the rate of any one second', () => {
  const pacer = createPacer(telegramPace);
  const times: number[] = [];
  for (let ms = 0; ms < 20_000; ms += 1) {
    // Busy for 200 ms of every second.
    if (ms % 1000 < 200 || pacer.overall(at(ms)) !== null) continue;
    pacer.take(String(ms), at(ms));
    times.push(ms);
  }
  expect(times.length).toBeGreaterThan(580);
  expect(mostWithin(times, 1000)).toBeLessThanOrEqual(30);
});

/** Sends all the time, and answers somebody at each of the moments. Returns when the outbox sent. */
function sendBeside(replies: readonly number[], until: number): number[] {
  const pacer = createPacer(telegramPace);
  const times: number[] = [];
  const open = [...replies];
  for (let ms = 0; ms < until; ms += 1) {
    while (open[0] === ms) {
      pacer.reply(at(ms));
      open.shift();
    }
    if (pacer.overall(at(ms)) === null && pacer.take(String(ms), at(ms)) === null) times.push(ms);
  }
  return times;
}

it('leaves a third of the rate to replies while people type, and takes it back when they have stopped', () => {
  const times = sendBeside([5000], 40_000);
  expect(
    mostWithin(
      times.filter((ms) => ms < 5000),
      1000,
    ),
  ).toBe(30);
  expect(
    mostWithin(
      times.filter((ms) => ms > 6100 && ms < 15_000),
      1000,
    ),
  ).toBe(20);
  expect(
    mostWithin(
      times.filter((ms) => ms > 17_000),
      1000,
    ),
  ).toBe(30);
});

it('goes back further when more is typed than was reserved, so that both stay within the limit', () => {
  const replies = Array.from({ length: 25 * 20 }, (_, i) => i * 40);
  const times = sendBeside(replies, 20_000);
  const later = [...times, ...replies].filter((ms) => ms > 2000);
  expect(mostWithin(later, 1000)).toBeLessThanOrEqual(31);
  expect(times.filter((ms) => ms > 2000).length).toBeGreaterThan(50);
});

it('says how many may go at once', () => {
  const pacer = createPacer(telegramPace);
  expect(pacer.room(at(0))).toBeGreaterThan(1);
  for (let n = pacer.room(at(0)); n > 0; n -= 1) {
    expect(pacer.overall(at(0))).toBeNull();
    pacer.take(String(n), at(0));
  }
  expect(pacer.room(at(0))).toBe(0);
  expect(pacer.overall(at(0))).not.toBeNull();
});

it('forgets what it noted in a future that the clock was taken back from', () => {
  const pacer = createPacer(telegramPace);
  const later = 2 * 86_400_000;
  pacer.take('1', at(later));
  pacer.pause({ now: at(later), until: at(later + 60_000) });
  expect(pacer.overall(at(0))).toBeNull();
  expect(pacer.take('1', at(0))).toBeNull();
});

it('keeps silent in one chat only, when the platform asks for it there', () => {
  const pacer = createPacer(telegramPace);
  pacer.pause({ now: at(0), until: at(30_000), chatId: '1' });
  expect(pacer.overall(at(0))).toBeNull();
  expect(pacer.take('2', at(0))).toBeNull();
  expect(pacer.take('1', at(1000))).toEqual(at(30_000));
  expect(pacer.take('1', at(30_000))).toBeNull();
});

it('keeps silent everywhere when the platform means everybody', () => {
  const pacer = createPacer(telegramPace);
  pacer.pause({ now: at(0), until: at(5000) });
  expect(pacer.overall(at(0))).toEqual(at(5000));
  expect(pacer.overall(at(5000))).toBeNull();
});

it('takes three silenced chats for a flood, and forgets those whose silence is over', () => {
  const pacer = createPacer(telegramPace);
  pacer.pause({ now: at(0), until: at(1000), chatId: '1' });
  pacer.pause({ now: at(2000), until: at(9000), chatId: '2' });
  pacer.pause({ now: at(2000), until: at(9000), chatId: '3' });
  expect(pacer.overall(at(2000))).toBeNull();
  pacer.pause({ now: at(2000), until: at(9000), chatId: '4' });
  expect(pacer.overall(at(2000))).toEqual(at(9000));
});

it('never shortens a silence', () => {
  const pacer = createPacer(telegramPace);
  pacer.pause({ now: at(0), until: at(9000), chatId: '1' });
  pacer.pause({ now: at(0), until: at(1000), chatId: '1' });
  expect(pacer.take('1', at(2000))).toEqual(at(9000));
});
