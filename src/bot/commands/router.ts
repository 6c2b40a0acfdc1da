import { Composer } from 'grammy';
import type { BotDeps, Ctx } from '../context';
import { guarded } from '../guard';
import { isCommand } from '../is-command';
import { reply } from '../reply';
import { commands } from '.';
import type { Command } from './command';

/** Sends each command to its handler through the guard. A command that is not there goes on to the fallbacks. */
export function commandRouter(deps: BotDeps, chat: 'private' | 'group'): Composer<Ctx> {
  const all = new Composer<Ctx>();
  const router = all.filter(isCommand);
  for (const command of commands) {
    const where = command.where ?? 'private';
    if (where !== chat && where !== 'both') {
      if (chat === 'group') router.command(answered(command), privateOnly);
      continue;
    }
    router.command([...command.names], async (ctx) => {
      const argument = ctx.match.normalize('NFC').trim();
      await guarded(deps, ctx, command.verb, () => command.run(deps, ctx, argument));
      if (chat === 'private' && command.answersOnly) await remindOfForm(ctx);
    });
  }
  return all;
}

/** The answer has pushed the open question out of sight: says that it still waits. */
async function remindOfForm(ctx: Ctx): Promise<void> {
  if (Object.keys(ctx.conversation.active()).length === 0) return;
  await reply(ctx, { html: ctx.who.t('form.stillOpen') });
}

/** `/start` and `/help` in a group are typed at many bots: only what is ours alone is answered. */
function answered({ names, verb }: Command): string[] {
  return verb === 'start' || verb === 'help' ? [] : [names[0]];
}

async function privateOnly(ctx: Ctx): Promise<void> {
  await reply(ctx, { html: ctx.who.t('group.privateOnly', { bot: ctx.me.username }) });
}
