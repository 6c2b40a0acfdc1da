import { raw, setUp } from '../setup';

async function send(reply_markup: unknown) {
  const { sandbox } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  const { body } = await raw(sandbox, 'sendMessage', { chat_id: lan.id, text: 'a', reply_markup });
  return { lan, body };
}

test.each([
  ['{', "can't parse reply keyboard markup JSON object"],
  ['[]', 'object expected as reply markup'],
  [{ inline_keyboard: 1 }, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array'],
  [
    { inline_keyboard: [1] },
    'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  ],
  [{ keyboard: [1] }, 'field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays'],
  [
    { inline_keyboard: [[{ callback_data: 'a' }]] },
    'can\'t parse inline keyboard button: Can\'t find field "text"',
  ],
  [
    { inline_keyboard: [[{ text: 'a' }]] },
    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
  ],
  [{ inline_keyboard: [[{ text: 'a', callback_data: '' }]] }, 'BUTTON_DATA_INVALID'],
  [{ inline_keyboard: [[{ text: 'a', callback_data: 'đ'.repeat(33) }]] }, 'BUTTON_DATA_INVALID'],
  [
    { inline_keyboard: [[{ text: 'a', url: 'không phải' }]] },
    "inline keyboard button URL 'không phải' is invalid: Wrong HTTP URL",
  ],
  [{ keyboard: [[{}]] }, 'can\'t parse keyboard button: Can\'t find field "text"'],
  [{ inline_keyboard: Array(101).fill([{ text: 'a', callback_data: 'a' }]) }, 'reply markup is too long'],
])('a wrong markup is refused: %j', async (markup, reason) => {
  const { body } = await send(markup);
  expect(body.description).toBe(`Bad Request: ${reason}`);
});

test('64 bytes of callback data are allowed and the keyboard is part of the message', async () => {
  const keyboard = [[{ text: 'a', callback_data: 'đ'.repeat(32) }]];
  const { body } = await send(JSON.stringify({ inline_keyboard: [...keyboard, []] }));
  expect(body.result).toMatchObject({ reply_markup: { inline_keyboard: keyboard } });
});

test('a reply keyboard is shown to the person but not returned to the bot', async () => {
  const { lan, body } = await send({ keyboard: [['Có', { text: 'Không' }]] });
  expect(body.result).not.toHaveProperty('reply_markup');
  expect(lan.read().keyboard).toEqual([['Có', 'Không']]);
});

test('a forced reply is seen by the person', async () => {
  const { lan } = await send({ force_reply: true });
  expect(lan.read().forceReplyTo).toBe(lan.last()?.message_id);
});
