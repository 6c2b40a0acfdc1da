import { readPastedText } from '../../src/intake';
import { sentence } from '../support/legacy';

const words = `${sentence.unicode} `.repeat(60);
const read = (...parts: string[]) => {
  const outcome = readPastedText(parts);
  return outcome.ok ? outcome.value.text : outcome.refusal.key;
};

describe('readPastedText', () => {
  test('one message is the document', () => {
    expect(readPastedText([sentence.unicode])).toEqual({
      ok: true,
      value: { text: sentence.unicode, from: 'pasted', pages: null, pagesWithoutText: 0, converted: null },
    });
  });

  test('a message that was cut goes on in the next one, wherever the cut fell', () => {
    for (let shift = 0; shift < 120; shift += 1) {
      const text = `${'.'.repeat(shift)}${words}`;
      const parts = [text.slice(0, 4096), text.slice(4096)].map((part) => part.trim());
      expect(read(...parts).replace(/\n/gu, ' ')).toBe(text.trim());
    }
  });

  test('three messages in a row join as well', () => {
    const text = words.slice(0, 6000).trim();
    expect(read(text.slice(0, 4096), text.slice(4096))).toBe(text);
    const long = words.concat(words).slice(0, 9000).trim();
    expect(read(long.slice(0, 4096), long.slice(4096, 8192), long.slice(8192))).toBe(long);
  });

  test('a message cut at the end of a sentence or before an item keeps its line', () => {
    const full = words.slice(0, 4000).trim();
    expect(read(`${full.replace(/\.$/u, '')}.`, 'Các xã gửi về huyện.')).toContain('.\nCác xã');
    expect(read(`${full};`, '- Các xã gửi về huyện.')).toContain(';\n- Các xã');
    expect(read(full.replace(/[^\p{L}]+$/u, ''), 'và các phường.')).toMatch(/\p{L} và các phường/u);
  });

  test('short messages are paragraphs', () => {
    expect(read('Phần một', ' ', 'Phần hai')).toBe('Phần một\n\nPhần hai');
  });

  test.each([
    ['Số: 1804', '/UBND-NC', 'Số: 1804/UBND-NC'],
    ['đẩy mạnh phong trào', 'thi đua', 'đẩy mạnh phong trào thi đua'],
    ['đẩy mạnh ph', 'ong trào', 'đẩy mạnh phong trào'],
    ['các phòng, ban,', 'ngành thị xã', 'các phòng, ban, ngành thị xã'],
    ['Các đơn vị', 'a) gửi báo cáo', 'Các đơn vị\n\na) gửi báo cáo'],
    ['Báo cáo về huyện.', 'tiếp theo', 'Báo cáo về huyện.\n\ntiếp theo'],
    ['trước ngày 3', '1/10/2024 gửi về', 'trước ngày 31/10/2024 gửi về'],
    ['trước ngày 05/12/2', '021; Khối trưởng', 'trước ngày 05/12/2021; Khối trưởng'],
    ['đến ngày 31/', '10/2022.', 'đến ngày 31/10/2022.'],
    ['gửi trước ngày', '25 hằng tháng', 'gửi trước ngày 25 hằng tháng'],
    ['ít nhất 07', 'ngày làm việc', 'ít nhất 07 ngày làm việc'],
    ['6 tháng đầu năm', ': các cụm', '6 tháng đầu năm: các cụm'],
    ['trước ngày 20/11', '2. Đăng ký thi đua', 'trước ngày 20/11\n\n2. Đăng ký thi đua'],
    ['trong năm 2021', '15 đơn vị', 'trong năm 2021\n\n15 đơn vị'],
    ['Nơi nhận', '/UBND', 'Nơi nhận\n\n/UBND'],
  ])('cut by hand, %s and %s are %s', (first, second, whole) => {
    expect(read(first, second)).toBe(whole);
  });

  test.each([[[]], [['  ', '\n']], [['12/11/2026 …']]])('nothing to read is said: %j', (parts) => {
    expect(read(...parts)).toBe('refusal.document.empty');
  });

  test('a stamp in any message stops everything', () => {
    expect(read('Báo cáo tình hình', 'TỐI MẬT\nNội dung')).toBe('refusal.secret');
    expect(read(sentence.tcvn3, '§é mËt: TuyÖt mËt, c¸c ®¬n vÞ chó ý thùc hiÖn')).toBe('refusal.secret');
  });

  test('a pasted text in a legacy encoding is converted', () => {
    const outcome = readPastedText([sentence.tcvn3]);
    expect(outcome).toMatchObject({ ok: true, value: { converted: 'tcvn3' } });
  });

  test('600,000 characters are taken and one more is not', () => {
    const text = words.repeat(120).replace(/\s+/gu, ' ').slice(0, 600_000).replace(/.$/u, 'a');
    expect(text).toHaveLength(600_000);
    expect(read(text)).toHaveLength(600_000);
    expect(readPastedText([`${text}b`])).toEqual({
      ok: false,
      refusal: { key: 'refusal.document.tooLong', params: { most: 600_000 } },
    });
  });

  test('letters lost as question marks are told, web addresses are not', () => {
    expect(read('Ph?ng N?i v? th? tr?n g?i b?o c?o k?t qu? th?c hi?n phong tr?o thi ?ua')).toBe(
      'refusal.document.lostLetters',
    );
    const address = 'https://vanban.vn/xem?id=3&trang=a?b ';
    expect(read(`${sentence.unicode} ${address}`)).toContain(address.trim());
  });

  test('characters nobody sees are left out, lines kept', () => {
    expect(read('Các\u200b xã\r\ngửi\u0007 về  \r\n\r\n\r\n\r\nhuyện\ufeff')).toBe('Các xã\ngửi về\n\nhuyện');
  });
});
