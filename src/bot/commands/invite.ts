import { enterForm } from '../enter-form';
import type { Command } from './command';

export const invite: Command = {
  names: ['moi', 'invite'],
  verb: 'invite',
  async run(_deps, ctx, typed) {
    const office = ctx.who.seats.some(({ duty }) => duty === 'administrator');
    await enterForm(ctx, 'invite', { typed, office });
  },
};
