import { seatKey } from '../../domain/seat';
import { enterForm } from '../enter-form';
import { reply } from '../reply';
import type { ButtonHandler } from './button';

/** "Sửa hạn" under a campaign; the form finds out whether there is such a campaign, with a day still to come. */
export const changeDeadline: ButtonHandler = {
  prefix: 'cd',
  verb: 'changeDeadline',
  async run(_deps, ctx, [campaign = '']) {
    const { person, seats, t } = ctx.who;
    const seat = seats.find(({ duty }) => duty === 'officer');
    if (!person || !seat) return reply(ctx, { html: t('guard.notYourSeat') });
    await enterForm(ctx, 'changeDeadline', { campaign, actor: { person: person.id, seat: seatKey(seat) } });
  },
};
