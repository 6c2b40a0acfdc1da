import { daysInMonth, dayWithin, weekday } from '../domain/day';
import { daySvg } from './calendar-day';
import type { CalendarPicture, DayMark } from './calendar-mark';
import { cell, ink, monthHead, pale, quiet, text } from './calendar-style';
import { words } from './svg';

/** A month (1–12) as a grid of weeks, Monday first, with its upper left corner at a point. */
export function monthSvg(
  picture: CalendarPicture,
  marks: ReadonlyMap<string, DayMark>,
  month: number,
  at: { x: number; y: number },
): string {
  const { year, today } = picture;
  const lead = weekday(dayWithin(year, month, 1)) - 1;
  const top = at.y + monthHead.title + monthHead.weekdays;
  const days = Array.from({ length: daysInMonth(year, month) }, (_, before) => {
    const day = dayWithin(year, month, before + 1);
    const column = (lead + before) % 7;
    const box = {
      x: at.x + column * cell.width,
      y: top + Math.floor((lead + before) / 7) * cell.height,
      ...cell,
    };
    const drawn = { number: before + 1, mark: marks.get(day), weekend: column >= 5, today: day === today };
    return daySvg(drawn, box);
  });
  return headSvg(picture, month, at) + days.join('');
}

function headSvg({ months, weekdays }: CalendarPicture, month: number, at: { x: number; y: number }): string {
  const title = { size: text.month, fill: ink, weight: 'bold' } as const;
  const line = at.y + monthHead.title + text.weekday;
  return [
    words(months[month - 1] ?? '', { x: at.x + 8, y: at.y + text.month }, title),
    ...weekdays.map((name, column) =>
      words(
        name,
        { x: at.x + (column + 0.5) * cell.width, y: line },
        {
          size: text.weekday,
          fill: column >= 5 ? pale : quiet,
          anchor: 'middle',
        },
      ),
    ),
  ].join('');
}
