import type { Office } from './office';

/** True when the chat is a group that an officer has linked to the office: elsewhere no unit is ever named. */
export async function linkedGroup(
  office: Office,
  chat: { channel: string; chatId: string },
): Promise<boolean> {
  const groups = await office.store.groups.linked();
  return groups.some(({ channel, chatId }) => channel === chat.channel && chatId === chat.chatId);
}
