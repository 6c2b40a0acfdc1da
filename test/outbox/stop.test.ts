import type { Channel, SendOutcome } from '../../src/channels/channel';
import { createOutbox, type Outbox } from '../../src/outbox';
import { startOutboxLoop } from '../../src/outbox/loop';
import { createPacer } from '../../src/outbox/pacing';
import { openTestOffice, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';
import { fate, post } from './post';

const fast = { overallPerSecond: 1_000_000, chatGapMs: 0, groupGapMs: 0 };

/** A channel whose answers the test gives. */
function slowChannel(): { channel: Channel; begun: Promise<void>; answer: (outcome: SendOutcome) => void } {
  let answer: (outcome: SendOutcome) => void = () => undefined;
  let begin: () => void = () => undefined;
  const outcome = new Promise<SendOutcome>((resolve) => {
    answer = resolve;
  });
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const channel: Channel = {
    name: 'telegram',
    send: () => {
      begin();
      return outcome;
    },
  };
  return { channel, begun, answer };
}

let office: TestOffice;
let clock: () => Date;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 09:00' });
  await seedCampaign(office.office);
  await office.seated('Lan', 'XLH/focalPoint');
  await office.settle();
  clock = office.now;
});

afterEach(() => office.close());

function outboxOver(channel: Channel): Outbox {
  const { store } = office;
  const render = async () => ({ kind: 'screen', screen: { html: 'x' } }) as const;
  const log = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn(), child: jest.fn() };
  const parts = { store, channels: [channel], render, pacer: createPacer(fast), log };
  return createOutbox({ ...parts, newId: () => 'lease', jitter: () => 0 }, { now: () => clock() });
}

it('a stop lets the message in hand settle and takes no more', async () => {
  await post(office, 'a');
  await post(office, 'b');
  const { channel, begun, answer } = slowChannel();
  const outbox = outboxOver(channel);
  const pumping = outbox.pump();
  await begun;
  const stopping = outbox.stop();
  let stopped = false;
  void stopping.then(() => {
    stopped = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(stopped).toBe(false);
  answer({ kind: 'sent', messageId: '7' });
  await stopping;
  await pumping;
  expect([...(await fate(office, 'a')), ...(await fate(office, 'b'))].sort()).toEqual([
    'queued null',
    'sent',
  ]);
  await outbox.pump();
  expect([...(await fate(office, 'a')), ...(await fate(office, 'b'))]).toContain('queued null');
});

it('a stop does not fail because the work did', async () => {
  const { channel } = slowChannel();
  const outbox = outboxOver(channel);
  const { outgoing } = office.store.notices;
  const waiting = jest.spyOn(outgoing, 'waiting').mockRejectedValue(new Error('no database'));
  const failing = expect(outbox.pump()).rejects.toThrow('no database');
  await new Promise((resolve) => setImmediate(resolve));
  await Promise.all([failing, outbox.stop()]);
  waiting.mockRestore();
});

it('a message whose holder has died is taken over when the lease is over, not before', async () => {
  await post(office, 'a');
  const { channel, begun } = slowChannel();
  void outboxOver(channel).pump();
  await begun;
  const second = slowChannel();
  second.answer({ kind: 'sent', messageId: '8' });
  await outboxOver(second.channel).pump();
  expect(await fate(office, 'a')).toEqual(['sending null']);
  await office.at('2019-08-08 09:02');
  expect(await fate(office, 'a')).toEqual(['sent']);
});

it('whoever comes too late with an outcome does not overwrite the newer one', async () => {
  await post(office, 'a');
  const { channel, begun, answer } = slowChannel();
  const pumping = outboxOver(channel).pump();
  await begun;
  await office.at('2019-08-08 09:02');
  answer({ kind: 'refused', reason: 'telegram 400' });
  await pumping;
  expect(await fate(office, 'a')).toEqual(['sent']);
});

it('counts what the platform asks to wait from its answer on', async () => {
  await post(office, 'a');
  const { channel, begun, answer } = slowChannel();
  const pumping = outboxOver(channel).pump();
  await begun;
  const answered = new Date(office.now().getTime() + 10_000);
  clock = () => answered;
  answer({ kind: 'wait', seconds: 30, scope: 'chat' });
  await pumping;
  const [row] = await office.store.deliveries.ofMessage('a');
  expect(row?.dueAt).toEqual(new Date(answered.getTime() + 30_000));
});

describe('the loop', () => {
  it('goes on after a failure, and stops when the turn in hand is done', async () => {
    let turns = 0;
    const errors: unknown[] = [];
    let rest = (): void => undefined;
    const outbox: Outbox = {
      pump: async () => {
        turns += 1;
        try {
          if (turns === 1) throw new Error('no database');
          await new Promise((resolve) => setTimeout(resolve, 30));
        } finally {
          rest();
        }
      },
      nextAt: async () => (turns === 1 ? Promise.reject(new Error('no database')) : office.now()),
      onRest: (listener) => {
        rest = listener;
      },
      stop: async () => undefined,
    };
    const log = { ...console, child: jest.fn(), error: (entry: unknown) => void errors.push(entry) };
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const stop = startOutboxLoop(outbox, { now: office.now }, log as never);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(turns).toBe(2);
    expect(errors).toHaveLength(1);
    let stopped = false;
    const stopping = stop().then(() => {
      stopped = true;
    });
    await Promise.resolve();
    expect(stopped).toBe(false);
    await jest.advanceTimersByTimeAsync(60_000);
    await stopping;
    expect(turns).toBe(2);
    jest.useRealTimers();
  });

  it('sends soon what the pace put off, whoever pumped', async () => {
    for (const key of ['a', 'b', 'c']) await post(office, key);
    clock = () => new Date(office.now().getTime() + performance.now());
    const { store } = office;
    const channel: Channel = { name: 'telegram', send: async () => ({ kind: 'sent', messageId: '1' }) };
    const render = async () => ({ kind: 'screen', screen: { html: 'x' } }) as const;
    const log = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn(), child: jest.fn() };
    const pacer = createPacer({ overallPerSecond: 20, chatGapMs: 0, groupGapMs: 0 });
    const outbox = createOutbox(
      { store, channels: [channel], render, pacer, log, newId: () => 'lease', jitter: () => 0 },
      { now: () => clock() },
    );
    const stop = startOutboxLoop(outbox, { now: () => clock() }, log);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    for (const key of ['d', 'e', 'f']) await post(office, key);
    await outbox.pump();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const fates = await Promise.all(['a', 'd', 'e', 'f'].map((key) => fate(office, key)));
    await stop();
    expect(fates).toEqual([['sent'], ['sent'], ['sent'], ['sent']]);
  });
});
