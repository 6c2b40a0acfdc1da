import { openJoinForm } from '../open-join-form';
import { reply } from '../reply';
import type { Command } from './command';

export const start: Command = {
  names: ['start'],
  verb: 'start',
  async run(deps, ctx, code) {
    const { person, seats, t } = ctx.who;
    if (code !== '') return openJoinForm(deps, ctx, code);
    if (!person || seats.length === 0)
      return reply(ctx, { html: t('start.unknown', { office: deps.office.name }) });
    await reply(ctx, { html: t('start.known', { name: person.name, office: deps.office.name }) });
  },
};
