import fc from 'fast-check';
import type { SendOutcome } from '../../src/channels/channel';
import { type Desk, openDesk, type Sent } from './desk';

jest.setTimeout(60_000);

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
  for (const chat of ['1', '2', '3']) await desk.person(chat);
});

afterAll(() => desk.close());

const outcomes: readonly SendOutcome[] = [
  { kind: 'sent', messageId: '1' },
  { kind: 'sent', messageId: '1' },
  { kind: 'transient', reason: 'network' },
  { kind: 'wait', seconds: 3, scope: 'chat' },
  { kind: 'refused', reason: 'telegram 400' },
];

let run = 0;
/** Chats that had two messages on their way at once. */
const together: string[] = [];

/** Says messages in turn, pumps two processes together, and goes on until nothing is left. */
async function play(chats: readonly string[], answers: readonly number[]): Promise<Sent[]> {
  run += 1;
  let ms = run * 10_000_000;
  let asked = 0;
  const flying = new Map<string, number>();
  desk.set(ms);
  desk.sent.length = 0;
  desk.answer = async ({ chatId }) => {
    flying.set(chatId, (flying.get(chatId) ?? 0) + 1);
    if (flying.get(chatId) !== 1) together.push(chatId);
    await new Promise((resolve) => setImmediate(resolve));
    flying.set(chatId, (flying.get(chatId) ?? 0) - 1);
    asked += 1;
    return outcomes[answers[asked % answers.length] ?? 0] ?? { kind: 'sent', messageId: '1' };
  };
  const outboxes = [desk.outbox(), desk.outbox()];
  const [first] = outboxes;
  for (const [n, chat] of chats.entries()) {
    ms += 7;
    desk.set(ms);
    await desk.say({ [`${run}-${String(n).padStart(3, '0')}`]: chat });
    if (n % 3 === 2) await Promise.all(outboxes.map((outbox) => outbox.pump()));
  }
  await first?.pump();
  for (let next = await first?.nextAt(); next; next = await first?.nextAt()) {
    ms = Math.max(ms + 1, next.getTime() - START_MS);
    desk.set(ms);
    await Promise.all(outboxes.map((outbox) => outbox.pump()));
  }
  await Promise.all(outboxes.map((outbox) => outbox.stop()));
  return [...desk.sent];
}

const START_MS = Date.parse('2019-11-08T01:00:00Z');

it('keeps the order of every chat, whatever fails, with two processes at once', async () => {
  const chats = fc.array(fc.constantFrom('1', '2', '3'), { minLength: 1, maxLength: 9 });
  const answers = fc.array(fc.nat({ max: outcomes.length - 1 }), { minLength: 5, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(chats, answers, async (to, fates) => {
      const sent = await play(to, [...fates, 0]);
      expect(together).toEqual([]);
      for (const chat of ['1', '2', '3']) {
        const keys = sent.filter(({ chatId }) => chatId === chat).map(({ key }) => key);
        expect(keys).toEqual([...keys].sort());
        const told = to.flatMap((one, n) => (one === chat ? [`${run}-${String(n).padStart(3, '0')}`] : []));
        expect([...new Set(keys)]).toEqual(told);
      }
    }),
    { numRuns: 8 },
  );
});

it('what waits for a reason of its own lets the others of its chat pass', async () => {
  desk.answer = () => ({ kind: 'sent', messageId: '1' });
  desk.sent.length = 0;
  const at = new Date(desk.now().getTime() + 3_600_000);
  const outbox = desk.outbox({
    render: async ({ message }, now) =>
      message.key === 'later' && now < at
        ? { kind: 'later', at }
        : { kind: 'screen', screen: { html: message.key } },
  });
  await desk.say({ later: '1' });
  desk.set(desk.now().getTime() - START_MS + 5);
  await desk.say({ now: '1' });
  for (const ms of [0, 20, 3_600_000]) {
    desk.set(desk.now().getTime() - START_MS + ms);
    await outbox.pump();
  }
  expect(desk.sent.map(({ key }) => key)).toEqual(['now', 'later']);
});
