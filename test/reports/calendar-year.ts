import type { CalendarPicture } from '../../src/reports/calendar-picture';

/** The year 2026 with its first holidays, seen in March. */
export function calendarYear(changes: Partial<CalendarPicture> = {}): CalendarPicture {
  return {
    year: 2026,
    title: 'Lịch nghỉ năm 2026',
    subtitle: 'Phòng Nội vụ',
    months: Array.from({ length: 12 }, (_, before) => `Tháng ${before + 1}`),
    weekdays: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
    marks: [
      { day: '2026-01-01', name: 'holiday', provisional: false },
      { day: '2026-01-02', name: 'dayOff', provisional: false },
      { day: '2026-01-03', name: 'joined', provisional: false },
      { day: '2026-01-10', name: 'makeUp', provisional: false },
    ],
    today: '2026-03-16',
    legend: {
      holiday: 'Nghỉ lễ',
      dayOff: 'Nghỉ bù',
      makeUp: 'Làm bù',
      open: 'Chưa quyết định',
      provisional: 'Dự kiến',
      today: 'Hôm nay',
    },
    ...changes,
  };
}
