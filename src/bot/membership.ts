import { Composer } from 'grammy';
import type { ChatMember } from 'grammy/types';
import { moveGroup, unlinkGroup } from '../actions/link-group';
import { linkedGroup } from '../actions/linked-group';
import { setReachable } from '../actions/reachable';
import type { BotDeps, Ctx } from './context';
import { reply } from './reply';

/** What the platform says of the bot's own place: blocked or not, put into a group or taken out, a group's new id. */
export function membership({ office, now, translator }: BotDeps, channel: string): Composer<Ctx> {
  const changes = new Composer<Ctx>();
  changes.on('my_chat_member', async (ctx) => {
    const { new_chat_member: is, old_chat_member: was } = ctx.myChatMember;
    const chat = { channel, chatId: String(ctx.chatId) };
    const out = isOut(is);
    if (ctx.chat.type === 'private') await setReachable(office, chat, !out);
    else if (out) await unlinkGroup(office, chat, now());
    else if (isOut(was) && ctx.chat.type !== 'channel' && !(await linkedGroup(office, chat)))
      await reply(ctx, { html: translator('vi')('group.hello', { bot: ctx.me.username }) });
  });
  // Both chats tell of the change, in either order.
  changes.on('message:migrate_to_chat_id', (ctx) =>
    moveGroup(office, { channel, chatId: String(ctx.chatId) }, String(ctx.message.migrate_to_chat_id)),
  );
  changes.on('message:migrate_from_chat_id', (ctx) =>
    moveGroup(office, { channel, chatId: String(ctx.message.migrate_from_chat_id) }, String(ctx.chatId)),
  );
  return changes;
}

function isOut({ status }: ChatMember): boolean {
  return status === 'left' || status === 'kicked';
}
