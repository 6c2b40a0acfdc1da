import { Bot, InlineKeyboard } from 'grammy';
import { createSandbox } from '../../src/sandbox';

test('a grammY bot polls through the in-process fetch and talks to a person', async () => {
  const sandbox = createSandbox({ now: () => new Date(), limits: 'none' });
  const bot = new Bot(sandbox.token, { client: { fetch: sandbox.fetch } });
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
  const running = bot.start();
  const lan = sandbox.person('Lan');
  lan.start('CODE');
  await sandbox.idle();
  expect(lan.last()).toMatchObject({ text: 'Chào CODE', entities: [{ type: 'bold', offset: 0, length: 4 }] });
  const press = lan.press('Đồng ý');
  await sandbox.idle();
  expect(press?.answer).toEqual({ alert: false, text: 'ok' });
  expect(lan.last()?.text).toBe('Xong');
  await bot.stop();
  await running;
  await sandbox.close();
});
