import fc from 'fast-check';
import type { SendOutcome } from '../../src/channels/channel';
import { settlementFor, type Tried } from '../../src/outbox/retry';

const start = new Date('2019-11-08T01:00:00Z');
const day = 86_400_000;
const broken: SendOutcome = { kind: 'transient', reason: 'network' };

function tried(more: Partial<Tried> = {}): Tried {
  return { attempts: 0, until: new Date(start.getTime() + 3 * day), now: start, jitter: 0.5, ...more };
}

/** Tries until the row is settled for good, each time at the moment it was put off to. */
function follow(outcome: SendOutcome | { kind: 'fault' }, jitters: readonly number[]) {
  const pauses: number[] = [];
  let now = start;
  for (let attempts = 0; attempts < 2000; attempts += 1) {
    const jitter = jitters[attempts % jitters.length] ?? 0;
    const settlement = settlementFor(outcome, tried({ attempts, now, jitter }));
    if (settlement.state !== 'retrying') return { settlement, pauses, now };
    if (!settlement.dueAt) throw new Error('a row is put off without a time');
    pauses.push(settlement.dueAt.getTime() - now.getTime());
    now = settlement.dueAt;
  }
  throw new Error('never settled');
}

const jitters = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 20 });

it('keeps the platform’s number of what was sent', () => {
  expect(settlementFor({ kind: 'sent', messageId: '42' }, tried())).toEqual({
    state: 'sent',
    countsAsAttempt: true,
    outcome: '42',
    at: start,
  });
});

it('waits as long as the platform asks, and counts no attempt', () => {
  const settlement = settlementFor({ kind: 'wait', seconds: 7, scope: 'chat' }, tried({ attempts: 3 }));
  expect(settlement).toMatchObject({ state: 'retrying', countsAsAttempt: false, outcome: 'wait' });
  expect(settlement.dueAt).toEqual(new Date(start.getTime() + 7000));
});

it('follows a moved group at once, and counts no attempt', () => {
  const settlement = settlementFor({ kind: 'moved', chatId: '-2' }, tried());
  expect(settlement).toMatchObject({ state: 'retrying', countsAsAttempt: false, dueAt: start });
});

it.each([
  { kind: 'refused', reason: 'telegram 400' },
  { kind: 'unreachable', reason: 'telegram 403' },
] as const)('does not try again what was $kind', (outcome) => {
  expect(settlementFor(outcome, tried())).toMatchObject({ state: 'failed', outcome: outcome.reason });
});

it('tries again soon at first, then more and more slowly, never slower than a quarter of an hour', () => {
  fc.assert(
    fc.property(jitters, (chances) => {
      const { pauses } = follow(broken, chances);
      expect(pauses[0]).toBeGreaterThanOrEqual(2_500);
      expect(pauses[0]).toBeLessThanOrEqual(5_000);
      pauses.slice(1).forEach((pause, i) => {
        const slowest = i + 1 > 5;
        expect(pause).toBeLessThanOrEqual(900_000);
        if (!slowest) expect(pause).toBeGreaterThan(pauses[i] ?? 0);
      });
    }),
    { numRuns: 30 },
  );
});

it('is tried as long as it is worth saying, and then given up with the reason', () => {
  const { settlement, now } = follow(broken, [0, 0.9]);
  expect(settlement).toMatchObject({ state: 'failed', outcome: 'network', countsAsAttempt: true });
  expect(now.getTime() - start.getTime()).toBeLessThan(3 * day);
  expect(now.getTime() - start.getTime()).toBeGreaterThanOrEqual(3 * day - 900_000);
});

it('gives up sooner on a message that is itself at fault', () => {
  const { settlement, pauses, now } = follow({ kind: 'fault' }, [0.999]);
  expect(settlement).toMatchObject({ state: 'failed', outcome: 'fault' });
  expect(pauses).toHaveLength(7);
  expect(now.getTime() - start.getTime()).toBeLessThan(3_600_000);
});

it('spreads rows that failed together', () => {
  const at = (jitter: number) => settlementFor(broken, tried({ attempts: 4, jitter })).dueAt?.getTime() ?? 0;
  expect(at(0.9) - at(0.1)).toBeGreaterThan(60_000);
});
