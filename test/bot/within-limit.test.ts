import { unclearLines } from '../../src/bot/views/campaign-reporters';
import { LONGEST, withinLimit } from '../../src/bot/views/within-limit';
import { createTranslator } from '../../src/i18n';

const t = createTranslator()('vi');
const lines = Array.from({ length: 200 }, (_, n) => `Dòng ${n}: ${'chữ '.repeat(10)}`);

describe('paragraphs as one message', () => {
  it('give way from the last to a mark that there were more', () => {
    expect(withinLimit(['Một', 'Hai'])).toBe('Một\n\nHai');
    expect(withinLimit(['Một', 'a'.repeat(LONGEST - 10), 'Ba'.repeat(10)])).toMatch(/^Một\n\na+\n\n…$/u);
  });

  it.each([
    ['alone', []],
    ['below a short one', ['Phong trào này đang chạy.']],
  ])('keep the first lines of one that is too long by itself, %s', (_, before) => {
    const html = withinLimit([...before, lines.join('\n'), 'Sau']);
    expect(html).toContain(`${[...before, 'Dòng 0: '].join('\n\n')}`);
    expect(html).toMatch(/Dòng 50: (?:chữ )+\n.*\n…$/su);
    expect(html.length).toBeLessThanOrEqual(LONGEST + 2);
  });

  it('leave one line that is too long to be cut as a message', () => {
    expect(withinLimit(['a'.repeat(LONGEST + 1)])).toContain('aaa');
  });
});

it('names that no unit of the register has are counted beyond the first', () => {
  const unclear = Array.from({ length: 100 }, (_, n) => ({
    typed: `UBND xã Tân ${n}`,
    kind: 'none' as const,
    candidates: [],
    more: 0,
  }));
  const said = unclearLines(t, unclear);
  expect(said.at(-1)).toBe('… và 88 đơn vị khác');
  expect(said).toHaveLength(13);
  expect(unclearLines(t, unclear.slice(0, 12))).toHaveLength(12);
});
