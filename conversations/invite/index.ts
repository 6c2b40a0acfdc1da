import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { issueInvitation } from '../../src/actions/issue-invitation';
import type { BotDeps, Ctx } from '../../src/bot/context';
import { forwardHtml, issuedHtml } from '../../src/bot/views/invitation';
import { type FormStart, openForm, outside, say } from '../form';
import { pickPlace } from './pick-place';
import { nameOf, pickSeat } from './pick-seat';

export interface InviteStart extends FormStart {
  /** What stood behind the command; empty when nothing did. */
  typed: string;
  /** May invite into the seats of the office itself. The action checks it again. */
  office: boolean;
}

/**
 * A place, a seat, and a one-time code for it. The code is in no question and in nothing that outlives this update:
 * the form ends with the message that shows it.
 */
export function inviteConversation(deps: BotDeps) {
  return async function invite(conversation: Conversation<Ctx, Context>, ctx: Context, start: InviteStart) {
    const form = await openForm(conversation, ctx, deps, start);
    const place = await pickPlace(form, start);
    const seat = place && (await pickSeat(form, place));
    if (!place || !seat) return say(form, form.t('invite.stopped'));
    const by = start.person ?? '';
    const issued = await outside(form, (now) => issueInvitation(deps.office, { seat, by }, now));
    if (!issued.ok) return say(form, form.t.refusal(issued.refusal));
    const { code, expiresAt } = issued.value;
    const view = {
      code,
      expiresAt: new Date(expiresAt),
      seatName: nameOf(form, place, seat),
      link: `https://t.me/${deps.botName()}?start=${code}`,
      zone: deps.office.calendar.zone,
      office: deps.office.name,
    };
    await say(form, issuedHtml(form.t, view));
    await say(form, forwardHtml(form.t, view));
  };
}
