import { raw, refusal, START, setUp } from '../setup';

test('a message comes back as Telegram gives it and stands in the chat', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan', { username: 'lan_ubnd' });
  lan.start();
  const sent = await api.sendMessage(lan.id, '  Xem /viec hoặc https://vinhchau.gov.vn/a. ');
  expect(sent).toEqual({
    message_id: 2,
    from: { id: sandbox.botInfo.id, is_bot: true, first_name: 'Đôn Đốc', username: 'dondoc_sandbox_bot' },
    chat: { id: lan.id, type: 'private', first_name: 'Lan', username: 'lan_ubnd' },
    date: START.getTime() / 1000,
    text: 'Xem /viec hoặc https://vinhchau.gov.vn/a.',
    entities: [
      { type: 'bot_command', offset: 4, length: 5 },
      { type: 'url', offset: 15, length: 25 },
    ],
  });
  expect(lan.last()).toEqual(sent);
});

test.each([
  ['', '400 Bad Request: message text is empty'],
  ['   \n ', '400 Bad Request: text must be non-empty'],
  ['a'.repeat(4097), '400 Bad Request: message is too long'],
])('a text of the wrong length is refused (%#)', async (text, expected) => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  expect(await refusal(api.sendMessage(lan.id, text))).toBe(expected);
});

test('4096 characters count after the mark-up is parsed', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  const sent = await api.sendMessage(lan.id, `<b>${'a'.repeat(4096)}</b>`, { parse_mode: 'HTML' });
  expect(sent.text).toHaveLength(4096);
});

test('carriage returns vanish', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  expect((await api.sendMessage(lan.id, 'a\r\nb')).text).toBe('a\nb');
  expect(await refusal(api.sendMessage(lan.id, '\r'))).toBe('400 Bad Request: text must be non-empty');
});

test('an unknown parse mode is refused, and all three known are read', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  const send = (text: string, parse_mode: string) =>
    api.sendMessage(lan.id, text, { parse_mode: parse_mode as 'HTML' });
  expect(await refusal(send('a', 'BBCode'))).toBe('400 Bad Request: unsupported parse_mode');
  for (const [text, mode] of [
    ['<b>a</b>', 'html'],
    ['*a*', 'MarkdownV2'],
    ['*a*', 'Markdown'],
  ] as const) {
    expect((await send(text, mode)).entities).toEqual([{ type: 'bold', offset: 0, length: 1 }]);
  }
});

test('given entities are kept and moved when the text is trimmed', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  const sent = await api.sendMessage(lan.id, '  đậm', { entities: [{ type: 'bold', offset: 2, length: 3 }] });
  expect(sent.entities).toEqual([{ type: 'bold', offset: 0, length: 3 }]);
});

test('who may be written to is as with Telegram', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  const nam = sandbox.person('Nam');
  expect(await refusal(api.sendMessage('', 'a'))).toBe('400 Bad Request: chat_id is empty');
  expect(await refusal(api.sendMessage(999, 'a'))).toBe('400 Bad Request: chat not found');
  expect(await refusal(api.sendMessage('@nobody', 'a'))).toBe('400 Bad Request: chat not found');
  expect(await refusal(api.sendMessage(lan.id, 'a'))).toBe('400 Bad Request: chat not found');
  const group = sandbox.group('Văn phòng', nam);
  group.addBot();
  expect(await refusal(api.sendMessage(nam.id, 'a'))).toBe(
    "403 Forbidden: bot can't initiate conversation with a user",
  );
  nam.write('/viec', { in: group });
  expect(await refusal(api.sendMessage(nam.id, 'a'))).toMatch(/^403/);
  lan.start();
  lan.block();
  expect(await refusal(api.sendMessage(lan.id, 'a'))).toBe('403 Forbidden: bot was blocked by the user');
  lan.start();
  await expect(api.sendMessage(lan.id, 'a')).resolves.toMatchObject({ text: 'a' });
});

test('a group that threw the bot out, or that the bot left, is closed to it', async () => {
  const { sandbox, api } = setUp();
  const group = sandbox.group('Văn phòng', sandbox.person('Lan'));
  expect(await refusal(api.sendMessage(group.id, 'a'))).toBe(
    '403 Forbidden: bot is not a member of the group chat',
  );
  group.addBot();
  await api.sendMessage(group.id, 'a');
  group.removeBot();
  expect(await refusal(api.sendMessage(group.id, 'a'))).toBe(
    '403 Forbidden: bot was kicked from the group chat',
  );
});

test('an upgraded group tells its new id', async () => {
  const { sandbox } = setUp();
  const group = sandbox.group('Văn phòng', sandbox.person('Lan'));
  group.addBot();
  const former = group.id;
  group.upgrade();
  const { status, body } = await raw(sandbox, 'sendMessage', { chat_id: former, text: 'a' });
  expect(status).toBe(400);
  expect(body).toEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: group.id },
  });
  expect((await raw(sandbox, 'sendMessage', { chat_id: group.id, text: 'a' })).body.ok).toBe(true);
});

test('a reply carries the message replied to, without what that one replied to', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  const first = lan.start();
  const second = await api.sendMessage(lan.id, 'hai', { reply_parameters: { message_id: first.message_id } });
  const third = await api.sendMessage(lan.id, 'ba', { reply_parameters: { message_id: second.message_id } });
  expect(third.reply_to_message).toMatchObject({ text: 'hai' });
  expect(third.reply_to_message).not.toHaveProperty('reply_to_message');
  const missing = { message_id: 99 };
  expect(await refusal(api.sendMessage(lan.id, 'x', { reply_parameters: missing }))).toBe(
    '400 Bad Request: message to be replied not found',
  );
  const tolerant = { ...missing, allow_sending_without_reply: true };
  expect(await api.sendMessage(lan.id, 'x', { reply_parameters: tolerant })).not.toHaveProperty(
    'reply_to_message',
  );
});

test('a chat action needs a known action and an open chat', async () => {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  expect(await api.sendChatAction(lan.id, 'typing')).toBe(true);
  expect(
    (await raw(sandbox, 'sendChatAction', { chat_id: lan.id, action: 'dancing' })).body.description,
  ).toBe('Bad Request: wrong parameter action in request');
  lan.block();
  expect(await refusal(api.sendChatAction(lan.id, 'typing'))).toMatch(/^403/);
});
