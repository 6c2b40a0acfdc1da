import { readingOrder } from '../../src/intake/pdf-columns';
import { linesOf, type TextItem } from '../../src/intake/pdf-lines';
import { joinPages } from '../../src/intake/pdf-margins';

const at = (text: string, x: number, y: number, width = text.length * 6): TextItem => ({
  text,
  x,
  y,
  width,
  size: 13,
});
const order = (...items: TextItem[]) => readingOrder(linesOf(items));

describe('lines', () => {
  const textOf = (...items: TextItem[]) => linesOf(items).map(({ text }) => text);

  test('pieces that touch are one word, pieces apart are two, blanks count', () => {
    expect(textOf(at('thi', 90, 700, 18), at('ện', 108.5, 700, 12))).toEqual(['thiện']);
    expect(textOf(at('thi', 90, 700, 18), at('đua', 112, 700, 18))).toEqual(['thi đua']);
    expect(textOf(at('thi', 90, 700, 18), at(' ', 108, 700, 1), at('đua', 109, 700, 18))).toEqual([
      'thi đua',
    ]);
  });

  test('an exponent stays on its line, the next line does not', () => {
    expect(textOf(at('100 m', 90, 700), { ...at('2', 121, 704), size: 8 }, at('Dòng sau', 90, 680))).toEqual([
      '100 m2',
      'Dòng sau',
    ]);
  });

  test('a wide gap parts columns, but for the room that is left for the pen', () => {
    expect(textOf(at('TỈNH A', 90, 700), at('Độc lập', 300, 700))).toEqual(['TỈNH A', 'Độc lập']);
    expect(textOf(at('A, ngày', 90, 700, 42), at('tháng 5', 182, 700))).toEqual(['A, ngày tháng 5']);
  });
});

describe('reading order', () => {
  test('wrapped lines of a paragraph stay together, an indent or a gap parts paragraphs', () => {
    const wide = (text: string, x: number, y: number) => at(text, x, y, 520 - x);
    expect(
      order(
        wide('một', 113, 700),
        wide('hai', 85, 680),
        wide('ba', 113, 660),
        wide('bốn', 85, 640),
        wide('năm', 85, 590),
      ),
    ).toEqual(['một', 'hai', '', 'ba', 'bốn', '', 'năm']);
  });

  test('centred lines of a heading stay together', () => {
    expect(order(at('PHÁT ĐỘNG PHONG TRÀO', 200, 700, 160), at('NĂM 2026', 250, 680, 60))).toEqual([
      'PHÁT ĐỘNG PHONG TRÀO',
      'NĂM 2026',
    ]);
  });

  const issuer = [at('ỦY BAN NHÂN DÂN', 90, 780, 110), at('TỈNH A', 120, 762, 50)];
  const state = [at('CỘNG HÒA', 300, 780, 200), at('Độc lập', 340, 762, 120)];
  const [a, b] = issuer as [TextItem, TextItem];
  const [c, d] = state as [TextItem, TextItem];
  const read = ['ỦY BAN NHÂN DÂN', 'TỈNH A', '', 'CỘNG HÒA', 'Độc lập'];

  test('two columns are read one after the other, however they were drawn', () => {
    expect(order(a, b, c, d)).toEqual(read);
    expect(order(a, c, b, d)).toEqual(read);
  });

  test('what stands under two columns is no part of them', () => {
    expect(order(a, c, b, d, at('Kính gửi:', 113, 735, 60))).toEqual([...read, '', 'Kính gửi:']);
  });

  test('rows of a table are one line each, wrapped cells and numbers in the middle of them too', () => {
    expect(
      order(
        ...[at('STT', 60, 700, 20), at('Nội dung', 120, 700, 50), at('Thời hạn', 300, 700, 50)],
        ...[
          at('1', 65, 652, 6),
          at('Báo cáo', 120, 676, 50),
          at('sơ kết', 120, 660, 50),
          at('năm', 120, 644, 50),
          at('15/11/2026', 300, 676, 60),
        ],
        ...[at('2', 65, 620, 6), at('Tổng kết', 120, 620, 50)],
      ),
    ).toEqual(['STT | Nội dung | Thời hạn', '', '1 | Báo cáo sơ kết năm | 15/11/2026', '', '2 | Tổng kết']);
  });
});

describe('pages', () => {
  test('numbers of pages go, in all their forms, and the sentence goes on', () => {
    expect(joinPages([['một'], ['2', 'hai'], ['- 3 -', 'ba'], ['bốn', '', 'Trang 4/5']])).toBe(
      'một\nhai\nba\nbốn',
    );
  });

  test('numbers that are no page’s stay, also within a page', () => {
    expect(joinPages([['2026', 'a', 'b', '3', 'c', 'd']])).toBe('2026\na\nb\n3\nc\nd');
  });

  test('a line that repeats on every page goes, one that stands on two of many stays', () => {
    const pages = Array.from({ length: 5 }, (_, i) => [
      `Văn phòng A, trang ${i + 1}`,
      `nội dung ${'abcde'[i]}`,
      'x',
      'y',
      `z${'abcde'[i]}`,
    ]);
    expect(joinPages(pages)).not.toContain('Văn phòng A');
    expect(joinPages(pages)).toContain('nội dung c');
    expect(
      joinPages([
        ['Như trên', 'a', 'b', 'c', 'd'],
        ['Như trên', 'e'],
      ]),
    ).toBe('Như trên\na\nb\nc\nd\nNhư trên\ne');
  });
});
