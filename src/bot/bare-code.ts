import { Composer } from 'grammy';
import { looksLikeCode } from '../domain/invitation';
import type { BotDeps, Ctx } from './context';
import { openJoinForm } from './open-join-form';

/** Somebody without a seat types nothing but a code: they were given one and mean /start. */
export function bareCode(deps: BotDeps): Composer<Ctx> {
  const composer = new Composer<Ctx>();
  composer.on('message:text', async (ctx, next) => {
    const { text } = ctx.message;
    if (ctx.who.seats.length > 0 || !looksLikeCode(text)) return next();
    await openJoinForm(deps, ctx, text);
  });
  return composer;
}
