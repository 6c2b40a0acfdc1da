import { built } from '../dispatch/built';

const { createCalendar } = built<typeof import('../../../src/domain/calendar')>('src/domain/calendar');
const { instantOf } = built<typeof import('../../../src/domain/day')>('src/domain/day');

export const ZONE = 'Asia/Ho_Chi_Minh';
export const calendar = createCalendar({ zone: ZONE });

/** So close together that no second reminder of what was due on the first falls on the last. */
export const DAYS = ['2026-07-09', '2026-07-10', '2026-07-13', '2026-07-14'] as const;
/** The one of them on which a week begins. */
export const MONDAY = '2026-07-13';
export const DAY_AFTER = '2026-07-15';
/** When everything is loaded, planned and told for the week. */
export const LOADED = instantOf('2026-07-06', '09:00', ZONE);
/** So many obligations are due on each of the days, however many there are. */
export const DUE = 500;
