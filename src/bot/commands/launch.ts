import { seatKey } from '../../domain/seat';
import { enterForm } from '../enter-form';
import { reply } from '../reply';
import type { Command } from './command';

export const launch: Command = {
  names: ['phatdong', 'launch'],
  verb: 'launch',
  async run(_deps, ctx) {
    const { person, seats, t } = ctx.who;
    const seat = seats.find(({ duty }) => duty === 'officer');
    if (!person || !seat) return reply(ctx, { html: t('guard.notYourSeat') });
    await enterForm(ctx, 'launch', { actor: { person: person.id, seat: seatKey(seat) } });
  },
};
