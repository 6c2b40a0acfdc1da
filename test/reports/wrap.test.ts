import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { loadFonts } from '../../src/reports/fonts';
import { wrap } from '../../src/reports/wrap';

const measure = (line: string) => [...line].length;

describe('wrap', () => {
  test('breaks at spaces', () => {
    expect(wrap('Cả nước chung sức xây dựng', { width: 14, most: 3, measure })).toEqual([
      'Cả nước chung',
      'sức xây dựng',
    ]);
  });

  test('what does not fit the last line ends with an ellipsis', () => {
    expect(wrap('Cả nước chung sức xây dựng', { width: 14, most: 1, measure })).toEqual(['Cả nước chung…']);
    expect(wrap('Cả nước chung sức xây dựng', { width: 9, most: 2, measure })).toEqual([
      'Cả nước',
      'chung sứ…',
    ]);
  });

  test('a word wider than the line is cut', () => {
    expect(wrap('abcdefgh ij', { width: 5, most: 2, measure })).toEqual(['abcd…', 'ij']);
  });

  test('no line is wider than asked, and there are no more lines than asked', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 3 }),
        (text, width, most) => {
          const lines = wrap(text, { width, most, measure });
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(Math.max(width, 2));
        },
      ),
    );
  });
});

describe('widths of the font', () => {
  const fonts = loadFonts();
  const width = (text: string, weight: 'normal' | 'bold' = 'normal') =>
    fonts.measure(text, { size: 1000, weight });

  test.each(['normal', 'bold'] as const)('%s lines are as wide as the rasteriser draws them', (weight) => {
    for (const line of ['Cả nước chung sức xây dựng nông thôn mới', 'ỆẾỮỢĐ đường 0123456789/–…'.repeat(2)]) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200"><text y="100" font-size="100" font-weight="${weight}">${line}</text></svg>`;
      const font = { loadSystemFonts: false, fontFiles: fonts.files, defaultFontFamily: 'Be Vietnam Pro' };
      const drawn = new Resvg(svg, { font }).getBBox()?.width ?? 0;
      expect(Math.abs(fonts.measure(line, { size: 100, weight }) / drawn - 1)).toBeLessThan(0.02);
    }
  });

  test('composed and decomposed letters are as wide', () => {
    expect(width('Tiến độ'.normalize('NFD'))).toBe(width('Tiến độ'));
  });

  test('a line is as wide as its letters, grows with the size, and bold is wider', () => {
    expect(width('mi')).toBe(width('m') + width('i'));
    expect(width('m')).toBeGreaterThan(2 * width('i'));
    expect(fonts.measure('mi', { size: 500, weight: 'normal' })).toBeCloseTo(width('mi') / 2);
    expect(width('Tình hình', 'bold')).toBeGreaterThan(width('Tình hình'));
  });

  test('the font has every Vietnamese letter', () => {
    const missing = width('\u{E000}');
    const letters = [...'aăâeêioôơuưy'].flatMap((vowel) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
    );
    for (const letter of [...letters, 'đ', 'Đ']) {
      expect([letter, width(letter) > 0 && width(letter) !== missing]).toEqual([letter, true]);
    }
  });
});
