import { SandboxClock } from '../../src/sandbox/clock';
import { imageSize } from '../../src/sandbox/world/image-size';
import { PNG, raw, START, setUp } from './setup';

test.each([
  ['PNG', PNG.toString('hex'), { width: 3, height: 2 }],
  ['GIF', '474946383961050007000000', { width: 5, height: 7 }],
  ['JPEG', 'ffd8ffe000040000ffc0001108000a000c03011100', { width: 12, height: 10 }],
  ['WebP VP8', `52494646000000005745425056503820${'00'.repeat(10)}0a000b00`, { width: 10, height: 11 }],
  [
    'WebP VP8L',
    `5249464600000000574542505650384c${'00'.repeat(4)}2f09c00200${'00'.repeat(5)}`,
    { width: 10, height: 12 },
  ],
  ['WebP VP8X', `52494646000000005745425056503858${'00'.repeat(8)}090000070000`, { width: 10, height: 8 }],
  ['text', Buffer.from('a text that is long enough to be read').toString('hex'), undefined],
  ['nothing', '', undefined],
  ['a cut JPEG', 'ffd8ffe0', undefined],
])('the size of %s is read from its header', (_name, hex, size) => {
  expect(imageSize(Buffer.from(hex, 'hex'))).toEqual(size);
});

test('the clock runs with the outer one and keeps its lead', () => {
  let outer = START.getTime();
  const state = { clockOffset: 0 };
  let moved = 0;
  const clock = new SandboxClock(
    () => new Date(outer),
    state,
    () => {
      moved += 1;
    },
  );
  clock.advance(60_500);
  outer += 1000;
  expect(clock.now().getTime()).toBe(START.getTime() + 61_500);
  expect(clock.unix()).toBe(START.getTime() / 1000 + 61);
  expect([state.clockOffset, moved]).toEqual([60_500, 1]);
});

test('every call is told with its parameters, result or error and the sandbox’s time', async () => {
  const { sandbox, api } = setUp();
  const heard: string[] = [];
  const off = sandbox.onCall(({ method, result, error }) => {
    heard.push(`${method} ${error?.code ?? JSON.stringify(result)}`);
  });
  sandbox.clock.advance(1000);
  await raw(sandbox, 'GETUPDATES');
  await raw(sandbox, 'sendmessage', { chat_id: 1, text: 'a' });
  await api.setMyCommands([]);
  off();
  await api.deleteMyCommands();
  expect(heard).toEqual(['sendMessage 400', 'setMyCommands true']);
  expect(sandbox.calls[0]).toMatchObject({
    params: { chat_id: 1, text: 'a' },
    at: new Date(START.getTime() + 1000),
  });
  expect(sandbox.calls).toHaveLength(3);
});

test('what the log holds of a result does not change with a later edit', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  const sent = await api.sendMessage(lan.id, 'một');
  await api.editMessageText(lan.id, sent.message_id, 'hai');
  expect(sandbox.calls.map((call) => call.result)).toMatchObject([{ text: 'một' }, { text: 'hai' }]);
});

test('the bot can be given another name, token and privacy', async () => {
  const { sandbox, api } = setUp({ token: '42:abc', username: 'other_bot', botName: 'Khác', privacy: false });
  expect(await api.getMe()).toMatchObject({
    id: 42,
    username: 'other_bot',
    first_name: 'Khác',
    can_read_all_group_messages: true,
  });
  expect(sandbox.token).toBe('42:abc');
});
