import { type Desk, openDesk } from './desk';

let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
  await desk.person('lan', { chatId: '1' }, { channel: 'other', chatId: '9' });
});

afterEach(() => desk.close());

const blocked = { kind: 'unreachable', reason: 'telegram 403' } as const;
const fine = { kind: 'sent', messageId: '1' } as const;

it('a person who cannot be reached at one address is told at the other, once', async () => {
  desk.answer = ({ channel }) => (channel === 'telegram' ? blocked : fine);
  const outbox = desk.outbox();
  await desk.say({ a: 'lan' });
  await outbox.pump();
  desk.set(100);
  await outbox.pump();
  expect(desk.sent.map(({ chatId }) => chatId)).toEqual(['1', '9']);
  expect(await desk.fate('a')).toEqual(['other:9 sent 1', 'telegram:1 failed telegram 403']);
  const [other] = await desk.store.deliveries.ofMessage('a');
  expect(other).toMatchObject({ person: 'lan', insteadOf: 'a>telegram:1' });
  desk.set(200);
  await desk.say({ b: 'lan' });
  await outbox.pump();
  expect(await desk.fate('b')).toEqual(['other:9 sent 1']);
});

it('nobody is told when no address is of use, and it can be seen', async () => {
  desk.answer = () => blocked;
  const outbox = desk.outbox();
  await desk.say({ a: 'lan' });
  await outbox.pump();
  desk.set(100);
  await outbox.pump();
  expect(await desk.fate('a')).toEqual(['other:9 failed telegram 403', 'telegram:1 failed telegram 403']);
  await desk.say({ b: 'lan' });
  await outbox.pump();
  expect(await desk.fate('b')).toEqual(['none: failed nobody']);
});

it('an address of a platform that this process does not serve is not tried', async () => {
  await desk.person('hoa', { chatId: '2' }, { channel: 'fax', chatId: '3' });
  desk.answer = () => blocked;
  await desk.say({ a: 'hoa' });
  await desk.outbox().pump();
  expect(await desk.fate('a')).toEqual(['telegram:2 failed telegram 403']);
});

it('a crash between the two does not tell the person at both, though the first is of use again', async () => {
  desk.answer = ({ channel }) => (channel === 'telegram' ? blocked : fine);
  const settle = jest.spyOn(desk.store.deliveries, 'settle').mockRejectedValue(new Error('dead'));
  await desk.say({ a: 'lan' });
  await expect(desk.outbox().pump()).rejects.toThrow('dead');
  settle.mockRestore();
  desk.answer = () => fine;
  desk.set(600_000);
  await desk.store.people.setReachable('telegram', '1', true);
  await desk.outbox().pump();
  await desk.outbox().pump();
  expect(await desk.fate('a')).toEqual(['other:9 sent 1', 'telegram:1 failed elsewhere']);
  expect(desk.sent.map(({ chatId }) => chatId)).toEqual(['1', '9']);
});

it('a message that is relayed again is not told at another address', async () => {
  const outbox = desk.outbox();
  const clear = jest.spyOn(desk.store.notices.outgoing, 'clear').mockRejectedValueOnce(new Error('dead'));
  await desk.say({ a: 'lan' });
  await expect(outbox.pump()).rejects.toThrow('dead');
  clear.mockRestore();
  await desk.store.people.setReachable('telegram', '1', false);
  await outbox.pump();
  expect(await desk.fate('a')).toEqual(['telegram:1 sent 1']);
});
