import type { MiddlewareFn } from 'grammy';
import { identify } from '../actions/identify';
import type { BotDeps, Ctx } from './context';

/** Puts `ctx.who` on every update that has a sender; the others are nobody's and stop here. */
export function identifier(deps: BotDeps, channel: string): MiddlewareFn<Ctx> {
  return async (ctx, next) => {
    if (!ctx.from || ctx.from.is_bot) return;
    const now = deps.now();
    const { person, seats } = await identify(deps.office, { channel, chatId: String(ctx.from.id) }, now);
    const locale = person?.locale ?? (ctx.from.language_code?.startsWith('en') ? 'en' : 'vi');
    ctx.who = { person, seats, t: deps.translator(locale), now, channel };
    await next();
  };
}
