import type { MessageEntity } from 'grammy/types';
import { sortEntities } from './formatted';

/** Simplified forms of what Telegram's clients and server find by themselves in any text. */
const PATTERNS: [MessageEntity['type'], RegExp][] = [
  ['bot_command', /(?<![\p{L}\p{N}_/@<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/])/gu],
  ['mention', /(?<![\p{L}\p{N}_@/])@[a-zA-Z][a-zA-Z0-9_]{2,31}(?![\p{L}\p{N}_])/gu],
  ['email', /(?<![\p{L}\p{N}._%+-])[a-zA-Z0-9._%+-]+@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}/gu],
  [
    'url',
    /(?<![\p{L}\p{N}@.])(?:https?:\/\/[^\s<>"]+|(?:[a-z0-9-]+\.)+(?:vn|com|net|org|io|me)(?:[/?#][^\s<>"]*)?)(?<![.,!?;:)'])/giu,
  ],
  ['hashtag', /(?<![\p{L}\p{N}_#])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
];

/** Entities in which Telegram looks for nothing. */
const OPAQUE = new Set([
  'code',
  'pre',
  'text_link',
  'url',
  'mention',
  'bot_command',
  'email',
  'text_mention',
]);

/** Adds commands, mentions, addresses, links and hashtags to the entities already there. */
export function detectEntities(text: string, given: MessageEntity[]): MessageEntity[] {
  const entities = [...given];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const place = { offset: match.index, length: match[0].length };
      if (!entities.some((entity) => OPAQUE.has(entity.type) && overlaps(entity, place))) {
        entities.push({ type, ...place } as MessageEntity);
      }
    }
  }
  return sortEntities(entities);
}

interface Place {
  offset: number;
  length: number;
}

function overlaps(a: Place, b: Place): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
