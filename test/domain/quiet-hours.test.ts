import { createCalendar } from '../../src/domain/calendar';
import { instantOf } from '../../src/domain/day';
import { forLeftOvers, outsideQuietHours } from '../../src/domain/quiet-hours';

const zone = 'Asia/Ho_Chi_Minh';
const calendar = createCalendar({ zone });
const at = (day: string, time: string) => instantOf(day, time, zone);

describe('quiet hours', () => {
  it.each(['07:00', '08:30', '16:59'])('lets %s of a working day be', (time) => {
    const now = at('2019-08-08', time);
    expect(outsideQuietHours(now, calendar)).toEqual(now);
  });

  it.each([
    ['the early morning', '2019-08-08', '05:30', '2019-08-08'],
    ['five in the afternoon', '2019-08-08', '17:00', '2019-08-09'],
    ['Friday night', '2019-08-09', '20:00', '2019-08-12'],
    ['Saturday noon', '2019-08-10', '12:00', '2019-08-12'],
    ['the eve of 2 September', '2019-08-30', '18:00', '2019-09-03'],
    ['New Year', '2019-02-04', '09:00', '2019-02-11'],
  ])('waits from %s until 08:00 of the working day that comes', (_, day, time, until) => {
    expect(outsideQuietHours(at(day, time), calendar)).toEqual(at(until, '08:00'));
  });
});

describe('what was left over from a day before', () => {
  it.each([
    ['2019-08-08 07:30', '2019-08-08 08:00'],
    ['2019-08-08 08:00', '2019-08-08 08:00'],
    ['2019-08-08 16:59', '2019-08-08 16:59'],
    ['2019-08-09 17:00', '2019-08-12 08:00'],
    ['2019-08-10 07:30', '2019-08-12 08:00'],
  ])('waits from %s until %s', (from, until) => {
    const [now, then] = [from, until].map((text) => at(text.slice(0, 10), text.slice(11)));
    expect(now && forLeftOvers(now, calendar)).toEqual(then);
  });
});
