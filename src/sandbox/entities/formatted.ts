import type { MessageEntity } from 'grammy/types';

/** Text with its entities; offsets and lengths are UTF-16 code units, as in the Bot API. */
export interface Formatted {
  text: string;
  entities: MessageEntity[];
}

/** Where a mark-up parser stands: what came out so far. */
export interface Output {
  text: string;
  entities: MessageEntity[];
}

/** Telegram gives positions in mark-up as byte offsets of the UTF-8 text. */
export function byteOffset(source: string, index: number): number {
  return Buffer.byteLength(source.slice(0, index));
}

/** Order of the Bot API: outer entities before those they contain. */
export function sortEntities(entities: MessageEntity[]): MessageEntity[] {
  return [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
}
