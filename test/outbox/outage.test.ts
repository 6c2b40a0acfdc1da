import { MOST_IN_FLIGHT } from '../../src/outbox/dispatch';
import { type Desk, openDesk } from './desk';

let desk: Desk;
const everybody = Array.from({ length: 150 }, (_, n) => `p${String(n).padStart(3, '0')}`);
const toEverybody = Object.fromEntries(everybody.map((id) => [`to ${id}`, id]));

beforeEach(async () => {
  desk = await openDesk();
  await Promise.all(everybody.map((id) => desk.person(id)));
});

afterEach(() => desk.close());

const settled = async () => (await Promise.all(everybody.map((id) => desk.fate(`to ${id}`)))).flat();
const repeats = () => desk.sent.length - new Set(desk.sent.map(({ key }) => key)).size;

it('what was sent while the store was away is noted when it is back, and not said again', async () => {
  await desk.say(toEverybody);
  const outbox = desk.outbox();
  const away = jest.spyOn(desk.store.deliveries, 'settle').mockRejectedValue(new Error('no database'));
  await expect(outbox.pump()).rejects.toThrow('no database');
  expect(desk.sent.length).toBeGreaterThan(0);
  away.mockRestore();
  await outbox.pump();
  expect((await settled()).every((fate) => fate.endsWith('sent 1'))).toBe(true);
  expect(repeats()).toBe(0);
});

it('a process that dies repeats at most what it had on its way, and loses nothing', async () => {
  await desk.say(toEverybody);
  let stored = 0;
  const { deliveries } = desk.store;
  const real = deliveries.settle.bind(deliveries);
  const dying = jest.spyOn(deliveries, 'settle').mockImplementation(async (rows) => {
    stored += rows.length;
    if (stored > 20) throw new Error('dead');
    return real(rows);
  });
  await expect(desk.outbox().pump()).rejects.toThrow('dead');
  dying.mockRestore();
  desk.set(200_000);
  await desk.outbox().pump();
  expect((await settled()).every((fate) => fate.endsWith('sent 1'))).toBe(true);
  expect(repeats()).toBeGreaterThan(0);
  expect(repeats()).toBeLessThanOrEqual(MOST_IN_FLIGHT);
});

it('never has more on its way, nor more that is not noted, than a crash may repeat', async () => {
  await desk.say(toEverybody);
  const { deliveries } = desk.store;
  const real = deliveries.settle.bind(deliveries);
  let noted = 0;
  let most = 0;
  jest.spyOn(deliveries, 'settle').mockImplementation(async (rows) => {
    const own = await real(rows);
    noted += rows.length;
    return own;
  });
  desk.answer = async () => {
    most = Math.max(most, desk.sent.length - noted);
    await new Promise((resolve) => setImmediate(resolve));
    return { kind: 'sent', messageId: '1' };
  };
  await desk.outbox().pump();
  expect(desk.sent).toHaveLength(everybody.length);
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(MOST_IN_FLIGHT);
});

it('what was claimed and not sent before a stop is given back as it was', async () => {
  await desk.say(toEverybody);
  const outbox = desk.outbox();
  desk.answer = async () => {
    void outbox.stop();
    return { kind: 'sent', messageId: '1' };
  };
  await outbox.pump();
  const fates = await settled();
  expect(fates.filter((fate) => fate.endsWith('queued null')).length).toBe(
    everybody.length - desk.sent.length,
  );
  expect(fates.some((fate) => fate.includes('sending'))).toBe(false);
});
