import type { MiddlewareFn } from 'grammy';
import { faultCode } from '../errors';
import type { BotDeps, Ctx } from './context';
import { FormBrokenOff } from './form-broken-off';
import { isStoreAway } from './store-away';

/**
 * The one place where a fault of the update flow ends: logged, and answered with an apology and a code. Only that the
 * store is away goes on to the inbox, which keeps the update until it is back.
 */
export function boundary(deps: BotDeps): MiddlewareFn<Ctx> {
  return async (ctx, next) => {
    try {
      const before = committed(deps);
      await next();
      // Most updates only ask: the relay need not look each time.
      if (committed(deps) !== before) deps.wake();
      deps.updated?.('handled');
    } catch (error) {
      if (isStoreAway(deps.office, error)) throw error;
      deps.updated?.('fault');
      const fault = faultCode(deps.random);
      deps.log.error({ err: error, fault, update: ctx.update.update_id }, 'an update could not be handled');
      await apologise(deps, ctx, { fault, formClosed: error instanceof FormBrokenOff });
    }
  };
}

function committed({ office }: BotDeps): number {
  const { obligations, notices } = office.store;
  return obligations.outgoing.committed() + notices.outgoing.committed();
}

async function apologise(
  deps: BotDeps,
  ctx: Ctx,
  { fault, formClosed }: { fault: string; formClosed: boolean },
): Promise<void> {
  try {
    const t = ctx.who?.t ?? deps.translator('vi');
    const html = t(formClosed ? 'fault.formClosed' : 'fault.apology', { code: fault });
    await ctx.reply(html, { parse_mode: 'HTML' });
  } catch (error) {
    deps.log.warn({ err: error, fault }, 'the apology could not be sent');
  }
}
