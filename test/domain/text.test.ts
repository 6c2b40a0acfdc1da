import fc from 'fast-check';
import { fold, nfc } from '../../src/domain/text';

describe('nfc', () => {
  it('composes, trims and folds spaces', () => {
    expect(nfc('  Lạc   Hòa\n'.normalize('NFD'))).toBe('Lạc Hòa');
  });
});

describe('fold', () => {
  it('makes old and new tone placement, case and form the same', () => {
    const spellings = ['Lạc Hòa', 'lạc hoà', 'LẠC HÒA', 'Lạc Hoà'.normalize('NFD'), 'lac hoa', ' Lac  Hoa '];
    expect(new Set(spellings.map(fold))).toEqual(new Set(['lac hoa']));
  });

  it('writes đ as d, for it has no accent to take away', () => {
    expect(fold('Đôn Đốc đúng hạn')).toBe('don doc dung han');
  });

  it('turns punctuation into single spaces', () => {
    expect(fold('UBND  xã (mới): Vĩnh-Tân, số 12.')).toBe('ubnd xa moi vinh tan so 12');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(fold(fold(text))).toBe(fold(text))),
    );
  });
});
