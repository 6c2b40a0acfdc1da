import { SaxesParser } from 'saxes';

/** What an XML text holds, in its order. Names are without their prefix; `attribute` takes one without it too. */
export type XmlPart =
  | { kind: 'open'; name: string; attribute(name: string): string | null }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** Characters that are parsed at a time: what they hold is handed on before more is made. */
const PIECE = 16_384;
/** Word processors write a tenth of it: more is made to take time. */
const DEEPEST = 500;
const MOST_ATTRIBUTES = 500;
/** Of one part; those of a document of 200 pages have a fifth of it. A small file can unpack to millions. */
const MOST_ELEMENTS = 1_000_000;

/** A part that is sound and has more in it than any document that is read. */
export class TooManyElements extends Error {}

/**
 * Walks over an XML text once; what is read of a broken one ends where it breaks. Entities of a document type are not
 * expanded and nothing it names is fetched.
 * @throws TooManyElements
 */
export function* xmlParts(xml: string): Generator<XmlPart> {
  const reading = new Reading();
  for (let at = 0; reading.isSound && at < xml.length; at += PIECE)
    yield* reading.read(xml.slice(at, at + PIECE));
  if (reading.isSound) yield* reading.rest();
}

class Reading {
  isSound = true;
  private parts: XmlPart[] = [];
  private depth = 0;
  private elements = 0;
  private attributes = 0;
  private readonly parser = new SaxesParser();

  constructor() {
    const { parser } = this;
    const text = (words: string) => void this.parts.push({ kind: 'text', text: words });
    parser.on('error', () => this.end());
    parser.on('text', text);
    parser.on('cdata', text);
    parser.on('attribute', () => {
      this.attributes += 1;
      if (this.attributes > MOST_ATTRIBUTES) this.end();
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.attributes = 0;
      this.depth += 1;
      this.elements += 1;
      if (this.depth > DEEPEST) this.end();
      this.parts.push(open(name, attributes));
    });
    parser.on('closetag', ({ name }) => {
      this.depth -= 1;
      this.parts.push({ kind: 'close', name: localName(name) });
    });
  }

  read(piece: string): XmlPart[] {
    this.parser.write(piece);
    if (this.elements > MOST_ELEMENTS) throw new TooManyElements();
    return this.parts.splice(0);
  }

  /** What stands last in a text that is cut off. */
  rest(): XmlPart[] {
    this.parser.close();
    return this.parts.splice(0);
  }

  private end(): void {
    this.isSound = false;
  }
}

function open(name: string, attributes: Readonly<Record<string, string>>): XmlPart {
  const attribute = (wanted: string) =>
    Object.entries(attributes).find(([given]) => localName(given) === wanted)?.[1] ?? null;
  return { kind: 'open', name: localName(name), attribute };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
