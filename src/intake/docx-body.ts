import { type Block, newParagraph, type Paragraph, type Table } from './docx-paragraph';
import { type Look, plainLook, takeLook } from './docx-styles';
import { type XmlPart, xmlParts } from './docx-xml';

/** Taken out by a reviewer, second copies of text boxes for old programs, and what changes said before. */
const skipped = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'pPrChange',
  'rPrChange',
  'sectPr',
  'tabs',
  'delText',
]);
/** Tables within tables and boxes within paragraphs, deeper than any office goes. */
const deepest = 60;

type Open = Extract<XmlPart, { kind: 'open' }>;

/** Reads the paragraphs and tables of a part of a .docx, in their order. */
export function blocksIn(xml: string): Block[] {
  const body = new Body();
  let skip: { name: string; depth: number } | null = null;
  for (const part of xmlParts(xml)) {
    if (skip) {
      if (part.kind === 'text' || part.name !== skip.name) continue;
      skip.depth += part.kind === 'open' ? 1 : -1;
      if (skip.depth === 0) skip = null;
    } else if (part.kind === 'open' && skipped.has(part.name)) skip = { name: part.name, depth: 1 };
    else if (part.kind === 'open') body.open(part);
    else if (part.kind === 'close') body.close(part.name);
    else body.text(part.text);
  }
  return body.done();
}

class Body {
  private readonly blocks: Block[] = [];
  private readonly tables: Table[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly runs: Array<{ look: Look; hidden: boolean }> = [];
  private inText = false;

  open(part: Open): void {
    if (this.tables.length + this.paragraphs.length > deepest) return;
    const { name, attribute } = part;
    const run = this.runs.at(-1);
    const paragraph = this.paragraphs.at(-1);
    if (name === 'tbl') this.tables.push({ rows: [] });
    else if (name === 'tr') this.tables.at(-1)?.rows.push([]);
    else if (name === 'tc') this.tables.at(-1)?.rows.at(-1)?.push([]);
    else if (name === 'p') this.paragraphs.push(newParagraph());
    else if (name === 'r') this.runs.push({ look: { ...plainLook }, hidden: false });
    else if (name === 't') this.inText = true;
    else if (name === 'vanish' && run) run.hidden = true;
    else if (name === 'pStyle' && paragraph) paragraph.styleId = attribute('val');
    else if (run && name in signs) this.write(sign(name, attribute));
    else if (run) takeLook(run.look, name, attribute);
    else if (paragraph && (name === 'numId' || name === 'ilvl')) takeLook(paragraph.look, name, attribute);
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'r') this.runs.pop();
    else if (name === 'p') this.put(this.paragraphs.pop());
    else if (name === 'tbl') this.put(this.tables.pop());
  }

  text(text: string): void {
    if (this.inText) this.write(text);
  }

  /** What was cut off in the middle counts too. */
  done(): Block[] {
    while (this.paragraphs.length > 0) this.put(this.paragraphs.pop());
    while (this.tables.length > 0) this.put(this.tables.pop());
    return this.blocks;
  }

  private write(text: string): void {
    const run = this.runs.at(-1);
    if (!run || run.hidden || text === '') return;
    this.paragraphs.at(-1)?.pieces.push({ text, look: run.look });
  }

  private put(block: Block | undefined): void {
    if (!block) return;
    const row = this.tables.at(-1)?.rows.at(-1);
    const place = this.tables.length > 0 ? row?.at(-1) : this.blocks;
    place?.push(block);
  }
}

const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  softHyphen: '\u00ad',
  sym: '',
};

/** A sign of a symbol font is a bullet or an ornament; one of a legacy font is a letter. */
function sign(name: string, attribute: Open['attribute']): string {
  if (name !== 'sym') return signs[name] ?? '';
  const isLetter = /^(?:\.Vn|VNI)/u.test(attribute('font') ?? '');
  const code = Number.parseInt(attribute('char') ?? '', 16) & 0xff;
  return isLetter ? String.fromCharCode(code) : '\uf0b7';
}
