import { linkGroup } from '../../actions/link-group';
import { reply } from '../reply';
import type { Command } from './command';

/** Typed by an officer in the office's group, so that only a group somebody of the office is in can be linked. */
export const link: Command = {
  names: ['lienket', 'link'],
  verb: 'linkGroup',
  where: 'both',
  async run({ office }, ctx) {
    const { t, person, channel, now } = ctx.who;
    if (!ctx.chat || ctx.chat.type === 'private' || !person)
      return reply(ctx, { html: t('group.onlyGroup') });
    const title = ctx.chat.title ?? '';
    await linkGroup(office, { channel, chatId: String(ctx.chat.id), title }, person.id, now);
    await reply(ctx, { html: t('group.linked', { title }) });
  },
};
