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

it('stays below what Telegram allows, overall, in a chat and in a group, and sends everything', () => {
  const chats = fc.array(fc.constantFrom('1', '2', '3', '-10', '-11'), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(chats, (queue) => {
      const sent = sendAll(createPacer(telegramPace), queue);
      expect(sent).toHaveLength(queue.length);
      expect(
        mostWithin(
          sent.map(({ ms }) => ms),
          1000,
        ),
      ).toBeLessThan(30);
      for (const chat of new Set(queue)) {
        const times = sent.filter((one) => one.chat === chat).map(({ ms }) => ms);
        expect(mostWithin(times, 1000)).toBe(1);
        if (chat.startsWith('-')) expect(mostWithin(times, 60_000)).toBeLessThanOrEqual(20);
      }
    }),
    { numRuns: 50 },
  );
});

it('leaves room for replies: twenty persons a second, not thirty', () => {
  const persons = Array.from({ length: 100 }, (_, i) => String(i));
  const sent = sendAll(createPacer(telegramPace), persons);
  expect(
    mostWithin(
      sent.map(({ ms }) => ms),
      1000,
    ),
  ).toBe(20);
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
