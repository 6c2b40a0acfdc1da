import { Composer } from 'grammy';
import { moveGroup, unlinkGroup } from '../actions/link-group';
import { setReachable } from '../actions/reachable';
import type { BotDeps, Ctx } from './context';

/** What the platform says of the bot's own place: blocked or unblocked, taken out of a group, a group's new id. */
export function membership({ office, now }: BotDeps, channel: string): Composer<Ctx> {
  const changes = new Composer<Ctx>();
  changes.on('my_chat_member', async (ctx) => {
    const { status } = ctx.myChatMember.new_chat_member;
    const chat = { channel, chatId: String(ctx.chatId) };
    const out = status === 'left' || status === 'kicked';
    if (ctx.chat.type === 'private') await setReachable(office, chat, !out);
    else if (out) await unlinkGroup(office, chat, now());
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
