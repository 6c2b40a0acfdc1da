import type { InlineKeyboardButton, Message } from 'grammy/types';
import type { PersonRecord, PressRecord } from '../world/state';
import type { World } from '../world/world';
import { PersonError } from './error';
import { chatOf, post, textContent, type Where } from './post';

/** Presses remembered for their answers. */
const KEEP = 500;

export interface Pressing {
  /** The button's label or callback data. */
  button: string;
  chatId?: number | undefined;
  /** Which message; the newest that has such a button unless told. */
  messageId?: number | undefined;
}

/**
 * Presses an inline button and queues the callback_query; a button of the reply keyboard writes its label.
 *
 * @throws PersonError when there is no such button, or it has no callback data.
 */
export function press(world: World, person: PersonRecord, pressing: Pressing): PressRecord | undefined {
  const chat = chatOf(world, person, pressing.chatId);
  const found = findButton(world, chat.id, pressing);
  if (!found) return pressReplyKeyboard(world, person, pressing, { chatId: chat.id });
  const { message, button } = found;
  const data = 'callback_data' in button ? button.callback_data : undefined;
  if (data === undefined) throw new PersonError(`The button "${button.text}" only opens a link`);
  world.state.sequences.press += 1;
  const record: PressRecord = {
    id: String(5_500_000_000_000 + world.state.sequences.press),
    from: person.user.id,
    chatId: chat.id,
    messageId: message.message_id,
    data,
    at: world.clock.unix(),
  };
  world.state.presses = [...world.state.presses.slice(1 - KEEP), record];
  const instance = String(7_000_000_000_000 + Math.abs(chat.id));
  world.updates.push({
    callback_query: { id: record.id, from: person.user, message, chat_instance: instance, data },
  });
  world.changed.fire();
  return record;
}

interface Found {
  message: Message;
  button: InlineKeyboardButton;
}

function findButton(
  world: World,
  chatId: number,
  { button: wanted, messageId }: Pressing,
): Found | undefined {
  const messages = (world.state.chats[String(chatId)]?.messages ?? []).map((stored) => stored.message);
  const candidates = messages.filter((one) => messageId === undefined || one.message_id === messageId);
  for (const message of candidates.reverse()) {
    const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
    const button =
      buttons.find((one) => one.text === wanted) ??
      buttons.find((one) => 'callback_data' in one && one.callback_data === wanted);
    if (button) return { message, button };
  }
  return undefined;
}

function pressReplyKeyboard(
  world: World,
  person: PersonRecord,
  { button, messageId }: Pressing,
  where: Where & { chatId: number },
): undefined {
  const labels = messageId === undefined ? replyKeyboard(world, where.chatId).flat() : [];
  if (!labels.includes(button)) throw new PersonError(`There is no button "${button}"`);
  post(world, person, textContent(button), where);
}

/** Labels of the reply keyboard that the chat shows now: the newest keyboard not removed since. */
export function replyKeyboard(world: World, chatId: number): string[][] {
  const stored = world.state.chats[String(chatId)]?.messages ?? [];
  const newest = stored.findLast((one) => one.keyboard && !('force_reply' in one.keyboard))?.keyboard;
  if (!newest || !('keyboard' in newest)) return [];
  return newest.keyboard.map((row) => row.map((one) => (typeof one === 'string' ? one : one.text)));
}
