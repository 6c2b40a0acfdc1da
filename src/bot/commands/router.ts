import { Composer } from 'grammy';
import type { BotDeps, Ctx } from '../context';
import { guarded } from '../guard';
import { commands } from '.';

/** Sends each command to its handler through the guard. A command that is not there goes on to the fallbacks. */
export function commandRouter(deps: BotDeps, chat: 'private' | 'group'): Composer<Ctx> {
  const router = new Composer<Ctx>();
  for (const command of commands) {
    const where = command.where ?? 'private';
    if (where !== chat && where !== 'both') continue;
    router.command([...command.names], (ctx) =>
      guarded(deps, ctx, command.verb, () => command.run(deps, ctx, ctx.match.normalize('NFC').trim())),
    );
  }
  return router;
}
