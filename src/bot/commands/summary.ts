import { isLinked } from '../../actions/link-group';
import { postSummaryNow } from '../../actions/post-summary';
import { reply } from '../reply';
import type { Command } from './command';

/** The summary at once: it goes to the linked groups, in whichever chat it is asked for. */
export const summary: Command = {
  names: ['tonghop', 'summary'],
  verb: 'summary',
  where: 'both',
  async run({ office }, ctx) {
    const { t, channel, now } = ctx.who;
    const inGroup = ctx.chat?.type !== 'private';
    if (inGroup && !(await isLinked(office, { channel, chatId: String(ctx.chatId) })))
      return reply(ctx, { html: t('group.notLinked') });
    const groups = await postSummaryNow(office, now);
    if (inGroup) return;
    const html =
      groups.length === 0 ? t('summary.noGroup') : t('summary.posted', { groups: groups.join(', ') });
    await reply(ctx, { html });
  },
};
