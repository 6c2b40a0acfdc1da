import { raw, refusal, setUp } from '../setup';

test('the bot deletes what it may for 48 hours', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  const own = lan.start();
  const sent = await api.sendMessage(lan.id, 'a');
  expect(await api.deleteMessage(lan.id, own.message_id)).toBe(true);
  expect(lan.read().messages).toEqual([sent]);
  expect(await refusal(api.deleteMessage(lan.id, own.message_id))).toBe(
    '400 Bad Request: message to delete not found',
  );
  sandbox.clock.advance(48 * 3600_000 + 1000);
  expect(await refusal(api.deleteMessage(lan.id, sent.message_id))).toBe(
    "400 Bad Request: message can't be deleted",
  );
});

test("in a group only an administrator deletes others' messages", async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  const group = sandbox.group('Văn phòng', lan);
  group.addBot();
  const message = lan.write('chào', { in: group });
  expect(await refusal(api.deleteMessage(group.id, message.message_id))).toBe(
    "400 Bad Request: message can't be deleted",
  );
  group.promoteBot();
  expect(await api.deleteMessage(group.id, message.message_id)).toBe(true);
});

test('a pinned message shows in the chat, in getChat and as a service message to both sides', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  sandbox.takeUpdates();
  const sent = await api.sendMessage(lan.id, 'a');
  expect(await api.pinChatMessage(lan.id, sent.message_id)).toBe(true);
  expect(lan.read().pinned).toEqual([sent.message_id]);
  expect(await api.getChat(lan.id)).toMatchObject({ pinned_message: { text: 'a' } });
  expect(sandbox.takeUpdates()).toMatchObject([{ message: { pinned_message: { text: 'a' } } }]);
  await api.pinChatMessage(lan.id, sent.message_id);
  expect(sandbox.takeUpdates()).toEqual([]);
  await api.unpinChatMessage(lan.id);
  expect(lan.read().pinned).toEqual([]);
  expect(await refusal(api.unpinChatMessage(lan.id))).toBe('400 Bad Request: message to unpin not found');
  expect(await refusal(api.pinChatMessage(lan.id, 99))).toBe('400 Bad Request: message to pin not found');
});

test('a deleted message is pinned no longer', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  const sent = await api.sendMessage(lan.id, 'a');
  await api.pinChatMessage(lan.id, sent.message_id);
  await api.deleteMessage(lan.id, sent.message_id);
  expect(lan.read().pinned).toEqual([]);
});

test('pinning in a supergroup needs an administrator', async () => {
  const { sandbox, api } = setUp();
  const group = sandbox.group('Văn phòng', sandbox.person('Lan'));
  group.addBot();
  group.upgrade();
  const sent = await api.sendMessage(group.id, 'a');
  expect(await refusal(api.pinChatMessage(group.id, sent.message_id))).toBe(
    '400 Bad Request: not enough rights to manage pinned messages in the chat',
  );
  group.promoteBot();
  expect(await api.pinChatMessage(group.id, sent.message_id)).toBe(true);
});

test('a callback query is answered once, in time, with a text of at most 200', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  const inline_keyboard = [[{ text: 'Có', callback_data: 'yes' }]];
  await api.sendMessage(lan.id, 'a?', { reply_markup: { inline_keyboard } });
  const first = lan.press('Có');
  const old = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';
  const id = first?.id ?? '';
  expect(await refusal(api.answerCallbackQuery(id, { text: 'a'.repeat(201) }))).toBe(
    '400 Bad Request: MESSAGE_TOO_LONG',
  );
  expect(await api.answerCallbackQuery(id, { text: 'rồi', show_alert: true })).toBe(true);
  expect(first?.answer).toEqual({ text: 'rồi', alert: true });
  expect(await refusal(api.answerCallbackQuery(id))).toBe(old);
  expect(await refusal(api.answerCallbackQuery('1'))).toBe(old);
  const second = lan.press('yes');
  sandbox.clock.advance(151_000);
  expect(await refusal(api.answerCallbackQuery(second?.id ?? ''))).toBe(old);
});

test('unknown methods, wrong tokens and other spellings', async () => {
  const { sandbox } = setUp();
  expect((await raw(sandbox, 'sendRocket')).body).toEqual({
    ok: false,
    error_code: 404,
    description: 'Not Found',
  });
  expect((await raw(sandbox, 'GETME')).body.result).toEqual(sandbox.botInfo);
  const response = await sandbox.fetch('http://sandbox/bot1:WRONG/getMe');
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
  expect((await sandbox.fetch('http://sandbox/elsewhere')).status).toBe(404);
});
