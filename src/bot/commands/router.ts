import { Composer } from 'grammy';
import type { BotDeps, Ctx } from '../context';
import { guarded } from '../guard';
import { isCommand } from '../is-command';
import { reply } from '../reply';
import { commands } from '.';
import type { Command } from './command';
import { type TypedCommand, typedCommand } from './typed';

/**
 * Sends each command to its handler through the guard, however its name is typed. A command that is not there goes on to
 * the fallbacks.
 */
export function commandRouter(deps: BotDeps, chat: 'private' | 'group'): Composer<Ctx> {
  const all = new Composer<Ctx>();
  all.filter(isCommand).on('message:text', async (ctx, next) => {
    const typed = typedCommand(ctx.message.text, ctx.me.username);
    const command = typed && commands.find(({ names }) => names.includes(typed.name));
    if (!command) return next();
    const where = command.where ?? 'private';
    if (where !== chat && where !== 'both') {
      return chat === 'group' && ours(typed, command) ? privateOnly(ctx) : next();
    }
    await guarded(deps, ctx, command.verb, () => command.run(deps, ctx, typed.argument));
    if (chat === 'private' && command.answersOnly) await remindOfForm(ctx);
  });
  return all;
}

/** The answer has pushed the open question out of sight: says that it still waits. */
async function remindOfForm(ctx: Ctx): Promise<void> {
  if (Object.keys(ctx.conversation.active()).length === 0) return;
  await reply(ctx, { html: ctx.who.t('form.stillOpen') });
}

/** Many bots know `/start`, `/help` and English names: in a group they are ours with the bot's name behind them. */
function ours({ name, addressed }: TypedCommand, { names, verb }: Command): boolean {
  return addressed || (verb !== 'start' && verb !== 'help' && name === names[0]);
}

async function privateOnly(ctx: Ctx): Promise<void> {
  await reply(ctx, { html: ctx.who.t('group.privateOnly', { bot: ctx.me.username }) });
}
