import type { MiddlewareFn } from 'grammy';
import { acknowledge } from '../src/bot/acknowledge';
import type { BotDeps, Ctx } from '../src/bot/context';
import { FormBrokenOff } from '../src/bot/form-broken-off';
import { reply } from '../src/bot/reply';
import { isStoreAway } from '../src/bot/store-away';
import { passesBy } from './form';

/** Updates, as the forms that they met must know of them. */
export interface Noted {
  /** They found a form of an earlier version. */
  outdated: WeakSet<Ctx>;
  /** The store went away under them: they come again, and must find the form as it was. */
  kept: WeakSet<Ctx>;
}

/**
 * Forms that end without the person's doing: one of an earlier version of the program, which cannot be gone on with, and
 * one in which something failed, which the plugin closes. Either way the person is told to open it again.
 */
export function brokenOff({ office }: BotDeps, { outdated, kept }: Noted): MiddlewareFn<Ctx> {
  return async (ctx, next) => {
    if (outdated.has(ctx)) {
      await tell(ctx);
      // What was typed was an answer to the form: nobody else is to take it for a question.
      if (!passesBy(ctx)) return;
    }
    const open = formsOf(ctx);
    try {
      await next();
    } catch (error) {
      if (isStoreAway(office, error)) {
        kept.add(ctx);
        throw error;
      }
      const lost = open.filter((name) => !formsOf(ctx).includes(name));
      throw lost.length > 0 ? new FormBrokenOff(lost, error) : error;
    }
  };
}

async function tell(ctx: Ctx): Promise<void> {
  const html = ctx.who.t('form.restarted');
  if (ctx.callbackQuery) await acknowledge(ctx, html);
  else await reply(ctx, { html });
}

function formsOf(ctx: Ctx): string[] {
  return Object.keys(ctx.conversation.active());
}
