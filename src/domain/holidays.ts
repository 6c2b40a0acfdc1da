import type { Day } from './day';

export type HolidayCode =
  | 'newYear'
  | 'tet'
  | 'hungKings'
  | 'reunification'
  | 'labour'
  | 'nationalDay'
  | 'cultureDay';

/** Public holidays with a fixed date: Labour Code 2019 (45/2019/QH14) art. 112.1. */
export const fixedHolidays: ReadonlyArray<{ month: number; day: number; name: HolidayCode }> = [
  { month: 1, day: 1, name: 'newYear' },
  { month: 4, day: 30, name: 'reunification' },
  { month: 5, day: 1, name: 'labour' },
  { month: 9, day: 2, name: 'nationalDay' },
];

/** The first day of the lunar year and the tenth of its third month, at UTC+7: [year, Tết, Hùng Kings]. */
export const lunarHolidays: ReadonlyArray<readonly [year: number, tet: Day, hungKings: Day]> = [
  [2015, '2015-02-19', '2015-04-28'],
  [2016, '2016-02-08', '2016-04-16'],
  [2017, '2017-01-28', '2017-04-06'],
  [2018, '2018-02-16', '2018-04-25'],
  [2019, '2019-02-05', '2019-04-14'],
  [2020, '2020-01-25', '2020-04-02'],
  [2021, '2021-02-12', '2021-04-21'],
  [2022, '2022-02-01', '2022-04-10'],
  [2023, '2023-01-22', '2023-04-29'],
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  [2030, '2030-02-02', '2030-04-12'],
  [2031, '2031-01-23', '2031-04-01'],
  [2032, '2032-02-11', '2032-04-19'],
  [2033, '2033-01-31', '2033-04-09'],
  [2034, '2034-02-19', '2034-04-28'],
  [2035, '2035-02-08', '2035-04-17'],
];

/** The last year whose days for Tết and 2 September the Prime Minister has fixed (art. 112.3). Later ones are expected. */
export const announcedThrough = 2026;

/** The second day of the National Day holiday exists since the Labour Code 2019 took effect, 01/01/2021. */
export const secondNationalDayFrom = 2021;

/** The first year for which Resolution 80-NQ/TW (07/01/2026) wants 24/11, Ngày Văn hóa Việt Nam, to be a paid day off. */
export const cultureDayWantedFrom = 2026;

/**
 * A decision that makes a day a day off or a working day, against what week and law would say of it.
 * `basis` is the number of the document, or `press` where only reports of it are at hand; `provisional` while it has
 * not been announced or the report is not sure.
 */
export interface DayOverride {
  day: Day;
  kind: 'off' | 'work';
  basis: string;
  provisional?: boolean;
}

/** Swapped days (hoán đổi ngày làm việc) of civil servants: the day off and the Saturday worked for it. */
export const knownSwaps: readonly DayOverride[] = [
  ...swap('2015-01-02', '2014-12-27', 'press'),
  ...swap('2015-02-16', '2015-02-14', 'press'),
  ...swap('2015-04-29', '2015-04-25', 'press'),
  ...swap('2018-12-31', '2019-01-05', '6519/VPCP-KGVX'),
  ...swap('2019-04-29', '2019-05-04', '6519/VPCP-KGVX'),
  ...swap('2024-04-29', '2024-05-04', '2450/VPCP-KGVX'),
  ...swap('2025-05-02', '2025-04-26', 'press'),
  ...swap('2026-01-02', '2026-01-10', '12729/VPCP-KGVX'),
  { day: '2026-08-31', kind: 'off', basis: 'press' },
  { day: '2026-08-22', kind: 'work', basis: 'press', provisional: true },
];

function swap(off: Day, work: Day, basis: string): DayOverride[] {
  return [
    { day: off, kind: 'off', basis },
    { day: work, kind: 'work', basis },
  ];
}
