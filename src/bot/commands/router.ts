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
      if (chat === 'group')
        router.command([...command.names], (ctx, next) => (ours(ctx, command) ? privateOnly(ctx) : next()));
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

/** Many bots know `/start`, `/help` and English names: in a group they are ours with the bot's name behind them. */
function ours(ctx: Ctx, { names, verb }: Command): boolean {
  const [typed = ''] = (ctx.message?.text ?? '').split(/\s/u);
  if (typed.includes('@')) return true;
  return verb !== 'start' && verb !== 'help' && typed === `/${names[0]}`;
}

async function privateOnly(ctx: Ctx): Promise<void> {
  await reply(ctx, { html: ctx.who.t('group.privateOnly', { bot: ctx.me.username }) });
}
