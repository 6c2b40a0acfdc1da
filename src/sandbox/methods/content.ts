import type { MessageEntity } from 'grammy/types';
import { badRequest } from '../api/error';
import type { Params } from '../api/params';
import { detectEntities } from '../entities/detect';
import type { Formatted } from '../entities/formatted';
import { parseHtml } from '../entities/html';
import { parseMarkdownV2 } from '../entities/markdown';
import { parseLegacyMarkdown } from '../entities/markdown-legacy';
import { trimFormatted } from '../entities/trim';

/** UTF-16 code units after mark-up is parsed. */
const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;

/** The checked text of sendMessage and editMessageText. */
export function readText(params: Params): { text: string; entities?: MessageEntity[] } {
  const source = params.text('text') ?? '';
  if (source === '') throw badRequest('message text is empty');
  const { text, entities } = readFormatted(params, { source, list: 'entities' });
  if (text === '') throw badRequest('text must be non-empty');
  if (text.length > MAX_TEXT) throw badRequest('message is too long');
  return entities.length > 0 ? { text, entities } : { text };
}

/** The checked caption of media; an absent caption is an empty object. */
export function readCaption(params: Params): { caption?: string; caption_entities?: MessageEntity[] } {
  const source = params.text('caption') ?? '';
  const { text, entities } = readFormatted(params, { source, list: 'caption_entities' });
  if (text.length > MAX_CAPTION) throw badRequest('message caption is too long');
  if (text === '') return {};
  return entities.length > 0 ? { caption: text, caption_entities: entities } : { caption: text };
}

function readFormatted(params: Params, from: { source: string; list: string }): Formatted {
  const parsed = parse(params, from);
  const { text, entities } = trimFormatted(parsed);
  return { text, entities: detectEntities(text, entities) };
}

function parse(params: Params, { source, list }: { source: string; list: string }): Formatted {
  const mode = params.text('parse_mode')?.toLowerCase() ?? '';
  // A carriage return never survives Telegram.
  const text = source.replaceAll('\r', '');
  if (mode === 'html') return parseHtml(text);
  if (mode === 'markdownv2') return parseMarkdownV2(text);
  if (mode === 'markdown') return parseLegacyMarkdown(text);
  if (mode !== '' && mode !== 'none') throw badRequest('unsupported parse_mode');
  const given = params.json(list, 'message entities');
  if (given !== undefined && !Array.isArray(given)) throw badRequest('expected an Array of MessageEntity');
  return { text, entities: (given ?? []) as MessageEntity[] };
}
