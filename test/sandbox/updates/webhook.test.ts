import { raw, setUp } from '../setup';

interface Post {
  url: string;
  secret: string | null;
  text: string;
}

/** A bot behind a webhook that answers as told, 200 when nothing more is told. */
function hooked(answers: (() => Response | Promise<Response>)[] = []) {
  const posts: Post[] = [];
  const webhookFetch = (async (url: string, init: RequestInit) => {
    const update = JSON.parse(String(init.body)) as {
      message?: { text: string };
      callback_query?: { data: string };
    };
    const secret = new Headers(init.headers).get('x-telegram-bot-api-secret-token');
    posts.push({ url, secret, text: update.message?.text ?? update.callback_query?.data ?? '' });
    return (await answers.shift()?.()) ?? new Response('');
  }) as typeof fetch;
  const { sandbox, api } = setUp({ webhookFetch, webhookRetry: 5 });
  return { sandbox, api, posts, lan: sandbox.person('Lan'), nam: sandbox.person('Nam') };
}

const status = (code: number, statusText: string) => () => new Response('', { status: code, statusText });
const url = 'https://bot.example/hook';

test('updates are posted with the secret token, those waiting first', async () => {
  const { sandbox, api, posts, lan } = hooked();
  lan.write('trước');
  expect((await raw(sandbox, 'setWebhook', { url, secret_token: 'bi_mat-1' })).body).toEqual({
    ok: true,
    result: true,
    description: 'Webhook was set',
  });
  lan.write('sau');
  await sandbox.idle();
  expect(posts).toEqual([
    { url, secret: 'bi_mat-1', text: 'trước' },
    { url, secret: 'bi_mat-1', text: 'sau' },
  ]);
  expect(await api.getWebhookInfo()).toMatchObject({ url, pending_update_count: 0, max_connections: 40 });
});

test('a chat’s updates keep their order through failures, and others do not wait', async () => {
  const { sandbox, api, posts, lan, nam } = hooked([
    status(500, 'Internal Server Error'),
    () => new Response(''),
    status(502, 'Bad Gateway'),
  ]);
  lan.write('một');
  nam.write('của Nam');
  lan.write('hai');
  await api.setWebhook(url);
  await sandbox.idle();
  expect(posts.map((post) => post.text)).toEqual(['một', 'của Nam', 'một', 'một', 'hai']);
  expect(await api.getWebhookInfo()).toMatchObject({
    last_error_message: 'Wrong response from the webhook: 502 Bad Gateway',
  });
});

test('an unreachable bot is named as such', async () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const { sandbox, api, lan } = hooked([
    () => Promise.reject(new TypeError('fetch failed', { cause: refused })),
  ]);
  await api.setWebhook(url);
  lan.write('một');
  await sandbox.idle();
  expect(await api.getWebhookInfo()).toMatchObject({ last_error_message: 'Connection refused' });
});

test('a call in the answer to the post is carried out', async () => {
  const reply = () => Response.json({ method: 'sendMessage', chat_id: 200_000_001, text: 'trả lời ngay' });
  const { sandbox, api, lan } = hooked([reply]);
  await api.setWebhook(url);
  lan.write('chào');
  await sandbox.idle();
  expect(lan.last()?.text).toBe('trả lời ngay');
});

test('deleteWebhook stops the posts, keeps what waits, and polling works again', async () => {
  const { sandbox, api, lan } = hooked([() => new Promise(() => undefined)]);
  await api.setWebhook(url);
  lan.write('một');
  expect((await raw(sandbox, 'deleteWebhook')).body.description).toBe('Webhook was deleted');
  expect((await raw(sandbox, 'deleteWebhook')).body.description).toBe('Webhook is already deleted');
  expect(await api.getUpdates()).toMatchObject([{ message: { text: 'một' } }]);
  expect(await api.getWebhookInfo()).toEqual({
    url: '',
    has_custom_certificate: false,
    pending_update_count: 1,
  });
  await api.deleteWebhook({ drop_pending_updates: true });
  expect(await api.getUpdates()).toEqual([]);
});

test('a press does not wait for a message of the same chat', async () => {
  const { sandbox, api, posts, lan } = hooked([() => new Promise(() => undefined)]);
  lan.start();
  sandbox.takeUpdates();
  await api.sendMessage(lan.id, 'a?', {
    reply_markup: { inline_keyboard: [[{ text: 'Có', callback_data: 'yes' }]] },
  });
  await api.setWebhook(url);
  lan.write('một');
  lan.write('hai');
  lan.press('Có');
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(posts.map((post) => post.text)).toEqual(['một', 'yes']);
  await sandbox.close();
});

test('a restored world goes on posting', async () => {
  const first = hooked([() => new Promise(() => undefined)]);
  await first.api.setWebhook(url);
  first.lan.write('một');
  const restore = first.sandbox.snapshot();
  await first.sandbox.close();
  const posted: string[] = [];
  const webhookFetch = (async (to: string) => {
    posted.push(to);
    return new Response('');
  }) as typeof fetch;
  await setUp({ restore, webhookFetch }).sandbox.idle();
  expect(posted).toEqual([url]);
});

test('no more posts are under way at once than the bot allows', async () => {
  let release: () => void = () => undefined;
  const held = () =>
    new Promise<Response>((resolve) => {
      release = () => resolve(new Response(''));
    });
  const { sandbox, api, posts, lan, nam } = hooked([held]);
  await api.setWebhook(url, { max_connections: 1 });
  lan.write('một');
  nam.write('hai');
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(posts.map((post) => post.text)).toEqual(['một']);
  release();
  await sandbox.idle();
  expect(posts.map((post) => post.text)).toEqual(['một', 'hai']);
});

test.each([
  [{ url: 'ftp://x' }, 'bad webhook: An HTTPS URL must be provided for webhook'],
  [{ url, secret_token: 'có dấu' }, 'secret token contains unallowed characters'],
  [{ url, secret_token: 'a'.repeat(257) }, 'secret token is too long'],
])('setWebhook %j is refused', async (params, reason) => {
  const { sandbox } = hooked();
  expect((await raw(sandbox, 'setWebhook', params)).body.description).toBe(`Bad Request: ${reason}`);
});

test('setWebhook may drop what waits, be repeated, and be emptied', async () => {
  const { sandbox, posts, lan } = hooked();
  lan.write('cũ');
  await raw(sandbox, 'setWebhook', { url, drop_pending_updates: true });
  expect((await raw(sandbox, 'setWebhook', { url })).body.description).toBe('Webhook is already set');
  expect((await raw(sandbox, 'setWebhook', { url: '' })).body.description).toBe('Webhook was deleted');
  expect(posts).toEqual([]);
});
