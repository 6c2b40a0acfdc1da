import { Composer } from 'grammy';
import { unlinkGroup } from '../actions/link-group';
import type { BotDeps, Ctx } from './context';

/** The bot was taken out of a group: its summaries end. */
export function membership(deps: BotDeps): Composer<Ctx> {
  const changes = new Composer<Ctx>();
  changes.on('my_chat_member', async (ctx) => {
    const { status } = ctx.myChatMember.new_chat_member;
    if (status !== 'left' && status !== 'kicked') return;
    const { channel, now } = ctx.who;
    await unlinkGroup(deps.office, { channel, chatId: String(ctx.chatId) }, now);
  });
  return changes;
}
