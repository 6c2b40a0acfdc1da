import type { MessageEntity } from 'grammy/types';
import type { Formatted } from './formatted';

/** Removes white space at both ends, as Telegram does with every text, and moves the entities along. */
export function trimFormatted({ text, entities }: Formatted): Formatted {
  const from = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const kept = entities.flatMap((entity): MessageEntity[] => {
    const start = Math.max(0, entity.offset - from);
    const end = Math.min(trimmed.length, entity.offset + entity.length - from);
    return end > start ? [{ ...entity, offset: start, length: end - start }] : [];
  });
  return { text: trimmed, entities: kept };
}
