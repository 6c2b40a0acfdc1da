import fc from 'fast-check';
import { oneMessage } from '../../src/bot/one-message';
import { createTranslator, escapeHtml, plainText } from '../../src/i18n';

const t = createTranslator()('vi');

/** Paragraphs of text with and without markup, any characters in them, half ones too. */
const anything = fc.string({ unit: 'grapheme', maxLength: 60 }).map(escapeHtml);
const paragraph = fc.oneof(
  anything,
  anything.map((text) => `<b>${text}</b>`),
  anything.map((text) => `<i>${text}<code>${text}</code></i> &amp; ${text}`),
);
const html = fc.array(paragraph, { maxLength: 12 }).map((parts) => parts.join('\n'));

describe('a text made to fit one message', () => {
  it('stays as it is when it fits', () => {
    fc.assert(fc.property(html, (text) => oneMessage(text, 100_000) === text));
    const full = `<b>${'&amp;'.repeat(4096)}</b>`;
    expect(oneMessage(full)).toBe(full);
  });

  it('is never longer than the limit, and is the beginning of what it was', () => {
    fc.assert(
      fc.property(html, fc.integer({ min: 1, max: 300 }), (text, longest) => {
        const whole = plainText(text);
        const kept = plainText(oneMessage(text, longest));
        expect(kept.length).toBeLessThanOrEqual(Math.max(longest, 1));
        if (whole.length > longest) expect(whole.startsWith(kept.slice(0, -1))).toBe(true);
        if (whole.length > longest) expect(kept.length).toBeGreaterThan(longest - 20);
      }),
    );
  });

  it('closes every tag it opens', () => {
    fc.assert(
      fc.property(html, fc.integer({ min: 1, max: 300 }), (text, longest) => {
        const open: string[] = [];
        for (const [, end, name] of oneMessage(text, longest).matchAll(/<(\/?)([a-z]+)>/g)) {
          if (end) expect(open.pop()).toBe(name);
          else open.push(name ?? '');
        }
        expect(open).toEqual([]);
      }),
    );
  });

  it('holds no half of a character, at which Telegram refuses the whole', () => {
    expect(oneMessage(`đầu ${'🌾'.slice(0, 1)} cuối`)).toBe('đầu  cuối');
    expect(oneMessage('🌾🌾🌾🌾', 4)).toBe('🌾…');
  });

  it('says what people type as they typed it, whatever the texts around it are made of', () => {
    const signs = fc.constantFrom('{{title}}', '$t(office.name)', '<b>', '&lt;', '$&', '{{- x}}', 'Lạc Hòa');
    fc.assert(
      fc.property(
        fc.array(signs).map((parts) => parts.join('')),
        (typed) => {
          const said = t('report.earlier', { answer: typed });
          expect(said).toBe(`Đã nhập: ${escapeHtml(typed)}`);
        },
      ),
    );
  });
});
