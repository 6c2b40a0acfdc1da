import { fromLegacy, legacyOfFont } from '../../src/intake/legacy';
import { isSyllable, share, syllablesOf } from '../../src/intake/legacy-syllables';
import { tcvn3 } from '../../src/intake/legacy-tables';
import { recovered } from '../../src/intake/legacy-text';
import { sentence } from '../support/legacy';

describe('fromLegacy', () => {
  test.each([
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['ChËm nhÊt ngµy 10 th¸ng cuèi quý', 'Chậm nhất ngày 10 tháng cuối quý'],
    ['KÕ ho¹ch ph¸t ®éng phong trµo thi ®ua yªu n\u00adíc', 'Kế hoạch phát động phong trào thi đua yêu nước'],
    [
      'b»ng khen, g\u00ad¬ng mÉu, nç lùc, mÜ thuËt, tuyªn truyÒn',
      'bằng khen, gương mẫu, nỗ lực, mĩ thuật, tuyên truyền',
    ],
    ['¨n ë, uèng r\u00adîu, qu½n quÐo, ®Æt ra, kÐm, tr¼ng', 'ăn ở, uống rượu, quẵn quéo, đặt ra, kém, trẳng'],
    ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    [
      'ñY BAN NH¢N D¢N\nthÞ x· VÜnh Ch©u\nSè: 12/UB-VX-NC',
      'ỦY BAN NHÂN DÂN\nthị xã Vĩnh Châu\nSố: 12/UB-VX-NC',
    ],
    ['¢m, £, ¤ng, ¥n, ¦u, ¡n', 'Âm, Ê, Ông, Ơn, Ưu, Ăn'],
  ])('reads TCVN3: %s', (typed, meant) => {
    expect(fromLegacy(typed, 'tcvn3')).toBe(meant);
  });

  test.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['Chaäm nhaát ngaøy 10 thaùng cuoái quyù, kyø 2', 'Chậm nhất ngày 10 tháng cuối quý, kỳ 2'],
    [
      'baèng khen, ñaët ra, naêm, thaéng lôïi, quaün, traúng',
      'bằng khen, đặt ra, năm, thắng lợi, quẵn, trẳng',
    ],
    ['ôû cô sôû, nöôùc, söûa chöõa, höôùng daãn, nhöõng', 'ở cơ sở, nước, sửa chữa, hướng dẫn, những'],
    ['chæ thò, mó thuaät, kyõ thuaät, kyû luaät, tyî', 'chỉ thị, mĩ thuật, kỹ thuật, kỷ luật, tyỵ'],
  ])('reads VNI: %s', (typed, meant) => {
    expect(fromLegacy(typed, 'vni')).toBe(meant);
  });

  test('every accented small letter of Vietnamese is in TCVN3, once', () => {
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    const letters = [...'aăâeêioôơuưy'].flatMap((vowel) =>
      tones.map((tone) => (vowel + tone).normalize('NFC')),
    );
    const found = [...tcvn3.values()].filter((letter) => letter === letter.toLowerCase()).sort();
    expect(found).toEqual([...letters.filter((letter) => !/^[a-z]$/u.test(letter)), 'đ'].sort());
    expect(new Set(tcvn3.keys()).size).toBe(found.length + 7);
  });
});

test('fonts name their encoding', () => {
  expect(legacyOfFont('.VnTime')).toEqual({ legacy: 'tcvn3', capitals: false });
  expect(legacyOfFont('.VnArialH')).toEqual({ legacy: 'tcvn3', capitals: true });
  expect(legacyOfFont('VNI-Times')).toEqual({ legacy: 'vni', capitals: false });
  expect(legacyOfFont('Times New Roman')).toBeNull();
  expect(legacyOfFont('Vni')).toBeNull();
});

test.each(['nghiêng', 'khuỷu', 'giếng', 'quyết', 'ươm', 'oanh', 'yêu', 'Đắk', 'UBND'.slice(0, 1), 'thuở'])(
  '%s can be a syllable',
  (word) => expect(isSyllable(word)).toBe(true),
);

test.each(['hoµ', 'ViÖt', 'Coäng', 'gưi\u0309\u0301', 'hàt', 'sch', 'aaa'])(
  '%s cannot be a syllable',
  (word) => expect(isSyllable(word)).toBe(false),
);

describe('recovered', () => {
  test.each(['tcvn3', 'vni'] as const)('%s is recognised and converted', (legacy) => {
    const read = recovered(`Kính gửi:\n${sentence[legacy]}`.replace('Kính gửi:\n', ''));
    expect(read?.converted).toBe(legacy);
    expect(read?.text.toLowerCase()).toBe(sentence.unicode.toLowerCase());
  });

  test('Unicode is left as it is, with its names, signs and abbreviations', () => {
    const text = `${sentence.unicode} «Krông Bông», 25°C, § 3, HĐTĐKT, Đắk R’lấp, café, m².`;
    expect(recovered(text)).toEqual({ text, converted: null });
    expect(share(syllablesOf(sentence.unicode))).toBe(1);
  });

  test('text without diacritics is left as it is', () => {
    const text = 'Cac don vi gui bao cao truoc ngay 15/11/2026';
    expect(recovered(text)).toEqual({ text, converted: null });
  });

  test('only the lines that are in a legacy encoding are converted', () => {
    const read = recovered(`${`${sentence.unicode}\n`.repeat(5)}${sentence.tcvn3}`);
    expect(read?.converted).toBe('tcvn3');
    expect(read?.text.split('\n').at(0)).toBe(sentence.unicode);
    expect(read?.text.split('\n').at(-1)).toContain('trước ngày 15/11/2026 để tổng hợp');
  });

  test('TCVN3 whose ư was dropped in copying is refused: nobody could tell the words', () => {
    expect(recovered(sentence.tcvn3.replace('\u00ad', ''))).toBeNull();
  });

  test('a Greek µ is the à of TCVN3', () => {
    expect(recovered(sentence.tcvn3.replace('µ', 'μ'))?.text).toContain('ngày 15/11/2026');
  });

  test('what is Vietnamese in no encoding is refused', () => {
    expect(recovered('æY NHÂøN DÂ§¡ TÈþÿNH CØ©NG HÒµª ÙcÝÞ lpñü Tñßd '.repeat(8))).toBeNull();
  });
});
