import type { DayChoice } from '../domain/calendar-decision';

export const calendarFields = ['day', 'kind', 'basis', 'provisional'] as const;
export type CalendarField = (typeof calendarFields)[number];

/** What each column is called where it is missing. */
export const calendarNames: Record<CalendarField, string> = {
  day: 'ngày',
  kind: 'loại',
  basis: 'căn cứ',
  provisional: 'dự kiến',
};

/** Folded headers under which a field may stand. */
export const calendarHeaders: Record<CalendarField, string[]> = {
  day: ['ngay', 'ngay thang', 'ngay thang nam', 'day', 'date'],
  kind: ['loai', 'loai ngay', 'nghi lam viec', 'nghi hay lam viec', 'kind', 'type'],
  basis: ['can cu', 'van ban', 'so van ban', 'so ky hieu', 'so ky hieu van ban', 'theo van ban', 'basis'],
  provisional: ['du kien', 'provisional', 'expected'],
};

/** Folded words for what a day is made. */
export const choiceWords: Record<DayChoice['kind'], string[]> = {
  off: [
    'nghi',
    'ngay nghi',
    'nghi bu',
    'nghi le',
    'nghi tet',
    'nghi hoan doi',
    'hoan doi nghi',
    'duoc nghi',
    'off',
    'day off',
  ],
  work: [
    'lam viec',
    'lam',
    'di lam',
    'lam bu',
    'ngay lam viec',
    'lam viec bu',
    'hoan doi lam viec',
    'work',
    'working day',
  ],
  asLaw: ['theo luat', 'nhu luat', 'theo quy dinh', 'huy', 'bo', 'as law'],
};

export const yesWords = ['x', 'co', 'du kien', 'dung', 'yes', 'true', '1', 'v'];
export const noWords = ['', 'khong', 'chinh thuc', 'sai', 'no', 'false', '0'];
