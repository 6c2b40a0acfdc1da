import { PNG, setUp } from '../setup';

interface Json {
  [key: string]: unknown;
}

const { sandbox, api } = setUp();
let root = '';
beforeAll(async () => {
  root = await sandbox.listen();
});
afterAll(() => sandbox.close());

async function call(method: string, path: string, value?: object) {
  const response = await fetch(`${root}/sandbox${path}`, {
    method,
    ...(value ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) } : {}),
  });
  return { status: response.status, body: (await response.json()) as Json };
}

async function person(firstName: string): Promise<number> {
  const { body } = await call('POST', '/persons', { firstName });
  return (body.user as { id: number }).id;
}

test('a person is made, starts, writes, edits and reads over HTTP', async () => {
  const lan = await person('Lan');
  await call('POST', `/persons/${lan}/start`, { payload: 'CODE' });
  const { body } = await call('POST', `/persons/${lan}/messages`, { text: 'chào' });
  await call('POST', `/persons/${lan}/messages/${body.message_id}`, { text: 'chào lại' });
  const chat = await call('GET', `/chats/${lan}`);
  expect(chat.body.messages).toMatchObject([
    { text: '/start CODE' },
    { text: 'chào lại', edit_date: expect.any(Number) },
  ]);
  expect(sandbox.takeUpdates()).toMatchObject([{ message: {} }, { message: {} }, { edited_message: {} }]);
});

test('buttons are pressed and their answers read', async () => {
  const lan = await person('Lan 2');
  await call('POST', `/persons/${lan}/start`);
  await api.sendMessage(lan, 'a?', {
    reply_markup: { inline_keyboard: [[{ text: 'Có', callback_data: 'yes' }]] },
  });
  const { body } = await call('POST', `/persons/${lan}/presses`, { button: 'Có' });
  await api.answerCallbackQuery(String(body.id), { text: 'rồi' });
  expect((await call('GET', `/press?id=${body.id}`)).body.answer).toEqual({ alert: false, text: 'rồi' });
  expect(await call('POST', `/persons/${lan}/presses`, { button: 'Không' })).toMatchObject({
    status: 400,
    body: { error: 'There is no button "Không"' },
  });
});

test('files go up and come down; only pictures are shown in place', async () => {
  const lan = await person('Lan 3');
  const upload = async (query: string, body: Buffer) => {
    const init = { method: 'POST', headers: { 'content-type': 'text/html' }, body: new Uint8Array(body) };
    return (await (await fetch(`${root}/sandbox/persons/${lan}/files?${query}`, init)).json()) as Json;
  };
  const sent = await upload('name=tr%C3%B2.html&caption=x', Buffer.from('<script>'));
  const id = (sent.document as { file_id: string }).file_id;
  const response = await fetch(`${root}/sandbox/file?id=${id}`);
  expect(await response.text()).toBe('<script>');
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''tr%C3%B2.html");
  const photo = await upload('kind=photo', PNG);
  const photoId = (photo.photo as { file_id: string }[])[0]?.file_id;
  expect((await fetch(`${root}/sandbox/file?id=${photoId}`)).headers.get('content-type')).toBe('image/jpeg');
  expect(await upload('kind=document&name=a', Buffer.alloc(0))).toEqual({ error: 'The file is empty' });
  expect(await upload('kind=voice', Buffer.from('x'))).toHaveProperty('voice');
  expect(await upload('kind=sticker', Buffer.alloc(0))).toHaveProperty('sticker');
});

test('a group is made, joined, given the bot, upgraded and left', async () => {
  const lan = await person('Lan 4');
  const nam = await person('Nam 4');
  const { body: group } = await call('POST', '/groups', { title: 'Nhóm', by: lan });
  await call('POST', `/groups/${group.id}/members`, { person: nam });
  await call('POST', `/groups/${group.id}/bot`, { by: lan });
  await call('POST', `/persons/${nam}/messages`, { text: '/viec', chat: group.id });
  expect(await api.getChatMember(Number(group.id), nam)).toMatchObject({ status: 'member' });
  const { body: upgraded } = await call('POST', `/groups/${group.id}/upgrade`);
  expect(await api.getChat(Number(upgraded.id))).toMatchObject({ type: 'supergroup' });
  expect((await call('POST', `/persons/${nam}/messages`, { text: 'a', chat: group.id })).body).toEqual({
    error: `Group ${group.id} was upgraded to ${upgraded.id}`,
  });
  await call('DELETE', `/groups/${upgraded.id}/members/${nam}`);
  await call('POST', `/groups/${upgraded.id}/bot`, { administrator: true });
  expect(await api.getChatMember(Number(upgraded.id), sandbox.botInfo.id)).toMatchObject({
    status: 'administrator',
  });
  await call('DELETE', `/groups/${upgraded.id}/bot`);
  const { body } = await call('GET', `/chats/${upgraded.id}`);
  expect(body.messages).toHaveLength(3);
});

test('forwards and blocking work over HTTP', async () => {
  const lan = await person('Lan 5');
  const nam = await person('Nam 5');
  const { body: message } = await call('POST', `/persons/${lan}/messages`, { text: 'của Lan' });
  const forward = { fromChat: lan, message: message.message_id };
  expect((await call('POST', `/persons/${nam}/forwards`, forward)).body).toMatchObject({
    forward_origin: { sender_user: { first_name: 'Lan 5' } },
  });
  await call('POST', `/persons/${nam}/block`);
  expect((await call('POST', `/persons/${nam}/messages`, { text: 'a' })).status).toBe(400);
  await call('POST', `/persons/${nam}/unblock`);
  expect((await call('POST', `/persons/${nam}/messages`, { text: 'a' })).status).toBe(200);
});

test('the clock is read and set forward, never back', async () => {
  const before = new Date(String((await call('GET', '/clock')).body.now)).getTime();
  const after = await call('POST', '/clock', { advance: 60_000 });
  expect(new Date(String(after.body.now)).getTime()).toBe(before + 60_000);
  expect((await call('POST', '/clock', { to: '2020-01-01T00:00:00Z' })).status).toBe(400);
  expect((await call('POST', '/clock', { to: 'soon' })).status).toBe(400);
  expect((await call('POST', '/clock', {})).body).toEqual({ error: '"advance" is missing' });
});

test('a request for changes waits for the next one', async () => {
  const { revision } = (await call('GET', '/state')).body;
  const waiting = call('GET', `/changes?since=${revision}`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const lan = await person('Lan 6');
  expect((await waiting).body.revision).toBeGreaterThan(Number(revision));
  const { body } = await call('GET', '/state');
  expect((body.people as { user: { id: number } }[]).at(-1)?.user.id).toBe(lan);
});

test('wrong routes, ids and fields say so', async () => {
  expect((await call('GET', '/nowhere')).status).toBe(404);
  expect((await call('POST', '/persons/5/messages', { text: 'a' })).body).toEqual({ error: 'No person 5' });
  expect((await call('POST', '/persons', {})).body).toEqual({ error: '"firstName" is missing' });
  expect((await call('POST', '/groups/-5/bot', {})).body).toEqual({ error: 'No group -5' });
});

test('the page and its parts are served, and nothing beside them', async () => {
  const page = await fetch(`${root}/`);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const parts = [...(await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]);
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) expect((await fetch(`${root}/${part}`)).status).toBe(200);
  for (const path of ['/package.json', '/..%2fpage.ts', '/state.ts']) {
    expect((await fetch(root + path)).status).toBe(404);
  }
});

test('an injected reset breaks the connection over HTTP too', async () => {
  sandbox.fail({ kind: 'reset' });
  await expect(fetch(`${root}/bot${sandbox.token}/getMe`)).rejects.toThrow('fetch failed');
});
