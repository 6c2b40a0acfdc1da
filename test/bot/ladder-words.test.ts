import { rungsText, rungText } from '../../src/bot/views/ladder';
import type { Rung } from '../../src/domain/ladder';
import { createTranslator } from '../../src/i18n';

const t = createTranslator()('vi');
const rung = (offset: number, at = '08:00', unit: Rung['unit'] = 'workingDays'): Rung => ({
  id: `T${offset}${at}`,
  offset,
  unit,
  at,
  to: ['head'],
});

describe('a ladder in words', () => {
  it('says the hour behind the days, and days of one hour together', () => {
    expect(rungText(t, rung(-1, '14:00', 'calendarDays'))).toBe('trước hạn 1 ngày lịch (lúc 14:00)');
    expect(rungsText(t, [rung(-5), rung(-3, '14:00'), rung(-2, '14:00'), rung(-1), rung(0, '07:00')])).toBe(
      'trước hạn 5, 1 ngày làm việc; trước hạn 3, 2 ngày làm việc (lúc 14:00); đúng hạn (lúc 07:00)',
    );
    expect(rungText(t, rung(0))).toBe('đúng hạn');
  });

  it('says several hours of one day once', () => {
    expect(rungsText(t, [rung(2, '08:00'), rung(2, '15:00'), rung(4)])).toBe(
      'sau hạn 2 ngày làm việc (lúc 08:00, 15:00); sau hạn 4 ngày làm việc',
    );
  });
});
