import fc from 'fast-check';
import { ApiError } from '../../../src/sandbox/api/error';
import { parseHtml } from '../../../src/sandbox/entities/html';

function refused(source: string): string {
  try {
    parseHtml(source);
  } catch (error) {
    if (error instanceof ApiError) return error.description;
    throw error;
  }
  return 'accepted';
}

test.each([
  ['<b>a</b><strong>b</strong>', 'bold', 'bold'],
  ['<i>a</i><em>b</em>', 'italic', 'italic'],
  ['<u>a</u><ins>b</ins>', 'underline', 'underline'],
  ['<s>a</s><del>b</del>', 'strikethrough', 'strikethrough'],
  ['<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>', 'spoiler', 'spoiler'],
  ['<code>a</code><pre>b</pre>', 'code', 'pre'],
  ['<blockquote>a</blockquote><blockquote expandable>b</blockquote>', 'blockquote', 'expandable_blockquote'],
])('%s', (source, first, second) => {
  expect(parseHtml(source)).toEqual({
    text: 'ab',
    entities: [
      { type: first, offset: 0, length: 1 },
      { type: second, offset: 1, length: 1 },
    ],
  });
});

test('entities nest, outer first, with offsets in UTF-16 units', () => {
  expect(parseHtml('😀<b>đ <i>x</i></b>')).toEqual({
    text: '😀đ x',
    entities: [
      { type: 'bold', offset: 2, length: 3 },
      { type: 'italic', offset: 4, length: 1 },
    ],
  });
});

test('links, code languages and emoji keep their argument', () => {
  const source =
    '<a href="https://t.me/bot?start=A&amp;b=1">a</a><pre><code class="language-ts">b</code></pre><a href=tg://user?id=1>';
  expect(parseHtml(source.replace('=tg://user?id=1>', '="tg://user?id=1">c</a>')).entities).toEqual([
    { type: 'text_link', offset: 0, length: 1, url: 'https://t.me/bot?start=A&b=1' },
    { type: 'pre', offset: 1, length: 1, language: 'ts' },
    { type: 'text_link', offset: 2, length: 1, url: 'tg://user?id=1' },
  ]);
  expect(parseHtml('<a href="không phải">a</a>')).toEqual({ text: 'a', entities: [] });
  expect(parseHtml('<a>vinhchau.gov.vn</a>').entities).toMatchObject([{ url: 'http://vinhchau.gov.vn/' }]);
  expect(parseHtml('<tg-emoji emoji-id="5">a</tg-emoji>').entities).toMatchObject([{ custom_emoji_id: '5' }]);
});

test('tags and attributes may be in capitals and spaced out', () => {
  expect(parseHtml('<B>a</b ><A  HREF = "http://x.vn/" >b</A>').entities).toEqual([
    { type: 'bold', offset: 0, length: 1 },
    { type: 'text_link', offset: 1, length: 1, url: 'http://x.vn/' },
  ]);
});

test('only four names and numbers are character references', () => {
  expect(parseHtml('&lt;&gt;&amp;&quot;&#8211;&#x1F600;&nbsp;&lt a & b &#0;&#xD800;').text).toBe(
    '<>&"–😀&nbsp;< a & b &#0;&#xD800;',
  );
});

test.each([
  ['đ<b>a', 'Can\'t find end tag corresponding to start tag "b"'],
  ['đ</b>', 'Unexpected end tag at byte offset 2'],
  ['đ<table>', 'Unsupported start tag "table" at byte offset 2'],
  ['a < b', 'Unsupported start tag "" at byte offset 2'],
  ['<b', 'Unclosed start tag at byte offset 0'],
  ['<a href="x"', 'Unclosed start tag at byte offset 0'],
  ['<a href=', 'Unclosed start tag at byte offset 0'],
  ['<b>a</b', 'Unclosed end tag at byte offset 4'],
  ['<b><i>a</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
  ['<span>a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
  ['<a =x>a</a>', 'Empty attribute name in the tag "a" at byte offset 0'],
  ['<a href=x/y>a</a>', 'Unexpected end of name token at byte offset 8'],
])('%s is refused', (source, reason) => {
  expect(refused(source)).toBe(`Bad Request: can't parse entities: ${reason}`);
});

const asHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test('an escaped text comes back unchanged, wrapped or not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(parseHtml(asHtml(text))).toEqual({ text, entities: [] });
      const length = text.length;
      const entities = length > 0 ? [{ type: 'bold', offset: 0, length }] : [];
      expect(parseHtml(`<b>${asHtml(text)}</b>`)).toEqual({ text, entities });
    }),
  );
});

test('whatever comes, it is parsed or refused, and entities lie inside the text', () => {
  const token = fc.constantFrom(
    ...'<b>|</b>|<i>|</i>|<a href="|">|</a>|<pre>|</|>|&lt;|&#|a|đ|😀| |"|='.split('|'),
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
      const source = tokens.join('');
      if (refused(source) !== 'accepted') return;
      const { text, entities } = parseHtml(source);
      for (const { offset, length } of entities) {
        expect(length).toBeGreaterThan(0);
        expect(offset + length).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
