import { type Desk, openDesk } from './desk';

let desk: Desk;
const DAY = 86_400_000;

beforeEach(async () => {
  desk = await openDesk();
  await desk.person('lan', { chatId: '1' });
});

afterEach(() => desk.close());

it('a message that was tried in vain until it was not worth saying is a dead letter, with why and how often', async () => {
  desk.answer = () => ({ kind: 'transient', reason: 'network' });
  await desk.say({ a: 'lan' }, { template: 'urgent' });
  const outbox = desk.outbox();
  for (const ms of [0, 10_000, DAY, 3 * DAY]) {
    desk.set(ms);
    await outbox.pump();
  }
  const [row] = await desk.store.deliveries.ofMessage('a');
  expect(row).toMatchObject({ state: 'failed', outcome: 'network', attempts: 3, turn: null });
  expect(row?.message.template).toBe('urgent');
  expect(desk.sent).toHaveLength(3);
});

it('an answer to what somebody did is still told after a week without a line', async () => {
  desk.answer = () => ({ kind: 'transient', reason: 'network' });
  await desk.say({ a: 'lan' }, { template: 'accepted' });
  const outbox = desk.outbox();
  await outbox.pump();
  desk.answer = () => ({ kind: 'sent', messageId: '1' });
  desk.set(8 * DAY);
  await outbox.pump();
  expect(await desk.fate('a')).toEqual(['telegram:1 sent 1']);
});

it('a dead letter can be sent again, with a life of its own', async () => {
  desk.answer = () => ({ kind: 'refused', reason: 'telegram 400' });
  await desk.say({ a: 'lan' }, { template: 'summary' });
  const outbox = desk.outbox();
  await outbox.pump();
  const [dead] = await desk.store.deliveries.failed(10);
  expect(dead).toMatchObject({ id: 'a>telegram:1', outcome: 'telegram 400' });
  desk.answer = () => ({ kind: 'sent', messageId: '2' });
  desk.set(3 * DAY);
  if (dead) await desk.store.deliveries.revive(dead, { at: desk.now(), by: 'hoa', after: dead.outcome });
  await outbox.pump();
  expect(await desk.fate('a')).toEqual(['telegram:1 sent 2']);
});

it('a group that lives on under another id is told there, and so is all that waited for it', async () => {
  const group = { id: 'g', channel: 'telegram', title: 'Nhóm', linkedBy: 'lan', linkedAt: desk.now() };
  await desk.store.groups.link({ ...group, chatId: '-1', unlinkedAt: null });
  const to = { kind: 'group', chat: 'g' } as const;
  await desk.say({ a: 'lan' }, { to });
  desk.set(1);
  await desk.say({ b: 'lan' }, { to });
  desk.answer = ({ chatId }) =>
    chatId === '-1' ? { kind: 'moved', chatId: '-1001' } : { kind: 'sent', messageId: '1' };
  const outbox = desk.outbox();
  for (const ms of [1, 100, 200]) {
    desk.set(ms);
    await outbox.pump();
  }
  expect(desk.sent.map(({ chatId, key }) => `${key} ${chatId}`)).toEqual(['a -1', 'a -1001', 'b -1001']);
  expect((await desk.store.deliveries.ofMessage('a'))[0]).toMatchObject({ attempts: 1, chatId: '-1001' });
  expect((await desk.store.groups.byId('g'))?.chatId).toBe('-1001');
});
