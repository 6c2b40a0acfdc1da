import fc from 'fast-check';
import { readDocumentText, readPastedText } from '../../src/intake';
import { docxOf, font, item, listOf, p, table, use } from '../support/docx';
import { sentence } from '../support/legacy';
import { zipOf } from './zip';

const body = `${table([[['ỦY BAN'], ['CỘNG HÒA']]])}${p(sentence.unicode, { properties: item(1) })}${p(sentence.tcvn3, { run: font('.VnTime') })}`;
const numbering = listOf(0, [['decimal', '%1.']]) + use(1, 0);
const docx = new Uint8Array(docxOf({ body, numbering }));
const longest = 10_000;

async function endsInTime(bytes: Uint8Array, name: string): Promise<void> {
  const began = performance.now();
  const outcome = await readDocumentText(bytes, name);
  expect(performance.now() - began).toBeLessThan(longest);
  if (outcome.ok) expect(outcome.value.text.trim()).not.toBe('');
  else expect(outcome.refusal.key).toMatch(/^refusal\.(?:document\.\w+|secret)$/u);
}

describe('whatever is sent', () => {
  test('random bytes are answered', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 4000 }),
        fc.constantFrom('', 'PK\x03\x04', '{\\rtf', '\xff\xfe', 'MZ'),
        (bytes, start) => endsInTime(new Uint8Array([...Buffer.from(start, 'latin1'), ...bytes]), 'a.docx'),
      ),
      { numRuns: 150 },
    );
  });

  test('random text is answered, pasted too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
        await endsInTime(new Uint8Array(Buffer.from(text)), 'a.txt');
        expect(() => readPastedText([text, text])).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });

  test('a .docx that was cut or changed anywhere is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(docx.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) =>
        endsInTime(cut ? docx.slice(0, at) : docx.map((was, i) => (i === at ? byte : was)), 'a.docx'),
      ),
      { numRuns: 150 },
    );
  });

  test('the markup of a .docx, cut or changed anywhere, is answered', async () => {
    const parts = { 'word/document.xml': body, 'word/numbering.xml': numbering };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('word/document.xml' as const, 'word/numbering.xml' as const),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', '<', '>', '"', '&#x110000;', '</w:p>', '<w:tbl>', '<w:ilvl w:val="99999"/>'),
        (part, place, inserted) => {
          const xml = parts[part];
          const at = Math.floor(xml.length * place);
          const changed = `${xml.slice(0, at)}${inserted}${inserted === '' ? '' : xml.slice(at)}`;
          return endsInTime(new Uint8Array(zipOf({ ...parts, [part]: changed })), 'a.docx');
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each([
    ['one letter', 'a'.repeat(600_000)],
    ['question marks', 'a?'.repeat(300_000)],
    ['legacy letters', 'µ¸'.repeat(300_000)],
    ['line ends', `a${'\n'.repeat(599_000)}`],
    ['blanks', `a${' '.repeat(599_000)}b`],
    ['dots', `a${'.'.repeat(599_000)}b`],
    ['figures and dashes', `a${'1-'.repeat(299_000)}b`],
    ['tabs and blanks', `a${' \t'.repeat(299_000)}b`],
    ['marks without letters', 'a\u0301'.repeat(250_000)],
  ])('600,000 characters of %s are answered in time', async (_, text) => {
    await endsInTime(new Uint8Array(Buffer.from(text)), 'a.txt');
  });

  test.each([
    ['open tags', '<w:p>'.repeat(400_000)],
    ['quotes that never end', '<w:p a="'.repeat(300_000)],
    ['ampersands', `<w:p><w:r><w:t>${'&'.repeat(2_000_000)}</w:t></w:r></w:p>`],
    ['comments that never end', '<!--'.repeat(500_000)],
    ['attributes', `<w:p ${'a="b" '.repeat(300_000)}>`],
  ])('a .docx of %s is answered in time', async (_, xml) => {
    await endsInTime(new Uint8Array(zipOf({ 'word/document.xml': xml })), 'a.docx');
  });
});
