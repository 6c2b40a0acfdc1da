import { actingOfficer } from '../acting-officer';
import { enterForm } from '../enter-form';
import { reply } from '../reply';
import type { Command } from './command';

export const directive: Command = {
  names: ['vanban', 'document'],
  verb: 'directive',
  /** The document may stand behind the command, in the same message. */
  async run(_deps, ctx, argument) {
    const actor = actingOfficer(ctx);
    if (!actor) return reply(ctx, { html: ctx.who.t('guard.notYourSeat') });
    await enterForm(ctx, 'directive', { actor, first: argument || null, file: null });
  },
};
