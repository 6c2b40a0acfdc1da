import { run } from '@grammyjs/runner';
import { Bot } from 'grammy';
import type { Given } from '../updates';

/** The least that a grammY bot can do for a message: no store, no order, nothing remembered. */
async function main({ url, token }: Given): Promise<void> {
  const bot = new Bot(token, { client: { apiRoot: url } });
  bot.on('message:text', (ctx) => ctx.reply(ctx.message.text));
  await bot.init();
  run(bot);
  process.send?.('ready');
}

process.once('message', (given) => void main(given as Given));
