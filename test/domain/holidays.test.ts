import { lunarHolidays } from '../../src/domain/holidays';
import { leapMonth, lengthOfLastMonth, lunarDay } from './lunar';

describe('lunar holidays', () => {
  it('has every year from 2015 to 2035 once', () => {
    expect(lunarHolidays.map(([year]) => year)).toEqual(Array.from({ length: 21 }, (_, i) => 2015 + i));
  });

  it.each(lunarHolidays)('agrees with the moon and the sun in %i', (year, tet, hungKings) => {
    expect(tet).toBe(lunarDay(year, 1, 1));
    expect(hungKings).toBe(lunarDay(year, 3, 10));
  });

  it('takes the tenth of the third month itself in years with a leap month before or after it', () => {
    const leaps = lunarHolidays.flatMap(([year]) =>
      leapMonth(year) === null ? [] : [[year, leapMonth(year)]],
    );
    // Of 2023 it comes before the third month, of 2031 it repeats it; that of 2033 begins after the solstice.
    expect(leaps).toEqual([
      [2017, 6],
      [2020, 4],
      [2023, 2],
      [2025, 6],
      [2028, 5],
      [2031, 3],
      [2034, 11],
    ]);
  });

  it('has no thirtieth day before Tết 2027', () => {
    expect(lengthOfLastMonth(2027)).toBe(29);
    expect(lengthOfLastMonth(2024)).toBe(30);
  });
});
