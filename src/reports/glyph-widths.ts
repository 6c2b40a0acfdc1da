/** Advance width of a character in thousandths of the font size. */
export type WidthOf = (character: string) => number;

/**
 * Reads advance widths from a TrueType font (tables `head`, `hhea`, `hmtx`, `cmap` format 4: OpenType 1.9).
 * The chart library has no canvas here and would guess Vietnamese letters as wide as Chinese ones.
 */
export function glyphWidths(font: Buffer): WidthOf {
  const tables = tablesOf(font);
  const unitsPerEm = font.readUInt16BE(tables('head') + 18);
  const metrics = font.readUInt16BE(tables('hhea') + 34);
  const hmtx = tables('hmtx');
  const glyphs = glyphsOf(font, tables('cmap'));
  return (character) => {
    const glyph = glyphs(character.codePointAt(0) ?? 0);
    return (font.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm;
  };
}

function tablesOf(font: Buffer): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const at = 12 + 16 * i;
    offsets.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`the font has no table ${tag}`);
    return offset;
  };
}

/** Glyph number of a code point; 0, the box of a missing glyph, when the font lacks it. */
function glyphsOf(font: Buffer, cmap: number): (code: number) => number {
  const at = cmap + subtableOffset(font, cmap);
  const size = font.readUInt16BE(at + 6);
  return (code) => {
    for (let i = 0; i < size; i += 2) {
      const end = at + 14 + i;
      if (code > font.readUInt16BE(end)) continue;
      const start = end + size + 2;
      if (code < font.readUInt16BE(start)) return 0;
      const rangeOffset = font.readUInt16BE(start + 2 * size);
      const delta = font.readUInt16BE(start + size);
      if (rangeOffset === 0) return (code + delta) & 0xffff;
      const first = start + 2 * size + rangeOffset;
      const glyph = font.readUInt16BE(first + 2 * (code - font.readUInt16BE(start)));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function subtableOffset(font: Buffer, cmap: number): number {
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const offset = font.readUInt32BE(cmap + 4 + 8 * i + 4);
    if (font.readUInt16BE(cmap + offset) === 4) return offset;
  }
  throw new Error('the font has no cmap of format 4');
}
