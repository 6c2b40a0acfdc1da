import type { CalendarYear, RestPart } from '../../domain/calendar-year';
import { addDays, type Day, formatDay } from '../../domain/day';
import type { Translate } from '../../i18n';
import type { CalendarPicture, DayMark } from '../../reports/calendar-picture';

/** Draws a year; all words come from here, in the reader's language. */
export type DrawCalendar = (picture: CalendarPicture) => Promise<Uint8Array>;

const markOf = {
  weekend: 'joined',
  holiday: 'holiday',
  compensation: 'dayOff',
  swap: 'dayOff',
} as const satisfies Record<RestPart['kind'], DayMark['name']>;

export function calendarPictureOf(
  t: Translate,
  year: CalendarYear,
  { today, office }: { today: Day; office: string },
): CalendarPicture {
  return {
    year: year.year,
    title: t('calendar.pictureTitle', { year: year.year }),
    subtitle: t('calendar.pictureSubtitle', { office, day: formatDay(today) }),
    months: numbers(12).map((month) => t.data(`calendar.month.${month}`)),
    weekdays: numbers(7).map((day) => t.data(`calendar.weekday.${day}`).slice(0, 2)),
    marks: marksOf(year),
    today,
    legend: {
      holiday: t('calendar.legend.holiday'),
      dayOff: t('calendar.legend.dayOff'),
      makeUp: t('calendar.legend.makeUp'),
      open: t('calendar.legend.open'),
      provisional: t('calendar.legend.provisional'),
      today: t('calendar.legend.today'),
    },
  };
}

/** What stands later in the list is drawn over what stands earlier: a worked day is no open one. */
function marksOf({ runs, worked, undecided }: CalendarYear): DayMark[] {
  const open = undecided.map((day) => ({ day, name: 'open' as const, provisional: true }));
  const off = runs.flatMap(({ parts }) => parts.flatMap(partMarks));
  const made = worked.map(({ day, provisional }) => ({ day, name: 'makeUp' as const, provisional }));
  const byDay = new Map([...open, ...off, ...made].map((mark): [Day, DayMark] => [mark.day, mark]));
  return [...byDay.values()];
}

function partMarks({ from, days, kind, provisional }: RestPart): DayMark[] {
  return Array.from({ length: days }, (_, after) => ({
    day: addDays(from, after),
    name: markOf[kind],
    provisional,
  }));
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, before) => before + 1);
}
