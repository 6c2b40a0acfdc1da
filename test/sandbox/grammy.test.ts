import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot, InlineKeyboard, InputFile, webhookCallback } from 'grammy';
import { createSandbox, type Sandbox } from '../../src/sandbox';
import { START } from './setup';

type Client = NonNullable<ConstructorParameters<typeof Bot>[1]>['client'];

function createBot(sandbox: Sandbox, client: Client): Bot {
  const bot = new Bot(sandbox.token, { client: client ?? {} });
  bot.command('start', (ctx) =>
    ctx.reply(`<b>Chào</b> ${ctx.match}`, {
      parse_mode: 'HTML',
      reply_markup: new InlineKeyboard().text('Đồng ý', 'yes'),
    }),
  );
  bot.callbackQuery('yes', async (ctx) => {
    await ctx.answerCallbackQuery('ok');
    await ctx.editMessageText('Xong');
  });
  bot.command('tep', (ctx) => ctx.replyWithDocument(new InputFile(Buffer.from('a'), 'tình hình.csv')));
  return bot;
}

async function useEverything(sandbox: Sandbox): Promise<void> {
  const lan = sandbox.person('Lan');
  lan.start('CODE');
  await sandbox.idle();
  expect(lan.last()).toMatchObject({ text: 'Chào CODE', entities: [{ type: 'bold', offset: 0, length: 4 }] });
  const press = lan.press('Đồng ý');
  await sandbox.idle();
  expect(press?.answer).toEqual({ alert: false, text: 'ok' });
  expect(lan.last()?.text).toBe('Xong');
  lan.write('/tep');
  await sandbox.idle();
  expect(lan.last()?.document?.file_name).toBe('tình hình.csv');
}

const create = () => createSandbox({ now: () => START, limits: 'none' });

test('a grammY bot polls through the in-process fetch', async () => {
  const sandbox = create();
  const bot = createBot(sandbox, { fetch: sandbox.fetch });
  const running = bot.start();
  await useEverything(sandbox);
  await bot.stop();
  await running;
  await sandbox.close();
});

test('a grammY bot runs unchanged by long polling over HTTP', async () => {
  const sandbox = create();
  const bot = createBot(sandbox, { apiRoot: await sandbox.listen() });
  const running = bot.start();
  await useEverything(sandbox);
  await bot.stop();
  await running;
  await sandbox.close();
});

test('a grammY bot runs unchanged behind a webhook with a secret token', async () => {
  const sandbox = create();
  const bot = createBot(sandbox, { apiRoot: await sandbox.listen() });
  const server = createServer(webhookCallback(bot, 'http', { secretToken: 'bi-mat' }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await bot.api.setWebhook(`http://127.0.0.1:${port}/`, { secret_token: 'bi-mat' });
  await useEverything(sandbox);
  await sandbox.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('updates can be taken and handled by hand', async () => {
  const sandbox = create();
  const bot = new Bot(sandbox.token, { botInfo: sandbox.botInfo, client: { fetch: sandbox.fetch } });
  bot.on('message:text', (ctx) => ctx.reply(ctx.message.text.toUpperCase()));
  const lan = sandbox.person('Lan');
  lan.write('chào');
  for (const update of sandbox.takeUpdates()) await bot.handleUpdate(update);
  expect(lan.last()?.text).toBe('CHÀO');
  expect(sandbox.takeUpdates()).toEqual([]);
});
