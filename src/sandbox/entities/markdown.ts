import type { MessageEntity } from 'grammy/types';
import { badRequest } from '../api/error';
import { byteOffset, type Formatted, sortEntities } from './formatted';

interface OpenMark {
  type: string;
  /** What must follow to close it. */
  close: string;
  start: number;
  index: number;
}

const RESERVED = new Set('_*[]()~`>#+-=|{}.!');
/** Longer marks first. */
const MARKS: [string, string][] = [
  ['||', 'spoiler'],
  ['__', 'underline'],
  ['*', 'bold'],
  ['_', 'italic'],
  ['~', 'strikethrough'],
];
const TITLE: Record<string, string> = {
  spoiler: 'Spoiler',
  underline: 'Underline',
  bold: 'Bold',
  italic: 'Italic',
  strikethrough: 'Strikethrough',
  text_link: 'TextUrl',
  code: 'Code',
  pre: 'Pre',
};

/**
 * Parses MarkdownV2 (https://core.telegram.org/bots/api#markdownv2-style) but for custom emoji and nested block
 * quotations.
 *
 * @throws ApiError 400 "can't parse entities: …".
 */
export function parseMarkdownV2(source: string): Formatted {
  const parser = new MarkdownParser(source);
  return parser.run();
}

class MarkdownParser {
  private text = '';
  private readonly entities: MessageEntity[] = [];
  private readonly open: OpenMark[] = [];
  private quoteStart: number | undefined;
  private at = 0;

  constructor(private readonly source: string) {}

  run(): Formatted {
    while (this.at < this.source.length) this.step();
    this.endQuote();
    const left = this.open.at(-1);
    if (left) this.failOpen(left.type, left.index);
    return { text: this.text, entities: sortEntities(this.entities) };
  }

  private step(): void {
    const rest = this.source.slice(this.at, this.at + 3);
    const character = rest.charAt(0);
    const mark = MARKS.find(([sign]) => rest.startsWith(sign));
    if (character === '\\' && /[\x21-\x7e]/.test(rest.charAt(1))) this.put(rest.charAt(1), 2);
    else if (character === '\n') this.newLine();
    else if (character === '>' && (this.text === '' || this.text.endsWith('\n'))) this.startQuote();
    else if (character === '`') this.code(rest === '```' ? '```' : '`');
    else if (character === '[') this.openMark({ type: 'text_link', close: ']' }, 1);
    else if (character === ']' && this.open.at(-1)?.type === 'text_link') this.closeLink();
    else if (mark) this.toggle(mark);
    else if (RESERVED.has(character)) this.failReserved(character);
    else this.put(character, 1);
  }

  private put(text: string, consumed: number): void {
    this.text += text;
    this.at += consumed;
  }

  private toggle([sign, type]: [string, string]): void {
    const last = this.open.at(-1);
    if (last?.close !== sign) {
      this.openMark({ type, close: sign }, sign.length);
      return;
    }
    this.open.pop();
    this.add({ type: last.type, offset: last.start });
    this.at += sign.length;
  }

  private openMark(mark: { type: string; close: string }, consumed: number): void {
    this.open.push({ ...mark, start: this.text.length, index: this.at });
    this.at += consumed;
  }

  private code(fence: string): void {
    const type = fence === '`' ? 'code' : 'pre';
    const begin = this.at;
    const start = this.text.length;
    this.at += fence.length;
    const language = type === 'pre' ? /^([a-zA-Z0-9_+#-]*)\n/.exec(this.source.slice(this.at)) : null;
    this.at += language?.[0].length ?? 0;
    while (!this.source.startsWith(fence, this.at)) {
      if (this.at >= this.source.length) this.failOpen(type, begin);
      if (this.source[this.at] === '\\' && this.at + 1 < this.source.length) this.at += 1;
      this.put(this.source.charAt(this.at), 1);
    }
    this.at += fence.length;
    this.add({ type, offset: start, ...(language?.[1] ? { language: language[1] } : {}) });
  }

  private closeLink(): void {
    const mark = this.open.pop();
    const target = /^\]\(((?:\\.|[^)\\])*)\)/s.exec(this.source.slice(this.at));
    this.at += target?.[0].length ?? 1;
    const url = target?.[1]?.replace(/\\(.)/gs, '$1');
    if (mark && url) this.add({ type: 'text_link', offset: mark.start, url });
  }

  private startQuote(): void {
    this.quoteStart ??= this.text.length;
    this.at += 1;
  }

  private newLine(): void {
    if (this.source[this.at + 1] !== '>') this.endQuote();
    this.put('\n', 1);
  }

  private endQuote(): void {
    if (this.quoteStart !== undefined) this.add({ type: 'blockquote', offset: this.quoteStart });
    this.quoteStart = undefined;
  }

  private add(entity: { type: string; offset: number; url?: string; language?: string }): void {
    const length = this.text.length - entity.offset;
    if (length > 0) this.entities.push({ ...entity, length } as unknown as MessageEntity);
  }

  private failReserved(character: string): never {
    return this.fail(`Character '${character}' is reserved and must be escaped with the preceding '\\'`);
  }

  private failOpen(type: string, index: number): never {
    return this.fail(
      `Can't find end of ${TITLE[type]} entity at byte offset ${byteOffset(this.source, index)}`,
    );
  }

  private fail(reason: string): never {
    throw badRequest(`can't parse entities: ${reason}`);
  }
}
