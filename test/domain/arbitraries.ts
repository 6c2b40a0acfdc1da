import fc from 'fast-check';
import { addDays, type Day } from '../../src/domain/day';

/** Any day of the years the calendar has tables for. */
export const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 21 * 365 })
  .map((days) => addDays('2015-01-01', days));
