/** The key under which a person's open form in a chat is kept: nobody answers for somebody else. */
export function formKey(channel: string, chatId: string, userId: string): string {
  return `${channel}:${chatId}:${userId}`;
}
