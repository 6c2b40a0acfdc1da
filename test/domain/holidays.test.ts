import { lunarHolidays } from '../../src/domain/holidays';
import { lengthOfLastMonth, lunarDay } from './lunar';

describe('lunar holidays', () => {
  it('has every year from 2015 to 2035 once', () => {
    expect(lunarHolidays.map(([year]) => year)).toEqual(Array.from({ length: 21 }, (_, i) => 2015 + i));
  });

  it.each(lunarHolidays)('agrees with the moon and the sun in %i', (year, tet, hungKings) => {
    expect(tet).toBe(lunarDay(year, 1, 1));
    expect(hungKings).toBe(lunarDay(year, 3, 10));
  });

  it('has no thirtieth day before Tết 2027', () => {
    expect(lengthOfLastMonth(2027)).toBe(29);
    expect(lengthOfLastMonth(2024)).toBe(30);
  });
});
