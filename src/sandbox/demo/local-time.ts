import { instantOf } from '../../domain/day';

export const ZONE = 'Asia/Ho_Chi_Minh';

/** @param time local, `YYYY-MM-DD HH:mm` */
export function localInstant(time: string): Date {
  const [day = '', clock = ''] = time.split(' ');
  return instantOf(day, clock, ZONE);
}

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** `08/11 16:30`, local. */
export function shortTime(instant: Date): string {
  return parts.format(instant).replace(',', '');
}

/** `09/11` of `2019-11-09`. */
export function shortDay(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}`;
}
