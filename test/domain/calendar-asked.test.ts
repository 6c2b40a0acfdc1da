import { namesYear, yearAsked } from '../../src/domain/calendar-asked';

const today = '2026-11-21';

describe('the year a calendar is asked for', () => {
  it.each([
    ['2027', 2027],
    ['27', 2027],
    ['năm 27', 2027],
    ['năm 1999', 1999],
    ['Tết 2028', 2028],
    ['NĂM NAY', 2026],
    ['năm sau', 2027],
    ['sang nam', 2027],
    ['năm ngoái', 2025],
    ['next year', 2027],
    ['Tết', 2027],
    ['tết nguyên đán', 2027],
    ['tết năm nay', 2026],
  ])('“%s” is %s', (words, year) => {
    expect(yearAsked(words, today)).toBe(year);
    expect(namesYear(words)).toBe(true);
  });

  it('is that of the next Tết until it has passed', () => {
    expect(yearAsked('tết', '2026-02-28')).toBe(2026);
    expect(yearAsked('tết', '2026-03-01')).toBe(2027);
  });

  it.each(['', 'abc', '7', '202', '20277', 'họp 2027', 'năm', 'năm học 2027'])('“%s” is none', (words) => {
    expect(yearAsked(words, today)).toBeNull();
    expect(namesYear(words)).toBe(false);
  });
});
