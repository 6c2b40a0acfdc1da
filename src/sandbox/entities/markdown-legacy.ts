import type { MessageEntity } from 'grammy/types';
import { badRequest } from '../api/error';
import { byteOffset, type Formatted } from './formatted';

const TYPES: Record<string, string> = { '*': 'bold', _: 'italic', '`': 'code', '```': 'pre' };

/** Parses the legacy "Markdown" mode: bold, italic, code, pre and links, none nested. */
export function parseLegacyMarkdown(source: string): Formatted {
  const entities: MessageEntity[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const escaped = /^\\([_*`[])/.exec(source.slice(at, at + 2));
    const mark = /^(?:```|[*_`[])/.exec(source.slice(at, at + 3))?.[0];
    if (escaped || mark === undefined) {
      text += escaped?.[1] ?? source.charAt(at);
      at += escaped ? 2 : 1;
      continue;
    }
    const close = mark === '[' ? ']' : mark;
    const end = source.indexOf(close, at + mark.length);
    if (end < 0) {
      const where = byteOffset(source, at);
      throw badRequest(`can't parse entities: Can't find end of the entity starting at byte offset ${where}`);
    }
    const inner = source.slice(at + mark.length, end);
    const link = mark === '[' ? /^\(([^)]*)\)/.exec(source.slice(end + 1)) : null;
    const kind = link?.[1] ? { type: 'text_link', url: link[1] } : { type: TYPES[mark] };
    if (inner !== '' && kind.type !== undefined) {
      entities.push({ ...kind, offset: text.length, length: inner.length } as unknown as MessageEntity);
    }
    text += inner;
    at = end + close.length + (link?.[0].length ?? 0);
  }
  return { text, entities };
}
