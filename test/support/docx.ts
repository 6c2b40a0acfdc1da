import { zipOf } from '../intake/zip';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export interface DocxParts {
  body: string;
  numbering?: string;
  styles?: string;
  header?: string;
}

/** A .docx of raw parts, as a word processor packs them. */
export function docxOf({ body, numbering = '', styles = '', header = '' }: DocxParts): Buffer {
  const root = (name: string, inside: string) => `${head}<w:${name} xmlns:w="${w}">${inside}</w:${name}>`;
  const part = (id: number, type: string) =>
    `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${type}.xml"/>`;
  return zipOf({
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${part(1, 'styles')}${part(2, 'numbering')}</Relationships>`,
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': root('styles', styles),
    'word/numbering.xml': root('numbering', numbering),
    'word/header1.xml': root('hdr', header),
  });
}

/** A paragraph; `properties` stand in its `pPr`, `run` in the `rPr` of its run. */
export function p(text: string, { properties = '', run = '' } = {}): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text, run)}</w:p>`;
}

export function r(text: string, run = ''): string {
  return `<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export function font(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
}

/** The list a paragraph is an item of. */
export function item(list: number, depth = 0): string {
  return `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A list whose levels show these words: `['upperRoman', '%1.']`. */
export function listOf(id: number, levels: ReadonlyArray<readonly [format: string, words: string]>): string {
  const shown = levels.map(
    ([format, words], depth) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${shown.join('')}</w:abstractNum>`;
}

/** Uses a list of `listOf`; counts anew where `restart` says from where. */
export function use(id: number, list: number, restart?: number): string {
  const anew =
    restart === undefined
      ? ''
      : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${restart}"/></w:lvlOverride>`;
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${list}"/>${anew}</w:num>`;
}

/** A table of rows of cells of paragraphs. */
export function table(rows: ReadonlyArray<ReadonlyArray<readonly string[]>>): string {
  const cells = (row: ReadonlyArray<readonly string[]>) =>
    row.map((cell) => `<w:tc>${cell.map((text) => p(text)).join('')}</w:tc>`).join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
