import { InputFile, InputMediaBuilder } from 'grammy';
import { PNG, raw, refusal, setUp } from '../setup';

function withLan() {
  const { sandbox, api } = setUp();
  const lan = sandbox.person('Lan');
  lan.start();
  return { sandbox, api, lan };
}

test('a document goes up by multipart with its Vietnamese name and comes down again', async () => {
  const { sandbox, api, lan } = withLan();
  const bytes = Buffer.from('mã,tên\r\n--x\r\n1,Lạc Hòa');
  const sent = await api.sendDocument(lan.id, new InputFile(bytes, 'đơn vị; "2026".csv'), { caption: 'Đây' });
  expect(sent.document).toMatchObject({ file_name: 'đơn vị; "2026".csv', file_size: bytes.length });
  const file = await api.getFile(sent.document.file_id);
  const response = await sandbox.fetch(`http://sandbox/file/bot${sandbox.token}/${file.file_path}`);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
  expect((await sandbox.fetch(`http://sandbox/file/bot1:X/${file.file_path}`)).status).toBe(401);
  expect((await sandbox.fetch(`http://sandbox/file/bot${sandbox.token}/none`)).status).toBe(404);
});

test('a photo has its size in pixels and can be sent again by its id', async () => {
  const { api, lan } = withLan();
  const sent = await api.sendPhoto(lan.id, new InputFile(PNG));
  const id = sent.photo.at(-1)?.file_id ?? '';
  expect(sent.photo).toMatchObject([{ width: 3, height: 2, file_size: PNG.length }]);
  expect((await api.sendPhoto(lan.id, id)).photo).toEqual(sent.photo);
  expect(await refusal(api.sendDocument(lan.id, id))).toBe(
    "400 Bad Request: can't use file of type Photo as Document",
  );
});

test.each([
  ['sendPhoto', {}, 'there is no photo in the request'],
  ['sendDocument', {}, 'there is no document in the request'],
  ['sendDocument', { document: 'BQAC' }, 'wrong file identifier/HTTP URL specified'],
  ['sendDocument', { document: 'https://example.vn/a' }, 'failed to get HTTP URL content'],
  ['sendMediaGroup', {}, 'parameter "media" is required'],
  ['sendMediaGroup', { media: '{' }, "can't parse media JSON object"],
  ['sendMediaGroup', { media: {} }, 'expected an Array of InputMedia'],
  ['sendMediaGroup', { media: [] }, 'there are no messages to send'],
  ['sendMediaGroup', { media: Array(11).fill({}) }, 'too many messages to send as an album'],
  ['sendMediaGroup', { media: [{ type: 'photo' }, {}] }, "can't parse InputMedia: media not found"],
  ['getFile', {}, 'file_id not specified'],
  ['getFile', { file_id: 'x' }, 'invalid file_id'],
])('%s with %j is refused', async (method, params, reason) => {
  const { sandbox, lan } = withLan();
  const { body } = await raw(sandbox, method, { chat_id: lan.id, ...params });
  expect(body.description).toBe(`Bad Request: ${reason}`);
});

test('bytes that are no picture, and no bytes at all, are refused', async () => {
  const { api, lan } = withLan();
  const text = new InputFile(Buffer.from('not a picture'));
  expect(await refusal(api.sendPhoto(lan.id, text))).toBe('400 Bad Request: IMAGE_PROCESS_FAILED');
  expect(await refusal(api.sendDocument(lan.id, new InputFile(Buffer.alloc(0), 'a')))).toBe(
    '400 Bad Request: file must be non-empty',
  );
  expect(
    await refusal(api.sendDocument(lan.id, new InputFile(PNG, 'a'), { caption: 'a'.repeat(1025) })),
  ).toBe('400 Bad Request: message caption is too long');
});

test('an album is one group of messages, of one kind', async () => {
  const { api, lan } = withLan();
  const photo = (caption: string) => InputMediaBuilder.photo(new InputFile(PNG), { caption });
  const sent = await api.sendMediaGroup(lan.id, [photo('một'), photo('hai')]);
  expect(sent.map((message) => message.caption)).toEqual(['một', 'hai']);
  expect(new Set(sent.map((message) => 'media_group_id' in message && message.media_group_id)).size).toBe(1);
  const document = InputMediaBuilder.document(new InputFile(Buffer.from('a'), 'a.txt'));
  expect(await refusal(api.sendMediaGroup(lan.id, [photo('a'), document] as never))).toBe(
    "400 Bad Request: document can't be mixed with other media types",
  );
  expect(lan.read().messages).toHaveLength(3);
});

test('a file above 20 MB goes up but does not come down', async () => {
  const { api, lan } = withLan();
  const sent = await api.sendDocument(lan.id, new InputFile(Buffer.alloc(20 * 1024 * 1024 + 1), 'big.bin'));
  expect(await refusal(api.getFile(sent.document.file_id))).toBe('400 Bad Request: file is too big');
  const huge = new InputFile(Buffer.alloc(50 * 1024 * 1024 + 1), 'huge.bin');
  expect(await refusal(api.sendDocument(lan.id, huge))).toBe('413 Request Entity Too Large');
});
