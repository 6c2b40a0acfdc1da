import { badRequest } from '../api/error';
import { byteOffset } from './formatted';
import { readReference } from './html-reference';

export interface StartTag {
  name: string;
  /** The one attribute that matters: an address, a language, an emoji id, "1" for expandable; else empty. */
  argument: string;
  /** Index after the closing bracket. */
  end: number;
}

const KNOWN = new Set(
  'a b strong i em s strike del u ins tg-spoiler tg-emoji span pre code blockquote'.split(' '),
);

/** Reads the start tag that begins at a `<`. @throws ApiError 400 in Telegram's words. */
export function readStartTag(source: string, begin: number): StartTag {
  let at = begin + 1;
  while (at < source.length && !/[\s>]/.test(source.charAt(at))) at += 1;
  const where = `at byte offset ${byteOffset(source, begin)}`;
  if (at >= source.length) fail(`Unclosed start tag ${where}`);
  const name = source.slice(begin + 1, at).toLowerCase();
  if (!KNOWN.has(name)) fail(`Unsupported start tag "${name}" ${where}`);
  const attributes = new Map<string, string>();
  at = skipSpace(source, at);
  while (source[at] !== '>') {
    const attribute = readAttribute(source, at, { name, where });
    attributes.set(attribute.name, attribute.value);
    at = skipSpace(source, attribute.end);
    if (at >= source.length) fail(`Unclosed start tag ${where}`);
  }
  const argument = argumentOf(name, attributes);
  if (name === 'span' && argument !== 'spoiler') {
    fail(`Tag "span" must have class "tg-spoiler" ${where}`);
  }
  return { name, argument, end: at + 1 };
}

function argumentOf(tag: string, attributes: Map<string, string>): string {
  const cssClass = attributes.get('class') ?? '';
  if (tag === 'a') return attributes.get('href') ?? '';
  if (tag === 'code' && cssClass.startsWith('language-')) return cssClass.slice('language-'.length);
  if (tag === 'span' && cssClass.startsWith('tg-')) return cssClass.slice('tg-'.length);
  if (tag === 'tg-emoji') return attributes.get('emoji-id') ?? '';
  if (tag === 'blockquote') return attributes.has('expandable') ? '1' : '';
  return '';
}

interface Attribute {
  name: string;
  value: string;
  end: number;
}

function readAttribute(source: string, begin: number, tag: { name: string; where: string }): Attribute {
  const name = /^[^\s=>/"']*/.exec(source.slice(begin))?.[0] ?? '';
  if (name === '') fail(`Empty attribute name in the tag "${tag.name}" ${tag.where}`);
  const afterName = skipSpace(source, begin + name.length);
  if (source[afterName] !== '=') return { name: name.toLowerCase(), value: '', end: afterName };
  const at = skipSpace(source, afterName + 1);
  if (at >= source.length) fail(`Unclosed start tag ${tag.where}`);
  const quote = source[at];
  const { value, end } =
    quote === '"' || quote === "'" ? readQuoted(source, at + 1, quote) : readToken(source, at);
  return { name: name.toLowerCase(), value, end };
}

function readToken(source: string, begin: number): { value: string; end: number } {
  const value = /^[a-z0-9.-]*/i.exec(source.slice(begin))?.[0] ?? '';
  const end = begin + value.length;
  if (end < source.length && !/[\s>]/.test(source.charAt(end))) {
    fail(`Unexpected end of name token at byte offset ${byteOffset(source, begin)}`);
  }
  return { value: value.toLowerCase(), end };
}

function readQuoted(source: string, begin: number, quote: string): { value: string; end: number } {
  let value = '';
  let at = begin;
  while (at < source.length && source[at] !== quote) {
    const reference = source[at] === '&' ? readReference(source, at) : undefined;
    value += reference?.character ?? source.charAt(at);
    at = reference?.end ?? at + 1;
  }
  return { value, end: at + 1 };
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (/\s/.test(source.charAt(at))) at += 1;
  return at;
}

function fail(reason: string): never {
  throw badRequest(`can't parse entities: ${reason}`);
}
