import fc from 'fast-check';
import { ApiError } from '../../../src/sandbox/api/error';
import type { Formatted } from '../../../src/sandbox/entities/formatted';
import { parseMarkdownV2 } from '../../../src/sandbox/entities/markdown';
import { parseLegacyMarkdown } from '../../../src/sandbox/entities/markdown-legacy';

function refused(parse: (source: string) => Formatted, source: string): string {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof ApiError) return error.description;
    throw error;
  }
  return 'accepted';
}

test('MarkdownV2 marks become entities', () => {
  expect(parseMarkdownV2('*đậm _nghiêng_* __u__ ~s~ ||p||').entities).toEqual([
    { type: 'bold', offset: 0, length: 11 },
    { type: 'italic', offset: 4, length: 7 },
    { type: 'underline', offset: 12, length: 1 },
    { type: 'strikethrough', offset: 14, length: 1 },
    { type: 'spoiler', offset: 16, length: 1 },
  ]);
});

test('MarkdownV2 links, code and quotations', () => {
  expect(parseMarkdownV2('[a](http://x.vn/\\)) `c*` ```ts\nd```\n>e\n>f\ng')).toEqual({
    text: 'a c* d\ne\nf\ng',
    entities: [
      { type: 'text_link', offset: 0, length: 1, url: 'http://x.vn/)' },
      { type: 'code', offset: 2, length: 2 },
      { type: 'pre', offset: 5, length: 1, language: 'ts' },
      { type: 'blockquote', offset: 7, length: 3 },
    ],
  });
});

test.each([
  ['đ.', "Character '.' is reserved and must be escaped with the preceding '\\'"],
  ['đ*a', "Can't find end of Bold entity at byte offset 2"],
  ['`a', "Can't find end of Code entity at byte offset 0"],
  ['[a', "Can't find end of TextUrl entity at byte offset 0"],
])('MarkdownV2 %s is refused', (source, reason) => {
  expect(refused(parseMarkdownV2, source)).toBe(`Bad Request: can't parse entities: ${reason}`);
});

test('escaped MarkdownV2 comes back unchanged', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const escaped = text.replace(/[_*[\]()~`>#+\-=|{}.!\\]/g, '\\$&');
      expect(parseMarkdownV2(escaped)).toEqual({ text, entities: [] });
    }),
  );
});

test('any MarkdownV2 is parsed or refused', () => {
  const token = fc.constantFrom(...'*,_,__,~,||,`,```,[,](x),>,\n,\\,a,đ,.'.split(','));
  fc.assert(
    fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
      expect(refused(parseMarkdownV2, tokens.join(''))).toMatch(
        /^accepted$|^Bad Request: can't parse entities: /,
      );
    }),
  );
});

test('legacy Markdown knows four marks and links', () => {
  expect(parseLegacyMarkdown('*a* _b_ `c` [d](http://x.vn) \\*e')).toEqual({
    text: 'a b c d *e',
    entities: [
      { type: 'bold', offset: 0, length: 1 },
      { type: 'italic', offset: 2, length: 1 },
      { type: 'code', offset: 4, length: 1 },
      { type: 'text_link', offset: 6, length: 1, url: 'http://x.vn' },
    ],
  });
  expect(refused(parseLegacyMarkdown, 'đ*a')).toBe(
    "Bad Request: can't parse entities: Can't find end of the entity starting at byte offset 2",
  );
});
