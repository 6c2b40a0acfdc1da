import { decodeDocument } from '../../src/intake/document-encoding';
import { bytesOf, sentence, windows1258 } from '../support/legacy';

const { unicode } = sentence;
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

describe('decodeDocument', () => {
  test.each([
    ['UTF-8', Buffer.from(unicode)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${unicode}`)],
    ['UTF-16', Buffer.from(unicode, 'utf16le')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${unicode}`, 'utf16le')],
    ['UTF-16, big end first', swapped(Buffer.from(unicode, 'utf16le'))],
    ['UTF-16, big end first, with a mark', swapped(Buffer.from(`\ufeff${unicode}`, 'utf16le'))],
    ['Windows-1258', windows1258(unicode)],
  ])('%s is read', (_, bytes) => {
    expect(decodeDocument(new Uint8Array(bytes))).toEqual({ text: unicode, converted: null });
  });

  test('capitals first in UTF-16 without a mark are no obstacle', () => {
    const text = 'ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG\nSố: 12/UBND-NC';
    expect(decodeDocument(new Uint8Array(Buffer.from(text, 'utf16le')))?.text).toBe(text);
  });

  test.each(['tcvn3', 'vni'] as const)('bytes of %s are converted, which is said', (legacy) => {
    const read = decodeDocument(bytesOf(sentence[legacy]));
    expect(read?.converted).toBe(legacy);
    expect(read?.text.toLowerCase()).toBe(unicode.toLowerCase());
  });

  test('a UTF-8 text that was cut within a letter is read', () => {
    const bytes = Buffer.from(`${unicode} `.repeat(3).slice(0, 340).concat('ế'));
    const read = decodeDocument(new Uint8Array(bytes.subarray(0, bytes.length - 1)));
    expect(read?.text).toContain('trước ngày 15/11/2026');
    expect(read?.converted).toBeNull();
  });

  test.each([
    ['too few letters to tell', bytesOf('C¸c ®¬n vÞ')],
    ['French', bytesOf('Les élèves ont été très fâchés à Nîmes, où l’hôtel était fermé, déjà, après août.')],
    ['random bytes', Uint8Array.from({ length: 2000 }, (_, i) => (i * i * 31 + 7 * i) % 251)],
  ])('%s: null', (_, bytes) => {
    expect(decodeDocument(bytes)).toBeNull();
  });
});
