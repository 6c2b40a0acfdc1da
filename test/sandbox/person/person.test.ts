import { PersonError } from '../../../src/sandbox';
import { PNG, START, setUp } from '../setup';

function withLan() {
  const { sandbox, api } = setUp();
  return { sandbox, api, lan: sandbox.person('Lan') };
}

test('a deep link is /start with its payload, as a command', () => {
  const { sandbox, lan } = withLan();
  lan.start('CODE');
  expect(sandbox.takeUpdates()).toMatchObject([
    {
      message: {
        message_id: 1,
        date: START.getTime() / 1000,
        text: '/start CODE',
        entities: [{ type: 'bot_command', offset: 0, length: 6 }],
        from: { id: lan.id, is_bot: false, first_name: 'Lan', language_code: 'vi' },
        chat: { id: lan.id, type: 'private' },
      },
    },
  ]);
});

test('the same name is the same person, another name another', () => {
  const { sandbox, lan } = withLan();
  expect(sandbox.person('Lan').id).toBe(lan.id);
  expect(sandbox.person('Nam').id).not.toBe(lan.id);
});

test('an edit reaches the bot as edited_message', () => {
  const { sandbox, lan } = withLan();
  const message = lan.write('/mot');
  sandbox.takeUpdates();
  sandbox.clock.advance(2000);
  lan.edit(message.message_id, 'hai');
  const [update] = sandbox.takeUpdates();
  expect(update).toMatchObject({ edited_message: { text: 'hai', edit_date: message.date + 2 } });
  expect(update?.edited_message).not.toHaveProperty('entities');
  expect(() => lan.edit(99, 'x')).toThrow(PersonError);
});

test('a forward says whose and when it was, and leaves buttons behind', async () => {
  const { sandbox, api, lan } = withLan();
  const nam = sandbox.person('Nam');
  lan.start();
  const inline_keyboard = [[{ text: 'Có', callback_data: 'yes' }]];
  const sent = await api.sendMessage(lan.id, 'hỏi', { reply_markup: { inline_keyboard } });
  sandbox.takeUpdates();
  nam.forward(sent);
  const [update] = sandbox.takeUpdates();
  expect(update).toMatchObject({
    message: {
      text: 'hỏi',
      forward_origin: { type: 'user', sender_user: { is_bot: true }, date: sent.date },
    },
  });
  expect(update?.message).not.toHaveProperty('reply_markup');
});

test('a forwarded forward still names the first author', () => {
  const { sandbox, lan } = withLan();
  const first = sandbox.person('Nam').forward(lan.write('của Lan'));
  sandbox.takeUpdates();
  sandbox.person('Phúc').forward(first);
  expect(sandbox.takeUpdates()).toMatchObject([
    { message: { from: { first_name: 'Phúc' }, forward_origin: { sender_user: { first_name: 'Lan' } } } },
  ]);
});

test('the bot hears nothing of a stranger who blocks it', () => {
  const { sandbox, lan } = withLan();
  lan.block();
  expect(sandbox.takeUpdates()).toEqual([]);
});

test('files of every kind arrive as Telegram gives them', () => {
  const { sandbox, lan } = withLan();
  lan.sendDocument({ name: 'a.xlsx', bytes: Buffer.from('x'), caption: '/nop' });
  lan.sendPhoto({ bytes: PNG });
  lan.sendVoice({ bytes: Buffer.from('x'), duration: 3 });
  lan.sendSticker('🎉');
  expect(sandbox.takeUpdates()).toMatchObject([
    {
      message: {
        document: { file_name: 'a.xlsx', mime_type: expect.stringContaining('spreadsheetml'), file_size: 1 },
        caption: '/nop',
        caption_entities: [{ type: 'bot_command' }],
      },
    },
    { message: { photo: [{ width: 3, height: 2 }] } },
    { message: { voice: { duration: 3 } } },
    { message: { sticker: { emoji: '🎉' } } },
  ]);
  expect(() => lan.sendPhoto({ bytes: Buffer.from('x') })).toThrow(PersonError);
});

test('a press carries the data and the message as it is now, even an old one', async () => {
  const { sandbox, api, lan } = withLan();
  lan.start();
  const keyboard = (data: string) => ({ inline_keyboard: [[{ text: 'Có', callback_data: data }]] });
  const first = await api.sendMessage(lan.id, 'một', { reply_markup: keyboard('1') });
  await api.sendMessage(lan.id, 'hai', { reply_markup: keyboard('2') });
  await api.sendMessage(lan.id, 'ba');
  sandbox.takeUpdates();
  lan.press('Có');
  lan.press('Có', { message: first.message_id });
  lan.press('1');
  expect(sandbox.takeUpdates()).toMatchObject([
    { callback_query: { data: '2', from: { id: lan.id }, message: { text: 'hai' } } },
    { callback_query: { data: '1', message: { message_id: first.message_id } } },
    { callback_query: { data: '1' } },
  ]);
  expect(() => lan.press('Không')).toThrow('There is no button "Không"');
});

test('a link button only opens, a reply keyboard writes its label until it is removed', async () => {
  const { sandbox, api, lan } = withLan();
  lan.start();
  await api.sendMessage(lan.id, 'a', {
    reply_markup: { inline_keyboard: [[{ text: 'Web', url: 'https://a.vn' }]] },
  });
  expect(() => lan.press('Web')).toThrow('only opens a link');
  await api.sendMessage(lan.id, 'b', { reply_markup: { keyboard: [['Huỷ']] } });
  sandbox.takeUpdates();
  await api.sendMessage(lan.id, 'b2', { reply_markup: { force_reply: true } });
  lan.press('Huỷ');
  expect(sandbox.takeUpdates()).toMatchObject([{ message: { text: 'Huỷ' } }]);
  await api.sendMessage(lan.id, 'c', { reply_markup: { remove_keyboard: true } });
  expect(() => lan.press('Huỷ')).toThrow(PersonError);
});

test('blocking tells the bot, forbids writing, and Start unblocks', () => {
  const { sandbox, lan } = withLan();
  lan.start();
  lan.block();
  expect(() => lan.write('a')).toThrow('Lan has blocked the bot');
  lan.start();
  expect(sandbox.takeUpdates()).toMatchObject([
    { message: {} },
    { my_chat_member: { chat: { id: lan.id }, new_chat_member: { status: 'kicked' } } },
    { my_chat_member: { new_chat_member: { status: 'member' } } },
    { message: { text: '/start' } },
  ]);
});

test('what a person is shown can be changed without harm', () => {
  const { lan } = withLan();
  lan.write('a');
  const [message] = lan.read().messages;
  if (message) message.text = 'b';
  expect(lan.read().messages[0]?.text).toBe('a');
});

test('the clock moves forward only and dates follow it', () => {
  const { sandbox, lan } = withLan();
  sandbox.clock.moveTo(new Date('2026-11-10T01:00:00Z'));
  expect(lan.write('a').date).toBe(Date.UTC(2026, 10, 10, 1) / 1000);
  expect(() => sandbox.clock.moveTo(START)).toThrow(RangeError);
  expect(() => sandbox.clock.advance(Number.NaN)).toThrow(RangeError);
});
