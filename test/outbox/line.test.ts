import fc from 'fast-check';
import { choose, type Rule } from '../../src/outbox/line';
import type { InLine } from '../../src/store/delivery-line';

const start = Date.parse('2019-11-08T01:00:00Z');
const at = (ms: number) => new Date(start + ms);
const rule = (more: Partial<Rule> = {}): Rule => ({
  ...{ now: at(0), most: 100, gapMs: 1000, chatFree: () => null },
  ...more,
});

function row(id: string, more: Partial<InLine> = {}): InLine {
  return {
    ...{ id, channel: 'telegram', chatId: '1', state: 'queued', claims: 0, dueAt: at(-10), turn: at(-10) },
    ...more,
  };
}

const ids = (rows: readonly InLine[]) => rows.map(({ id }) => id);

it('takes the oldest of a chat, and looks at those behind it one after another', () => {
  const rows = [row('b', { turn: at(-5) }), row('c', { turn: at(-1) }), row('a')];
  const { take, wait } = choose(rows, rows, rule());
  expect(ids(take)).toEqual(['a']);
  expect(wait).toEqual([
    { id: 'b', until: at(1000) },
    { id: 'c', until: at(2000) },
  ]);
});

it('lets nobody pass one that is on its way', () => {
  const sending = row('z', { state: 'sending', dueAt: at(60_000), turn: at(-1) });
  const due = [row('a')];
  const { take, wait } = choose(due, [...due, sending], rule());
  expect(take).toEqual([]);
  expect(wait).toEqual([{ id: 'a', until: at(1000) }]);
});

it('lets nobody pass one that waits to be tried again', () => {
  const again = row('a', { state: 'retrying', dueAt: at(5000) });
  const due = [row('b', { turn: at(-1) })];
  expect(choose(due, [...due, again], rule())).toEqual({
    ...{ take: [], alone: false },
    wait: [{ id: 'b', until: at(6000) }],
  });
});

it('waits for the chat’s own pace', () => {
  const rows = [row('a'), row('b', { chatId: '2' })];
  const { take, wait } = choose(rows, rows, rule({ chatFree: (chat) => (chat === '1' ? at(700) : null) }));
  expect(ids(take)).toEqual(['b']);
  expect(wait).toEqual([{ id: 'a', until: at(700) }]);
});

it('tries alone what somebody died over, when its time has come', () => {
  const suspect = row('s', { state: 'sending', claims: 1, chatId: '2' });
  const rows = [row('a'), suspect];
  expect(choose(rows, rows, rule())).toMatchObject({ take: [{ id: 'a' }], alone: false });
  expect(choose([suspect, row('a')], rows, rule())).toMatchObject({ take: [{ id: 's' }], alone: true });
});

it('tells chats of two platforms apart', () => {
  const rows = [row('a'), row('b', { channel: 'other' })];
  expect(ids(choose(rows, rows, rule()).take)).toEqual(['a', 'b']);
});

it('never takes two of a chat, nor one with an older or a flying one beside it, and passes over nobody', () => {
  const anyRow = fc.record({
    chatId: fc.constantFrom('1', '2', '3'),
    state: fc.constantFrom('queued' as const, 'retrying' as const, 'sending' as const),
    dueAt: fc.integer({ min: -20, max: 20 }).map(at),
    turn: fc.integer({ min: -30, max: 0 }).map(at),
  });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), (some) => {
      const rows = some.map((one, n) => row(`r${String(n).padStart(2, '0')}`, one));
      const due = rows.filter(({ dueAt }) => dueAt <= at(0));
      const { take, wait } = choose(due, rows, rule());
      expect(new Set(take.map(({ chatId }) => chatId)).size).toBe(take.length);
      for (const taken of take) {
        const others = rows.filter(({ chatId, id }) => chatId === taken.chatId && id !== taken.id);
        if (taken.state !== 'sending')
          expect(others.every(({ turn, state }) => turn >= taken.turn && state !== 'sending')).toBe(true);
      }
      expect([...ids(take), ...wait.map(({ id }) => id)].sort()).toEqual(ids(due).sort());
      expect(wait.every(({ until }) => until > at(0))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
