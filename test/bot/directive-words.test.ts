import { sourceLine, sourcesPages } from '../../src/bot/views/directive-words';
import { createTranslator } from '../../src/i18n';
import { drafted } from '../domain/drafted/drafted';

const t = createTranslator()('vi');
const long = `${'Các đơn vị xây dựng báo cáo kết quả gửi về đơn vị chủ trì '.repeat(4)}chậm nhất ngày 10/11 hằng năm.`;

it('a sentence is shown whole when it is short, and with its words when it is cut', () => {
  expect(sourceLine(t, [])).toBe('');
  expect(sourceLine(t, ['Gửi <b> trước 10/11.'])).toBe('<i>“Gửi &lt;b&gt; trước 10/11.”</i>');
  const cut = sourceLine(t, [long], { words: 'chậm nhất ngày 10/11' });
  expect(cut).toMatch(/^<i>“…/u);
  expect(cut).toContain('chậm nhất ngày 10/11 hằng năm.');
  expect(cut.length).toBeLessThan(220);
  expect(sourceLine(t, [long], { words: 'không có trong câu' })).toMatch(/^<i>“Các đơn vị.*…”<\/i>$/u);
});

it('all sentences of a campaign come in messages that a chat takes', () => {
  const sources = Array.from({ length: 40 }, (_, report) => ({
    field: 'kind' as const,
    report,
    sentence: long,
  }));
  const pages = sourcesPages(t, drafted({ sources }));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.every((page) => page.length < 4096)).toBe(true);
  expect(pages.join('').split('10/11 hằng năm').length - 1).toBe(40);
  expect(sourcesPages(t, drafted({ sources: [] })).join()).toContain('do cán bộ nhập');
});

it('the sentences of hundreds of reports do not flood the chat', () => {
  const sources = Array.from({ length: 400 }, (_, report) => ({
    field: 'kind' as const,
    report,
    sentence: `${report}. ${long}`,
  }));
  const pages = sourcesPages(t, drafted({ sources }));
  expect(pages).toHaveLength(12);
  expect(pages.at(-1)).toBe('…');
});
