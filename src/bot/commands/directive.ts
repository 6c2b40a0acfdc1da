import { actingOfficer } from '../acting-officer';
import { enterForm } from '../enter-form';
import { reply } from '../reply';
import type { Command } from './command';

export const directive: Command = {
  names: ['vanban', 'document'],
  verb: 'directive',
  async run(_deps, ctx) {
    const actor = actingOfficer(ctx);
    if (!actor) return reply(ctx, { html: ctx.who.t('guard.notYourSeat') });
    await enterForm(ctx, 'directive', { actor, first: null, file: null });
  },
};
