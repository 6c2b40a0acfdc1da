import { DateTime } from 'luxon';

/** An instant as people here write it, local to the office: `08:30 09/11/2019`. */
export function formatInstant(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toFormat('HH:mm dd/MM/yyyy');
}
