import { firstYear, lastYear } from '../../domain/calendar-decision';
import { seatKey } from '../../domain/seat';
import { showCalendar } from '../answers/calendar';
import { enterForm } from '../enter-form';
import { reply } from '../reply';
import type { ButtonHandler } from './button';

/** ‹ 2025 · 2027 › under a year turns it; `new` shows the year below. */
export const calendarYear: ButtonHandler = {
  prefix: 'ca',
  verb: 'calendar',
  where: 'both',
  async run(deps, ctx, [year, how]) {
    await showCalendar(deps, ctx, Number(year), how === 'new' ? 'new' : 'turn');
  },
};

export const editCalendar: ButtonHandler = {
  prefix: 'ce',
  verb: 'editCalendar',
  async run(_deps, ctx, [argument]) {
    const { person, seats, t } = ctx.who;
    const year = Number(argument);
    if (!(Number.isInteger(year) && firstYear <= year && year <= lastYear))
      return reply(ctx, { html: t('form.oldButton') });
    const seat = seats.find(({ duty }) => duty === 'administrator');
    if (!person || !seat) return reply(ctx, { html: t('guard.notYourSeat') });
    await enterForm(ctx, 'calendar', {
      actor: { person: person.id, seat: seatKey(seat) },
      year,
    });
  },
};
