import { mayBeName, namesLiterally } from '../../src/domain/name-alone';

it.each(['phường 1', 'LAC HOA', 'nông thôn mới', 'XLH', 'P1', 'p1', 'NTM', 'Lạc Hòa'.normalize('NFD')])(
  '%j may be a name',
  (text) => {
    expect(mayBeName(text)).toBe(true);
  },
);

it.each(['vâng', 'được', 'ok', '12', '1 2', '…', 'Nếu được', `một ${'hai '.repeat(20)}`, ''])(
  '%j is no name',
  (text) => {
    expect(mayBeName(text)).toBe(false);
  },
);

it.each([
  ['UBND xã Lạc Hòa', true],
  ['lac hoa', true],
  ['XLH', true],
  ['lạc hòe', false],
  ['đã nhận', false],
])('%j names Xã Lạc Hòa: %s', (typed, named) => {
  expect(namesLiterally(typed, ['Xã Lạc Hòa', 'XLH'])).toBe(named);
});
