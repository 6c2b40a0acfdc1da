import { Api, GrammyError, HttpError } from 'grammy';
import { outcomeOf, telegramChannel } from '../../src/channels/telegram';
import { createSandbox } from '../../src/sandbox';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function setUp(timeoutSeconds = 20) {
  const sandbox = createSandbox({ now: () => new Date('2019-11-08T01:00:00Z'), limits: 'none' });
  const api = new Api(sandbox.token, { fetch: sandbox.fetch, apiRoot: 'http://x', timeoutSeconds });
  const lan = sandbox.person('Lan');
  lan.start();
  return { sandbox, lan, channel: telegramChannel(api), to: String(lan.id) };
}

/** An answer of the platform as grammY throws it. */
function refusal(code: number, parameters: { retry_after?: number; migrate_to_chat_id?: number } = {}) {
  const answer = { ok: false, error_code: code, description: 'whatever it says', parameters } as const;
  return new GrammyError('Call failed', answer, 'sendMessage', {});
}

it.each([
  [refusal(429, { retry_after: 7 }), { kind: 'wait', seconds: 7, scope: 'chat' }],
  [refusal(429), { kind: 'wait', seconds: 5, scope: 'all' }],
  [refusal(400, { migrate_to_chat_id: -1001 }), { kind: 'moved', chatId: '-1001' }],
  [refusal(403), { kind: 'unreachable', reason: 'telegram 403' }],
  [refusal(400), { kind: 'refused', reason: 'telegram 400' }],
  [refusal(413), { kind: 'refused', reason: 'telegram 413' }],
  [refusal(401), { kind: 'transient', reason: 'telegram 401' }],
  [refusal(404), { kind: 'transient', reason: 'telegram 404' }],
  [refusal(502), { kind: 'transient', reason: 'telegram 502' }],
  [new HttpError('no line', new Error('ECONNRESET')), { kind: 'transient', reason: 'network' }],
])('reads %s by its code and parameters', (error, outcome) => {
  expect(outcomeOf(error)).toEqual(outcome);
});

it('leaves an error of our own to whoever called', () => {
  expect(() => outcomeOf(new TypeError('a bug'))).toThrow('a bug');
});

it('sends words with their buttons, and tells the number of the message', async () => {
  const { lan, channel, to } = setUp();
  const keyboard = [[{ text: 'Báo cáo', data: 'rp:1' }], [{ text: 'Việc', data: 'owed' }]];
  const outcome = await channel.send(to, { html: '<b>Nhắc</b>', keyboard });
  const message = lan.last();
  expect(outcome).toEqual({ kind: 'sent', messageId: String(message?.message_id) });
  expect(message?.text).toBe('Nhắc');
  expect(message?.reply_markup?.inline_keyboard.flat()).toEqual([
    { text: 'Báo cáo', callback_data: 'rp:1' },
    { text: 'Việc', callback_data: 'owed' },
  ]);
});

it('sends short words under the picture, and long ones as a message of their own', async () => {
  const { lan, channel, to } = setUp();
  await channel.send(to, { html: 'x'.repeat(1024), picture: png });
  expect(lan.last()).toMatchObject({ caption: 'x'.repeat(1024), photo: expect.anything() });
  await channel.send(to, { html: 'y'.repeat(1025), picture: png });
  const [words, picture] = lan.read().messages.slice(-2);
  expect(words?.text).toBe('y'.repeat(1025));
  expect(picture?.photo).toBeDefined();
  expect(picture?.caption).toBeUndefined();
});

it('says the words alone where pictures are not taken', async () => {
  const { sandbox, lan, channel, to } = setUp();
  sandbox.fail({ kind: 'error', code: 400, method: 'sendPhoto' });
  expect(await channel.send(to, { html: 'Tổng hợp', picture: png })).toMatchObject({ kind: 'sent' });
  expect(lan.last()?.text).toBe('Tổng hợp');
});

it('does not say long words twice because the picture after them failed', async () => {
  const { sandbox, lan, channel, to } = setUp();
  sandbox.fail({ kind: 'error', code: 502, method: 'sendPhoto' });
  const outcome = await channel.send(to, { html: 'y'.repeat(1025), picture: png });
  expect(outcome).toEqual({ kind: 'sent', messageId: String(lan.last()?.message_id) });
});

it('tries a short message with its picture again when the line broke, rather than without it', async () => {
  const { sandbox, channel, to } = setUp();
  sandbox.fail({ kind: 'reset', method: 'sendPhoto' });
  expect(await channel.send(to, { html: 'Tổng hợp', picture: png })).toEqual({
    kind: 'transient',
    reason: 'network',
  });
});

it('gives up on an answer that never comes', async () => {
  const { sandbox, channel, to } = setUp(0.05);
  sandbox.fail({ kind: 'hang' });
  expect(await channel.send(to, { html: 'x' })).toEqual({ kind: 'transient', reason: 'network' });
});
