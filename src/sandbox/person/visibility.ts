import type { Message } from 'grammy/types';
import { botIsIn, findGroup } from '../world/groups';
import type { World } from '../world/world';

/**
 * Whether the bot receives a person's message (https://core.telegram.org/bots/features#privacy-mode): all of a
 * private chat; in a group with privacy mode only commands to it, mentions-free replies to it, and all when it
 * is an administrator or privacy mode is off.
 */
export function reachesBot(world: World, message: Message): boolean {
  if (message.chat.type === 'private') return true;
  const group = findGroup(world, message.chat.id);
  if (!group || !botIsIn(group)) return false;
  if (world.state.bot.can_read_all_group_messages || group.bot === 'administrator') return true;
  return message.reply_to_message?.from?.id === world.state.bot.id || isCommandFor(world, message);
}

/** A command for any bot or for this one; the first entity decides, as a command stands at the beginning. */
function isCommandFor(world: World, message: Message): boolean {
  const text = message.text ?? message.caption ?? '';
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.some((entity) => {
    if (entity.type !== 'bot_command' || entity.offset !== 0) return false;
    const address = text.slice(0, entity.length).split('@')[1];
    return address === undefined || address.toLowerCase() === world.state.bot.username.toLowerCase();
  });
}
