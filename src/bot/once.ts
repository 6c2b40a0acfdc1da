import type { MiddlewareFn } from 'grammy';
import type { BotDeps, Ctx } from './context';

/**
 * Lets an update through once. Platforms repeat updates they are not sure we took; the note is made after the work, so
 * a crash in between repeats the work, and every action is made to bear that.
 */
export function once(deps: BotDeps, channel: string): MiddlewareFn<Ctx> {
  return async (ctx, next) => {
    const { marks } = deps.office.store;
    const id = `${channel}:${ctx.me.id}:${ctx.update.update_id}`;
    if (await marks.hasSeenUpdate(id)) return;
    await next();
    await marks.noteUpdate(id, deps.now());
  };
}
