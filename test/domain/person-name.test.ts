import { readPersonName } from '../../src/domain/person-name';

describe('a name', () => {
  it.each([
    ['  nguyễn   thị\nHoa ', 'nguyễn thị Hoa'],
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hoa'],
    ['H’Hen Niê', 'H’Hen Niê'],
    ["Y'Bhăm-Êban Jr.", "Y'Bhăm-Êban Jr."],
    ['Vũ', 'Vũ'],
    ['A'.repeat(80), 'A'.repeat(80)],
  ])('is kept composed, with single spaces: %j', (typed, name) => {
    expect(readPersonName(typed)).toEqual({ ok: true, value: name });
  });

  it.each(['', 'H', 'H.', '...', '0912345678', 'Hoa 2', '/start', 'Hoa <b>', 'https://x.vn', '😀😀', "'Hoa"])(
    'needs letters and nothing else: %j',
    (typed) => {
      expect(readPersonName(typed)).toMatchObject({ refusal: { key: 'refusal.name.letters' } });
    },
  );

  it('is at most eighty characters long', () => {
    expect(readPersonName('A'.repeat(81))).toMatchObject({
      refusal: { key: 'refusal.name.tooLong', params: { length: 81, most: 80 } },
    });
  });
});
