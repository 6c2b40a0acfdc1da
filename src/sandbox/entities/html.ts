import type { MessageEntity } from 'grammy/types';
import { badRequest } from '../api/error';
import { byteOffset, type Formatted, type Output, sortEntities } from './formatted';
import { readReference } from './html-reference';
import { readStartTag, type StartTag } from './html-tag';

interface OpenTag extends StartTag {
  /** Where its content begins in the output. */
  start: number;
}

/**
 * Parses the Bot API's HTML style (https://core.telegram.org/bots/api#html-style).
 *
 * @throws ApiError 400 "can't parse entities: …" with Telegram's reason and byte offset.
 */
export function parseHtml(source: string): Formatted {
  const output: Output = { text: '', entities: [] };
  const open: OpenTag[] = [];
  let at = 0;
  while (at < source.length) {
    if (source[at] === '&') {
      const reference = readReference(source, at);
      output.text += reference?.character ?? '&';
      at = reference?.end ?? at + 1;
    } else if (source[at] !== '<') {
      output.text += source[at];
      at += 1;
    } else if (source[at + 1] === '/') {
      at = closeTag(source, at, { output, open });
    } else {
      const tag = readStartTag(source, at);
      open.push({ ...tag, start: output.text.length });
      at = tag.end;
    }
  }
  const left = open.at(-1);
  if (left) fail(`Can't find end tag corresponding to start tag "${left.name}"`);
  return { text: output.text, entities: sortEntities(output.entities) };
}

function closeTag(source: string, begin: number, state: { output: Output; open: OpenTag[] }): number {
  const offset = byteOffset(source, begin);
  const tag = state.open.pop();
  if (!tag) return fail(`Unexpected end tag at byte offset ${offset}`);
  let at = begin + 2;
  while (at < source.length && !/[\s>]/.test(source.charAt(at))) at += 1;
  const name = source.slice(begin + 2, at).toLowerCase();
  while (/\s/.test(source.charAt(at))) at += 1;
  if (source[at] !== '>') fail(`Unclosed end tag at byte offset ${offset}`);
  if (name !== '' && name !== tag.name) {
    fail(`Unmatched end tag at byte offset ${offset}, expected "</${tag.name}>", found "</${name}>"`);
  }
  const length = state.output.text.length - tag.start;
  if (length > 0) addEntity(state.output, tag, length);
  return at + 1;
}

const SIMPLE: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  code: 'code',
  pre: 'pre',
};

function addEntity(output: Output, tag: OpenTag, length: number): void {
  const place = { offset: tag.start, length };
  if (tag.name === 'a') {
    const url = linkOf(tag.argument || output.text.slice(tag.start));
    if (url !== undefined) output.entities.push({ type: 'text_link', ...place, url });
  } else if (tag.name === 'blockquote') {
    output.entities.push({ type: tag.argument ? 'expandable_blockquote' : 'blockquote', ...place });
  } else if (tag.name === 'tg-emoji') {
    output.entities.push({ type: 'custom_emoji', ...place, custom_emoji_id: tag.argument });
  } else if (tag.name === 'pre') {
    output.entities.push({ type: 'pre', ...place, ...takeLanguage(output, place) });
  } else {
    const language = tag.name === 'code' && tag.argument ? { language: tag.argument } : {};
    output.entities.push({ type: SIMPLE[tag.name], ...place, ...language } as MessageEntity);
  }
}

/** `<pre><code class="language-x">` is one block: the inner code goes, its language stays. */
function takeLanguage(output: Output, place: { offset: number; length: number }): { language?: string } {
  const inner = output.entities.at(-1);
  if (inner?.type !== 'code' || inner.offset !== place.offset || inner.length !== place.length) return {};
  output.entities.pop();
  return 'language' in inner && typeof inner.language === 'string' ? { language: inner.language } : {};
}

/** A link without a valid address leaves plain text, as Telegram does. */
function linkOf(address: string): string | undefined {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`;
  if (/^(tg|mailto|tel|ton|tonsite):/i.test(url)) return url;
  try {
    const parsed = new URL(url);
    return /^https?:$/.test(parsed.protocol) && parsed.hostname.includes('.') ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

function fail(reason: string): never {
  throw badRequest(`can't parse entities: ${reason}`);
}
