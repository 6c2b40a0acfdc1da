import { createServer } from 'node:net';
import { Bot } from 'grammy';
import { startWebhook } from '../../src/channels/telegram-updates';
import { createLog } from '../../src/log';
import { createSandbox, type Sandbox } from '../../src/sandbox';

const PUBLIC_URL = 'https://dondoc.invalid';
const SECRET = 'a-secret-of-the-office';

describe('the webhook', () => {
  let sandbox: Sandbox;
  let bot: Bot;
  let local: string;
  let stop: () => Promise<void>;
  let failures = 0;

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
      if (failures > 0) {
        failures -= 1;
        throw new Error('the database is away');
      }
      await ctx.reply(`đã nhận: ${ctx.message.text}`);
    });
    await bot.init();
    stop = await startWebhook(bot, {
      publicUrl: PUBLIC_URL,
      secret: SECRET,
      port,
      log: createLog('silent'),
    });
  });

  afterEach(async () => {
    await stop();
    await sandbox.close();
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

  it('takes an update again that it could not handle', async () => {
    failures = 2;
    const lan = sandbox.person('Lan');
    lan.start('A');
    await sandbox.idle({ quiet: 200 });
    expect(lan.last()?.text).toBe('đã nhận: /start A');
    expect(failures).toBe(0);
  });

  it('turns away whoever does not know the secret, of whatever length', async () => {
    const name = 'x-telegram-bot-api-secret-token';
    expect((await post({})).status).toBe(401);
    expect((await post({ [name]: 'x' })).status).toBe(401);
    expect((await post({ [name]: `${SECRET}x` })).status).toBe(401);
    expect((await post({ [name]: SECRET })).status).toBe(200);
  });

  it('refuses bodies that are too large or no JSON', async () => {
    const secret = { 'x-telegram-bot-api-secret-token': SECRET };
    expect((await post(secret, `{"a":"${'x'.repeat(1_100_000)}"}`)).status).toBe(413);
    expect((await post(secret, '{')).status).toBe(400);
  });

  it('says that it is alive', async () => {
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
