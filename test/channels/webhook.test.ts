import { createServer } from 'node:net';
import { Bot } from 'grammy';
import { startWebhook } from '../../src/channels/telegram-updates';
import type { Inbox } from '../../src/inbox';
import { createLog } from '../../src/log';
import { createSandbox, type Sandbox } from '../../src/sandbox';
import { messageOf, openTestInbox, type TestInbox } from '../support/inbox';

const PUBLIC_URL = 'https://dondoc.invalid';
const SECRET = 'a-secret-of-the-office';
const KNOWN = { 'x-telegram-bot-api-secret-token': SECRET };

describe('the webhook', () => {
  let sandbox: Sandbox;
  let bot: Bot;
  let local: string;
  let stop: () => Promise<void>;
  let office: TestInbox;
  let inbox: Inbox;

  beforeEach(async () => {
    const port = await freePort();
    local = `http://127.0.0.1:${port}`;
    sandbox = createSandbox({
      now: () => new Date('2019-10-21T08:00:00+07:00'),
      limits: 'none',
      webhookRetry: 10,
      webhookFetch: (address, init) => fetch(String(address).replace(PUBLIC_URL, local), init),
    });
    bot = new Bot(sandbox.token, { client: { fetch: sandbox.fetch } });
    bot.on('message', async (ctx) => {
      await ctx.reply(`đã nhận: ${ctx.message.text}`);
    });
    await bot.init();
    office = await openTestInbox();
    inbox = office.process((update) => bot.handleUpdate(update));
    stop = await startWebhook(
      { api: bot.api, inbox, log: createLog('silent') },
      {
        ...{ publicUrl: PUBLIC_URL, secret: SECRET, port },
        routes: (server) => void server.get('/healthz', async () => ({ ok: true })),
      },
    );
  });

  afterEach(async () => {
    await stop();
    await sandbox.close();
    await office.close();
  });

  const post = (headers: Record<string, string>, body = '{"update_id":1}') =>
    fetch(`${local}/telegram`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  it('registers itself and answers people through it', async () => {
    const lan = sandbox.person('Lan');
    lan.start();
    lan.write('xin chào');
    await sandbox.idle();
    expect(lan.last()?.text).toBe('đã nhận: xin chào');
  });

  it('says 500 while the store is away, and takes the update again afterwards', async () => {
    const { put } = office.store.inbox;
    let failures = 2;
    office.store.inbox.put = async (...given) => {
      failures -= 1;
      if (failures >= 0) throw new Error('the store is away');
      return put(...given);
    };
    expect((await post(KNOWN)).status).toBe(500);
    const lan = sandbox.person('Lan');
    lan.start('A');
    await sandbox.idle({ quiet: 200 });
    expect(lan.last()?.text).toBe('đã nhận: /start A');
    expect(failures).toBeLessThan(0);
  });

  it('says 200 as soon as an update is stored, while it is still handled', async () => {
    let finish: () => void = () => undefined;
    bot.on('edited_message', () => new Promise<void>((resolve) => (finish = resolve)));
    const { message: edited_message } = messageOf(5, 'x', 3);
    const answer = await post(KNOWN, JSON.stringify({ update_id: 3, edited_message }));
    expect(answer.status).toBe(200);
    const [row] = await office.rows();
    expect(row).toMatchObject({ _id: 'telegram:7:3', claims: 1 });
    expect(row).not.toHaveProperty('doneAt');
    finish();
  });

  it('says 503 while its hands are full, and stores nothing then', async () => {
    Object.defineProperty(inbox, 'isFull', { get: () => true });
    expect((await post(KNOWN)).status).toBe(503);
    expect(await office.rows()).toEqual([]);
  });

  it('says 400 to what is no update', async () => {
    for (const body of [
      '5',
      'null',
      '[]',
      '{}',
      '{"update_id":"1"}',
      '{"update_id":1.5}',
      `{"update_id":1,"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}`,
    ])
      expect((await post(KNOWN, body)).status).toBe(400);
    expect((await post({ ...KNOWN, 'content-type': 'application/xml' }, '<a/>')).status).toBe(415);
    expect(await office.rows()).toEqual([]);
  });

  it('turns away whoever does not know the secret, of whatever length', async () => {
    const name = 'x-telegram-bot-api-secret-token';
    expect((await post({})).status).toBe(401);
    expect((await post({ [name]: 'x' })).status).toBe(401);
    expect((await post({ [name]: `${SECRET}x` })).status).toBe(401);
    expect(await office.rows()).toEqual([]);
    expect((await post({ [name]: SECRET })).status).toBe(200);
  });

  it('refuses bodies that are too large or no JSON', async () => {
    expect((await post(KNOWN, `{"a":"${'x'.repeat(1_100_000)}"}`)).status).toBe(413);
    expect((await post(KNOWN, '{')).status).toBe(400);
  });

  it('serves beside it what the program has to say of itself', async () => {
    expect(await (await fetch(`${local}/healthz`)).json()).toEqual({ ok: true });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
