import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glyphWidths, type WidthOf } from './glyph-widths';

export const fontFamily = 'Be Vietnam Pro';
export type Weight = 'normal' | 'bold';

/** TrueType files: the rasteriser ignores woff and woff2 without an error and leaves all text out. */
const files: Record<Weight, string> = {
  normal: '400Regular/BeVietnamPro_400Regular.ttf',
  bold: '700Bold/BeVietnamPro_700Bold.ttf',
};

export interface Fonts {
  /** Paths of the files, for the rasteriser. */
  files: string[];
  /** Width in pixels of a line of text. */
  measure(text: string, style: { size: number; weight: Weight }): number;
}

export function loadFonts(): Fonts {
  const folder = join(require.resolve('@expo-google-fonts/be-vietnam-pro/package.json'), '..');
  const paths = { normal: join(folder, files.normal), bold: join(folder, files.bold) };
  const widths = { normal: remembered(paths.normal), bold: remembered(paths.bold) };
  return {
    files: Object.values(paths),
    measure(text, { size, weight }) {
      let width = 0;
      for (const character of text.normalize('NFC')) width += widths[weight](character);
      return (width * size) / 1000;
    },
  };
}

function remembered(path: string): WidthOf {
  const widthOf = glyphWidths(readFileSync(path));
  const known = new Map<string, number>();
  return (character) => {
    const width = known.get(character) ?? widthOf(character);
    known.set(character, width);
    return width;
  };
}
