/** What an XML text holds, in its order. Names are without their prefix; `attribute` takes one without it too. */
export type XmlPart =
  | { kind: 'open'; name: string; attribute(name: string): string | null }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/**
 * Walks over an XML text once, forgiving what is broken: what is read ends where the markup does. Entities of a
 * document type are not expanded and nothing it names is fetched.
 */
export function* xmlParts(xml: string): Generator<XmlPart> {
  let at = 0;
  while (at < xml.length) {
    const begin = xml.indexOf('<', at);
    if (begin !== at) yield { kind: 'text', text: plain(xml.slice(at, begin < 0 ? undefined : begin)) };
    if (begin < 0) return;
    const special = specialEnd(xml, begin);
    if (special) {
      if (special.text !== '') yield { kind: 'text', text: special.text };
      at = special.end;
      continue;
    }
    const end = tagEnd(xml, begin);
    if (end < 0) return;
    yield* tag(xml.slice(begin + 1, end));
    at = end + 1;
  }
}

function* tag(words: string): Generator<XmlPart> {
  if (words.startsWith('/')) {
    yield { kind: 'close', name: localName(words.slice(1).trim()) };
    return;
  }
  const isEmpty = words.endsWith('/');
  const name = localName(/^[^\s/]*/u.exec(words)?.[0] ?? '');
  yield { kind: 'open', name, attribute: (wanted) => attributeOf(words, wanted) };
  if (isEmpty) yield { kind: 'close', name };
}

/** Comments, processing instructions and document types hold nothing; CDATA is text. */
function specialEnd(xml: string, at: number): { text: string; end: number } | null {
  const next = xml[at + 1];
  if (next !== '!' && next !== '?') return null;
  const [open, close] = xml.startsWith('<!--', at)
    ? ['<!--', '-->']
    : xml.startsWith('<![CDATA[', at)
      ? ['<![CDATA[', ']]>']
      : ['<?', '>'];
  const found = xml.indexOf(close, at + open.length);
  const end = found < 0 ? xml.length : found;
  return { text: close === ']]>' ? xml.slice(at + open.length, end) : '', end: end + close.length };
}

/** A `>` inside of quotes ends no tag. */
function tagEnd(xml: string, begin: number): number {
  let quote = '';
  for (let i = begin + 1; i < xml.length; i += 1) {
    const letter = xml.charAt(i);
    if (quote === '') {
      if (letter === '>') return i;
      if (letter === '"' || letter === "'") quote = letter;
    } else if (letter === quote) quote = '';
  }
  return -1;
}

function attributeOf(words: string, wanted: string): string | null {
  for (const [, name = '', quoted = '', single = ''] of words.matchAll(
    /([^\s=/"']{1,80})=(?:"([^"]*)"|'([^']*)')/gu,
  ))
    if (localName(name) === wanted) return plain(quoted || single);
  return null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole;
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
