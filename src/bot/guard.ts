import { leadsAny } from '../actions/leads';
import { allowed, type Verb } from './access';
import { acknowledge } from './acknowledge';
import type { BotDeps, Ctx } from './context';
import { reply } from './reply';

/** Runs `then` when the person's seats allow the verb, and says what is missing when they do not. */
export async function guarded(deps: BotDeps, ctx: Ctx, verb: Verb, then: () => Promise<void>): Promise<void> {
  const { seats, person, t } = ctx.who;
  // Most seats are enough by themselves; what their units lead is to be read.
  if (allowed(verb, seats, false) || allowed(verb, seats, await leadsAny(deps.office, seats))) return then();
  const html = person && seats.length > 0 ? t('guard.notYourSeat') : joinFirst(ctx);
  if (ctx.callbackQuery) await acknowledge(ctx, html);
  else await reply(ctx, { html });
}

/** A code is for its owner alone: whoever asks in a group is shown the way to the private chat. */
function joinFirst({ who: { t }, chat, me }: Ctx): string {
  return chat?.type === 'private' ? t('guard.joinFirst') : t('group.joinFirst', { bot: me.username });
}
