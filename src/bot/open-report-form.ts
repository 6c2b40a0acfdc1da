import { seatFor } from '../actions/seat-for';
import type { BotDeps, Ctx } from './context';
import { enterForm } from './enter-form';
import { reply } from './reply';

/** Opens the guided report for an obligation, in the seat of the person that may send it. */
export async function openReportForm(deps: BotDeps, ctx: Ctx, obligation: string): Promise<void> {
  const { person, seats, t } = ctx.who;
  const seat = await seatFor(deps.office, seats, obligation);
  if (!person || !seat.ok)
    return reply(ctx, { html: seat.ok ? t('guard.joinFirst') : t.refusal(seat.refusal) });
  await enterForm(ctx, 'report', { obligation, actor: { person: person.id, seat: seat.value } });
}
