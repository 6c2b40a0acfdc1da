import { Composer } from 'grammy';
import { acknowledge } from '../acknowledge';
import type { BotDeps, Ctx } from '../context';
import { guarded } from '../guard';
import { buttons } from '.';

/** Sends each pressed button to its handler through the guard; the rest are of messages that no longer count. */
export function buttonRouter(deps: BotDeps, chat: 'private' | 'group'): Composer<Ctx> {
  const router = new Composer<Ctx>();
  router.on('callback_query:data', async (ctx) => {
    const [prefix, ...args] = ctx.callbackQuery.data.split(':');
    const button = buttons.find((handler) => handler.prefix === prefix);
    const where = button?.where ?? 'private';
    if (button && (where === chat || where === 'both'))
      return guarded(deps, ctx, button.verb, async () => {
        if (!button.acknowledges) await acknowledge(ctx);
        await button.run(deps, ctx, args);
      });
    await acknowledge(ctx, ctx.who.t('form.oldButton'));
  });
  return router;
}
