import { type Desk, openDesk } from './desk';

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
  for (const id of ['1', '2', '3', '4']) await desk.person(id);
});

afterEach(() => desk.close());

const LEASE_OVER = 100_000;

/** A process that dies over one message: nothing of what it does is stored from then on. */
async function dieOver(poison: string): Promise<void> {
  let dead = false;
  const { deliveries } = desk.store;
  const settle = deliveries.settle.bind(deliveries);
  const spy = jest.spyOn(deliveries, 'settle').mockImplementation(async (settled) => {
    if (dead) throw new Error('dead');
    return settle(settled);
  });
  const outbox = desk.outbox({
    render: async ({ message }) => {
      dead ||= message.key === poison;
      if (dead) throw new Error('dead');
      return { kind: 'screen', screen: { html: message.key } };
    },
  });
  await outbox.pump().catch(() => undefined);
  spy.mockRestore();
}

it('a message that ends every process is given up in the end, and none that was claimed with it', async () => {
  await desk.say({ a: '1', poison: '2', b: '3', c: '4' });
  for (let crash = 1; crash <= 9; crash += 1) {
    await dieOver('poison');
    desk.set(crash * LEASE_OVER);
  }
  await desk.outbox().pump();
  expect(await desk.fate('poison')).toEqual(['telegram:2 failed poison']);
  for (const [key, chat] of [
    ['a', '1'],
    ['b', '3'],
    ['c', '4'],
  ] as const)
    expect(await desk.fate(key)).toEqual([`telegram:${chat} sent 1`]);
  expect(desk.log).toContainEqual(
    expect.objectContaining({ level: 'error', msg: 'a message ended the process too often', key: 'poison' }),
  );
});

it('after a crash each message is tried alone, so that only the guilty one is held to account', async () => {
  await desk.say({ a: '1', poison: '2', b: '3' });
  await dieOver('poison');
  desk.set(LEASE_OVER);
  desk.sent.length = 0;
  let together = 0;
  let most = 0;
  const outbox = desk.outbox({
    render: async ({ message }) => {
      together += 1;
      most = Math.max(most, together);
      await new Promise((resolve) => setImmediate(resolve));
      together -= 1;
      return { kind: 'screen', screen: { html: message.key } };
    },
  });
  await outbox.pump();
  expect(most).toBe(1);
  expect(desk.sent.map(({ key }) => key).sort()).toEqual(['a', 'b', 'poison']);
});

it('a settlement forgives the claims before it', async () => {
  await desk.say({ a: '1' });
  await dieOver('a');
  desk.set(LEASE_OVER);
  desk.answer = () => ({ kind: 'wait', seconds: 1, scope: 'chat' });
  await desk.outbox().pump();
  expect((await desk.store.deliveries.ofMessage('a'))[0]).toMatchObject({ claims: 0, state: 'retrying' });
});
