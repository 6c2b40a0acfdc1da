import { reply } from '../reply';
import type { Command } from './command';

export const cancel: Command = {
  names: ['huy', 'cancel'],
  verb: 'cancel',
  async run(_deps, ctx) {
    const open = Object.keys(ctx.conversation.active()).length > 0;
    await ctx.conversation.exitAll();
    await reply(ctx, { html: ctx.who.t(open ? 'cancel.done' : 'cancel.nothing') });
  },
};
