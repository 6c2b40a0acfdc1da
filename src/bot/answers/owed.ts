import { leadsAny } from '../../actions/leads';
import { owedBy } from '../../actions/owed';
import { unitNames } from '../../actions/unit-names';
import { waitingReports } from '../../actions/waiting-reports';
import { isOfficeSeat } from '../../domain/seat';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';
import { show } from '../show';
import { owedScreen } from '../views/owed';

/** "Việc của tôi": what the asker's units owe, and what waits for the asker's review. */
export async function answerOwed(
  deps: BotDeps,
  ctx: Ctx,
  { page, how }: { page: number; how: 'new' | 'turn' } = { page: 1, how: 'new' },
): Promise<void> {
  const { t, seats, now } = ctx.who;
  const waiting = await waitingCount(deps, ctx);
  const own = seats.filter((seat) => !isOfficeSeat(seat));
  if (own.length === 0 && !waiting) return reply(ctx, { html: t('owed.askStanding') });
  const units = [...new Set(own.map(({ unit }) => unit))];
  const owed = await owedBy(deps.office, own, now);
  const names = units.length > 1 ? { unitNames: await unitNames(deps.office, units) } : {};
  await show(ctx, owedScreen(t, owed, { page, waiting, ...names }), how);
}

/** Null for who reviews nothing: a nought would puzzle them. */
async function waitingCount({ office }: BotDeps, ctx: Ctx): Promise<number | null> {
  const { seats, now } = ctx.who;
  const reviews = seats.some(({ duty }) => duty === 'officer') || (await leadsAny(office, seats));
  return reviews ? (await waitingReports(office, seats, now)).length : null;
}
