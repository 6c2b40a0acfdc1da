import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Invited } from '../../src/actions/check-invitation';
import { owedBy } from '../../src/actions/owed';
import { type Redemption, redeemInvitation } from '../../src/actions/redeem-invitation';
import type { BotDeps, Ctx } from '../../src/bot/context';
import { reply } from '../../src/bot/reply';
import { seatName, welcomeScreen } from '../../src/bot/views/invitation';
import { parseSeatKey } from '../../src/domain/seat';
import { type Form, type FormStart, openForm, outside, say } from '../form';
import { askConsent, askName, askWhetherToTake } from './questions';

export type JoinStart = FormStart & Invited;

/** A good code becomes a seat: a newcomer reads, agrees and gives a name; a known person only confirms. */
export function joinConversation(deps: BotDeps) {
  return async function join(conversation: Conversation<Ctx, Context>, ctx: Context, start: JoinStart) {
    const form = await openForm(conversation, ctx, deps, start);
    const seat = seatName(form.t, { ...start, office: deps.office.name });
    if (start.person !== null) {
      if (!(await askWhetherToTake(form, seat))) return say(form, form.t('join.notTaken'));
      return hold(form, start, { seat, newcomer: null });
    }
    const consent = await askConsent(form, seat);
    if (!consent) return say(form, form.t('join.refused'));
    const name = await askName(form);
    await hold(form, start, { seat, newcomer: { name, locale: start.locale, consent } });
  };
}

async function hold(
  form: Form,
  start: JoinStart,
  given: { seat: string; newcomer: Redemption['newcomer'] },
): Promise<void> {
  const { office } = form.deps;
  const address = { channel: form.channel, chatId: String(form.ctx.from?.id) };
  const { invitation, seat } = start;
  const redeemed = await outside(form, (now) =>
    redeemInvitation(office, { invitation, address, newcomer: given.newcomer }, now),
  );
  if (!redeemed.ok) return say(form, form.t.refusal(redeemed.refusal));
  const screen = await outside(form, async (now) => {
    const held = parseSeatKey(seat);
    const owed = held ? await owedBy(office, [held], now) : [];
    return welcomeScreen(form.t, { name: redeemed.value.name, seat, seatName: given.seat, owed });
  });
  await reply(form.ctx, screen);
}
