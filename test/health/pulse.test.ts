import { cached } from '../../src/health/cached';
import { createPulse } from '../../src/health/pulse';
import { within } from '../../src/health/within';

let time: number;
beforeEach(() => {
  time = 1_000;
});
const elapsed = () => time;

describe('the pulse', () => {
  it('knows of no platform before one was reached', () => {
    const pulse = createPulse(elapsed);
    expect([pulse.sinceReached(), pulse.channels()]).toEqual([Number.POSITIVE_INFINITY, []]);
    pulse.failed('telegram');
    expect(pulse.sinceReached()).toBe(Number.POSITIVE_INFINITY);
    time += 60;
    expect(pulse.channels()).toEqual([{ channel: 'telegram', silent: 60 }]);
  });

  it('counts a silence from the last answer, and only when something was tried since', () => {
    const pulse = createPulse(elapsed);
    pulse.reached('telegram');
    time += 500;
    expect([pulse.sinceReached(), pulse.channels()]).toEqual([500, [{ channel: 'telegram', silent: 0 }]]);
    pulse.failed('telegram');
    time += 100;
    expect(pulse.channels()).toEqual([{ channel: 'telegram', silent: 600 }]);
    pulse.reached('telegram');
    expect([pulse.sinceReached(), pulse.channels()]).toEqual([0, [{ channel: 'telegram', silent: 0 }]]);
  });

  it('of two channels one is enough to be reached, and each has its own silence', () => {
    const pulse = createPulse(elapsed);
    for (const channel of ['telegram', 'zalo']) pulse.reached(channel);
    time += 100;
    pulse.failed('zalo');
    pulse.reached('telegram');
    expect(pulse.sinceReached()).toBe(0);
    expect(pulse.channels()).toEqual([
      { channel: 'telegram', silent: 0 },
      { channel: 'zalo', silent: 100 },
    ]);
  });

  it('counts from its first moment until the heart has beaten', () => {
    const pulse = createPulse(elapsed);
    time += 70;
    expect(pulse.sinceBeat()).toBe(70);
    pulse.beat();
    expect(pulse.sinceBeat()).toBe(0);
  });
});

describe('what is kept for a while', () => {
  it('is loaded once for all who ask at once, and again when its time is over', async () => {
    let loads = 0;
    const get = cached(async () => ++loads, 30, elapsed);
    expect(await Promise.all([get(), get()])).toEqual([1, 1]);
    time += 29;
    expect(await get()).toBe(1);
    time += 1;
    expect(await get()).toBe(2);
  });

  it('is kept longer where loading is dear: no more than a twentieth of the time goes into it', async () => {
    let loads = 0;
    const load = async () => {
      time += 10;
      loads += 1;
      return loads;
    };
    const get = cached(load, 30, elapsed);
    await get();
    time += 199;
    expect(await get()).toBe(1);
    time += 1;
    expect(await get()).toBe(2);
  });

  it('is not kept when it failed', async () => {
    let loads = 0;
    const get = cached(
      async () => {
        loads += 1;
        if (loads === 1) throw new Error('away');
        return loads;
      },
      30,
      elapsed,
    );
    await expect(get()).rejects.toThrow('away');
    expect(await get()).toBe(2);
  });
});

it('what takes too long or fails comes to nothing', async () => {
  expect(await within(5, new Promise(() => undefined))).toBeNull();
  expect(await within(5, Promise.reject(new Error('away')))).toBeNull();
  expect(await within(5_000, Promise.resolve(7))).toBe(7);
});
