import { Composer } from 'grammy';
import type { BotDeps, Ctx } from './context';
import { reply } from './reply';

/** What nothing else took: each kind of thing a person can send has its answer; an edited text has none. */
export function fallbacks(deps: BotDeps): Composer<Ctx> {
  const rest = new Composer<Ctx>();
  rest.on('message', async (ctx) => {
    const { t, seats } = ctx.who;
    if (seats.length === 0) return reply(ctx, { html: t('start.unknown', { office: deps.office.name }) });
    if (ctx.message.text?.startsWith('/')) return reply(ctx, { html: t('fallback.command') });
    if (ctx.message.text === undefined) return reply(ctx, { html: t('fallback.notText') });
    await reply(ctx, { html: t('fallback.text') });
  });
  return rest;
}
