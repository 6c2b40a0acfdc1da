export interface PdfLine {
  text: string;
  x: number;
  y: number;
  size?: number;
}

export interface PdfPage {
  lines?: PdfLine[];
  /** A picture over the whole page, as a scanner makes it. */
  scanned?: boolean;
  /** What is drawn, packed by zlib: in the place of `lines`. */
  packed?: string;
}

export interface PdfOptions {
  /** A key that the empty password does not open. */
  encrypted?: boolean;
  /** Entries of the catalog: `/OpenAction …`. */
  catalog?: string;
}

/** Width of every letter, in thousandths of the size. */
const letterWidth = 500;

/**
 * A .pdf with a text layer as word processors write it: codes of a font and the table that gives them back as
 * Unicode. Lines stand where they are told, in points from the lower left corner.
 */
export function pdfOf(pages: readonly PdfPage[], options: PdfOptions = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const pageIds = pages.map((_, i) => 7 + 2 * i);
  add(`<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} >>`);
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`);
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /Some /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
  );
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Some /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${letterWidth} /FontDescriptor << /Type /FontDescriptor /FontName /Some /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>`,
  );
  add(stream('', toUnicode(pages)));
  add(
    stream(
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
      '\xff',
    ),
  );
  for (const [i, page] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${8 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> ${page.scanned ? '/XObject << /I 6 0 R >>' : ''} >> >>`,
    );
    add(page.packed ? stream('/Filter /FlateDecode', page.packed) : stream('', contentOf(page)));
  }
  if (!pages.some(({ scanned }) => scanned)) objects[5] = 'null';
  return fileOf(objects, options.encrypted === true);
}

function contentOf({ lines = [], scanned = false }: PdfPage): string {
  const drawn = lines.map(
    ({ text, x, y, size = 13 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hexOf(text)}> Tj ET`,
  );
  return [...(scanned ? ['q 595 0 0 842 0 0 cm /I Do Q'] : []), ...drawn].join('\n');
}

/** The code of a letter is its UTF-16 number. */
function hexOf(text: string): string {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join(
    '',
  );
}

function toUnicode(pages: readonly PdfPage[]): string {
  const letters = new Set(pages.flatMap(({ lines = [] }) => lines.flatMap(({ text }) => text.split(''))));
  const table = [...letters].map((letter) => `<${hexOf(letter)}> <${hexOf(letter)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < table.length; i += 100) {
    const block = table.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end\n`;
}

function stream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function fileOf(objects: readonly string[], encrypted: boolean): Buffer {
  let file = '%PDF-1.5\n';
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const key = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${encrypted ? key : ''} >>`;
  return Buffer.from(`${file}${xref}${trailer}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}

/** Lines of one paragraph of a page, 20 points apart, from a height down. */
export function paragraph(lines: readonly string[], y: number, x = 85): PdfLine[] {
  return lines.map((text, i) => ({ text, x: i === 0 ? x + 28 : x, y: y - 20 * i }));
}
