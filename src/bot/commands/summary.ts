import { postSummaryNow } from '../../actions/post-summary';
import { reply } from '../reply';
import type { Command } from './command';

/** The summary at once: in the group it is asked for, or in every linked group when it is asked for in private. */
export const summary: Command = {
  names: ['tonghop', 'summary'],
  verb: 'summary',
  where: 'both',
  async run({ office }, ctx) {
    const { t, channel, now } = ctx.who;
    const inGroup = ctx.chat?.type !== 'private';
    const chat = inGroup ? { channel, chatId: String(ctx.chatId) } : null;
    const posted = await postSummaryNow(office, { id: `asked${ctx.update.update_id}`, chat }, now);
    if (!posted.ok) return reply(ctx, { html: t.refusal(posted.refusal) });
    // In the group the summary itself is the answer.
    if (!inGroup) await reply(ctx, { html: t('summary.posted', { groups: posted.value.join(', ') }) });
  },
};
