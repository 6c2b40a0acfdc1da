import { InlineKeyboard, InputFile } from 'grammy';
import { PNG, refusal, setUp } from '../setup';

const MODIFIED =
  '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
const keyboard = () => new InlineKeyboard().text('Có', 'yes');

async function withMessage() {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  const own = lan.start();
  const sent = await api.sendMessage(lan.id, 'một', { reply_markup: keyboard() });
  return { sandbox, api, lan, own, sent };
}

test('an edited text replaces the old one, drops the keyboard and is dated', async () => {
  const { sandbox, api, lan, sent } = await withMessage();
  sandbox.clock.advance(5000);
  const edited = await api.editMessageText(lan.id, sent.message_id, '<i>hai</i>', { parse_mode: 'HTML' });
  expect(edited).toMatchObject({ text: 'hai', date: sent.date, edit_date: sent.date + 5 });
  expect(edited).not.toHaveProperty('reply_markup');
  expect(lan.last()).toEqual(edited);
});

test('an edit that changes nothing is refused, whichever part was asked for', async () => {
  const { api, lan, sent } = await withMessage();
  const same = { reply_markup: keyboard() };
  expect(await refusal(api.editMessageText(lan.id, sent.message_id, ' một ', same))).toBe(MODIFIED);
  expect(await refusal(api.editMessageReplyMarkup(lan.id, sent.message_id, same))).toBe(MODIFIED);
  await api.editMessageReplyMarkup(lan.id, sent.message_id);
  expect(await refusal(api.editMessageReplyMarkup(lan.id, sent.message_id))).toBe(MODIFIED);
  expect(lan.last()).toMatchObject({ text: 'một' });
});

test('only existing messages of the bot with the right content can be edited', async () => {
  const { api, lan, own, sent } = await withMessage();
  expect(await refusal(api.editMessageText(lan.id, 99, 'x'))).toBe(
    '400 Bad Request: message to edit not found',
  );
  expect(await refusal(api.editMessageText(lan.id, 0, 'x'))).toBe(
    '400 Bad Request: message identifier is not specified',
  );
  expect(await refusal(api.editMessageText(lan.id, own.message_id, 'x'))).toBe(
    "400 Bad Request: message can't be edited",
  );
  expect(await refusal(api.editMessageCaption(lan.id, sent.message_id, { caption: 'x' }))).toBe(
    '400 Bad Request: there is no caption in the message to edit',
  );
  const photo = await api.sendPhoto(lan.id, new InputFile(PNG));
  expect(await refusal(api.editMessageText(lan.id, photo.message_id, 'x'))).toBe(
    '400 Bad Request: there is no text in the message to edit',
  );
});

test('a caption and the media itself can be edited', async () => {
  const { api, lan } = await withMessage();
  const photo = await api.sendPhoto(lan.id, new InputFile(PNG), { caption: 'cũ' });
  await api.editMessageCaption(lan.id, photo.message_id, { caption: '<b>mới</b>', parse_mode: 'HTML' });
  expect(lan.last()).toMatchObject({ caption: 'mới', photo: photo.photo });
  await api.editMessageMedia(lan.id, photo.message_id, {
    type: 'document',
    media: new InputFile(Buffer.from('a'), 'a.csv'),
    caption: 'bảng',
  });
  expect(lan.last()).toMatchObject({
    caption: 'bảng',
    document: { file_name: 'a.csv', mime_type: 'text/csv' },
  });
  expect(lan.last()).not.toHaveProperty('photo');
  const long = { caption: 'a'.repeat(1025) };
  expect(await refusal(api.editMessageCaption(lan.id, photo.message_id, long))).toBe(
    '400 Bad Request: message caption is too long',
  );
});

test('media can be added to a text message', async () => {
  const { api, lan, sent } = await withMessage();
  await api.editMessageMedia(lan.id, sent.message_id, { type: 'photo', media: new InputFile(PNG) });
  expect(lan.last()).not.toHaveProperty('text');
  expect(lan.last()?.photo).toHaveLength(1);
});
