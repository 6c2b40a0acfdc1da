import { calendarYearOf } from '../../actions/calendar-year-of';
import { yearAsked } from '../../domain/calendar-asked';
import { firstYear, lastYear } from '../../domain/calendar-decision';
import type { RestRun } from '../../domain/calendar-year';
import { type Day, dayOf, partsOf } from '../../domain/day';
import { allowed } from '../access';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';
import { show } from '../show';
import { type CalendarAt, calendarScreen } from '../views/calendar';

export async function answerCalendar(deps: BotDeps, ctx: Ctx, about: string): Promise<void> {
  const { t, now } = ctx.who;
  const today = dayOf(now, deps.office.calendar.zone);
  const asked = about === '' ? partsOf(today).year : yearAsked(about, today);
  if (asked === null)
    return reply(ctx, {
      html: t('calendar.refusal.unread', { typed: about.slice(0, 40), from: firstYear, to: lastYear }),
    });
  await showCalendar(deps, ctx, asked, 'new');
}

export async function showCalendar(
  deps: BotDeps,
  ctx: Ctx,
  year: number,
  how: 'new' | 'turn',
): Promise<void> {
  const { t, seats, now } = ctx.who;
  const shown = await calendarYearOf(deps.office, year);
  if (!shown.ok) return reply(ctx, { html: t.refusal(shown.refusal) });
  const at = await calendarAt(deps, dayOf(now, deps.office.calendar.zone));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, after) => firstYear + after);
  const edit = ctx.chat?.type === 'private' && allowed('editCalendar', seats, false);
  await show(ctx, await calendarScreen(t, shown.value, at, { years, edit, draw: deps.drawCalendar }), how);
}

async function calendarAt({ office }: BotDeps, today: Day): Promise<CalendarAt> {
  const { year } = partsOf(today);
  const known = await Promise.all([year, year + 1].map((one) => calendarYearOf(office, one)));
  const runs = known.flatMap((one) => (one.ok ? one.value.runs : []));
  return {
    today,
    resting: office.calendar.restDay(today) ? (runIn(runs, today) ?? 'weekend') : null,
    next: runs.find(({ from }) => from > today) ?? null,
    office: office.name,
  };
}

function runIn(runs: readonly RestRun[], day: Day): RestRun | undefined {
  return runs.find(({ from, to }) => from <= day && day <= to);
}
