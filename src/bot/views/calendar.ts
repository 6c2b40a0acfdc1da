import type { Button, Screen } from '../../channels/channel';
import type { CalendarYear, RestRun } from '../../domain/calendar-year';
import { type Day, daysBetween, partsOf } from '../../domain/day';
import type { Translate } from '../../i18n';
import { calendarPictureOf, type DrawCalendar } from './calendar-picture';
import { runLine, runName, shortDay, swapsOf, workedLine } from './calendar-words';
import { longDay } from './deadline';

export interface CalendarAt {
  today: Day;
  /** The run today lies in, which may be a mere weekend's when it is null and today is one of rest. */
  resting: RestRun | 'weekend' | null;
  /** The next run after today. */
  next: RestRun | null;
  office: string;
}

export interface CalendarWays {
  /** The years that can be turned to. */
  years: readonly number[];
  /** Whether "Sửa lịch" is offered. */
  edit: boolean;
}

/** A picture's caption has 1024 characters (core.telegram.org/bots/api#sendphoto). */
const LONGEST = 980;

/** The year as a picture and as one line for each holiday and swapped day. */
export async function calendarScreen(
  t: Translate,
  year: CalendarYear,
  at: CalendarAt,
  { years, edit, draw }: CalendarWays & { draw: DrawCalendar },
): Promise<Screen> {
  return {
    html: captionOf(t, year, at),
    picture: await draw(calendarPictureOf(t, year, at)),
    keyboard: keyboardOf(t, year.year, { years, edit }),
  };
}

function captionOf(t: Translate, year: CalendarYear, at: CalendarAt): string {
  const today = partsOf(at.today).year === year.year ? todayLines(t, at) : [];
  const head = [t('calendar.heading', { year: year.year, count: year.days }), ...today, ''];
  const notes = notesOf(t, year);
  const lines = linesOf(t, year);
  const length = (shown: readonly string[]) => shown.join('\n').replace(/<[^>]*>/g, '').length;
  let kept = lines.length;
  const text = () => [
    ...head,
    ...lines.slice(0, kept),
    ...(kept < lines.length ? [t('calendar.more', { count: lines.length - kept })] : []),
    ...notes,
  ];
  while (kept > 0 && length(text()) > LONGEST) kept -= 1;
  return text().join('\n');
}

function todayLines(t: Translate, { today, resting, next }: CalendarAt): string[] {
  const { year } = partsOf(today);
  const day = longDay(t, today);
  const now =
    resting === null
      ? t('calendar.todayWorking', { day })
      : resting === 'weekend'
        ? t('calendar.todayWeekend', { day })
        : t('calendar.todayResting', { day, name: runName(t, resting), to: shortDay(t, resting.to, year) });
  if (!next) return [now];
  const from = shortDay(t, next.from, year);
  const count = daysBetween(today, next.from);
  return [now, t('calendar.next', { name: runName(t, next), from, count })];
}

/** Runs and worked days, in their order. */
function linesOf(t: Translate, { runs, worked, year }: CalendarYear): string[] {
  const pairs = swapsOf(worked, runs);
  const lines = [
    ...runs.map((run) => ({ day: run.from, line: runLine(t, run, year) })),
    ...worked.map((one) => ({ day: one.day, line: workedLine(t, one, pairs.get(one.day) ?? null, year) })),
  ];
  return lines.sort((a, b) => (a.day < b.day ? -1 : 1)).map(({ line }) => `• ${line}`);
}

function notesOf(t: Translate, { year, undecided, provisional }: CalendarYear): string[] {
  const isCultureDay = (day: Day) => day.endsWith('-11-24');
  const others = undecided.filter((day) => !isCultureDay(day)).map((day) => shortDay(t, day, year));
  const notes = [
    ...(others.length > 0 ? [t('calendar.open', { days: others.join(', ') })] : []),
    ...(undecided.some(isCultureDay) ? [t('calendar.cultureDayOpen')] : []),
    ...(provisional ? [t('calendar.provisionalNote')] : []),
  ];
  return notes.length > 0 ? ['', ...notes] : [];
}

function keyboardOf(t: Translate, year: number, { years, edit }: CalendarWays): Button[][] {
  const turn = [year - 1, year + 1]
    .filter((other) => years.includes(other))
    .map((other) => ({
      text: t(other < year ? 'calendar.earlier' : 'calendar.later', { year: other }),
      data: `ca:${other}`,
    }));
  return [turn, ...(edit ? [[{ text: t('calendar.edit'), data: `ce:${year}` }]] : [])];
}
