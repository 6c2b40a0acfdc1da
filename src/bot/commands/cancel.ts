import { formsWithDraft } from '../form-names';
import { reply } from '../reply';
import type { Command } from './command';

export const cancel: Command = {
  names: ['huy', 'cancel'],
  verb: 'cancel',
  async run(_deps, ctx) {
    const open = Object.keys(ctx.conversation.active());
    await ctx.conversation.exitAll();
    const left = open.some((form) => formsWithDraft.includes(form)) ? 'cancel.done' : 'cancel.stopped';
    await reply(ctx, { html: ctx.who.t(open.length > 0 ? left : 'cancel.nothing') });
  },
};
