import type { Message } from 'grammy/types';

/** Something the bot put before people's eyes. */
export interface Heard {
  /** An answer to whoever is typing, or a row of the outbox. */
  via: 'reply' | 'outbox';
  at: Date;
  chatId: number;
  messageId: number;
  text: string;
  buttons: string[];
  picture: boolean;
}

export interface Ears {
  heard(heard: Heard): void;
  /** The platform said no, and with which code. */
  refused(code: number): void;
}

/** Passes every call on and listens to what comes of those that show something. */
export function listenTo(
  inner: typeof fetch,
  via: Heard['via'],
  { ears, now }: { ears: Ears; now: () => Date },
): typeof fetch {
  return async (input, init) => {
    const answer = await inner(input, init);
    const method = /\/(\w+)$/.exec(String(input))?.[1] ?? '';
    if (!/^(send|edit)/.test(method) || method === 'sendChatAction') return answer;
    const body = (await answer.clone().json()) as { result?: Message | true; error_code?: number };
    if (body.error_code !== undefined) ears.refused(body.error_code);
    if (typeof body.result === 'object') ears.heard({ via, at: now(), ...seen(body.result) });
    return answer;
  };
}

function seen(message: Message): Omit<Heard, 'via' | 'at'> {
  return {
    chatId: message.chat.id,
    messageId: message.message_id,
    text: message.text ?? message.caption ?? '',
    buttons: (message.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text),
    picture: message.photo !== undefined,
  };
}
