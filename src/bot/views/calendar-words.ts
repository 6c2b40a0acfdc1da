import type { RestRun, WorkedDay } from '../../domain/calendar-year';
import { type Day, daysBetween, formatDay, partsOf, weekday } from '../../domain/day';
import { plainText, type Translate } from '../../i18n';

/** "14/02" among the days of its year, in English "Sat 14/02"; with the year where it is another one. */
export function shortDay(t: Translate, day: Day, year: number): string {
  const date = partsOf(day).year === year ? formatDay(day).slice(0, 5) : formatDay(day);
  return t.locale === 'en' ? `${t.data(`calendar.weekday.${weekday(day)}`)} ${date}` : date;
}

function datesText(t: Translate, { from, to }: { from: Day; to: Day }, year: number): string {
  const [first, last] = [shortDay(t, from, year), shortDay(t, to, year)];
  return from === to ? first : t('calendar.fromTo', { from: first, to: last });
}

/** "Tết Nguyên đán: 14/02 – 22/02 (9 ngày; nghỉ bù 21/02)". */
export function runLine(t: Translate, run: RestRun, year: number): string {
  const { days, provisional } = run;
  const dates = datesText(t, run, year);
  const line = t('calendar.run', { name: runName(t, run), dates, days: t('calendar.days', { count: days }) });
  return marked(t, line + madeUp(t, run, year), provisional);
}

/** The holidays in it; where there is none, by whose word it is. Plain text. */
export function runName(t: Translate, { names, parts }: Pick<RestRun, 'names' | 'parts'>): string {
  if (names.length > 0) return names.map((name) => t.data(`calendar.holiday.${name}`)).join(', ');
  const decided = parts.find(({ source, kind }) => source === 'office' && kind !== 'weekend');
  return decided ? plainText(t('calendar.decided', { basis: decided.basis ?? '' })) : t('calendar.swapped');
}

/** The days of a holiday that are not the law's own; a run without a holiday says so in its name. */
function madeUp(t: Translate, { parts, names }: RestRun, year: number): string {
  const added = parts.filter(({ kind }) => kind === 'compensation' || kind === 'swap');
  if (added.length === 0 || names.length === 0) return '';
  const days = added.map((part) => {
    const day = datesText(t, part, year);
    if (part.kind === 'compensation') return t('calendar.part.compensation', { day });
    return part.source === 'office' ? t('calendar.part.decided', { day }) : t('calendar.part.swap', { day });
  });
  return t('calendar.parts', { parts: days.join(', ') });
}

/** "Làm bù: Thứ Bảy, 10/01 (cho 02/01)". @param off the day off it is worked for, when that is known */
export function workedLine(t: Translate, worked: WorkedDay, off: Day | null, year: number): string {
  const date = formatDay(worked.day).slice(0, 5);
  const day = t('date.long', { weekday: t.data(`weekday.${weekday(worked.day)}`), day: date });
  const line = off
    ? t('calendar.workedFor', { day, off: shortDay(t, off, year) })
    : t('calendar.worked', { day });
  return marked(t, line, worked.provisional);
}

export function marked(t: Translate, line: string, provisional: boolean): string {
  return provisional ? t('calendar.provisional') + line : line;
}

/** A swap names both its days in one document, and they lie within weeks of each other. */
const NEAR = 45;

/** The day off each worked day is for: the nearest swapped day that the same document made one of rest. */
export function swapsOf(worked: readonly WorkedDay[], runs: readonly RestRun[]): Map<Day, Day> {
  const off = runs.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'swap'));
  const pairs = new Map<Day, Day>();
  for (const { day, basis } of worked) {
    const near = off
      .filter((part) => part.basis === basis && ![...pairs.values()].includes(part.from))
      .map(({ from }) => ({ from, distance: Math.abs(daysBetween(from, day)) }))
      .filter(({ distance }) => distance <= NEAR)
      .sort((a, b) => a.distance - b.distance);
    if (near[0]) pairs.set(day, near[0].from);
  }
  return pairs;
}
