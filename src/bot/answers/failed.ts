import { failedDeliveries } from '../../actions/failed-deliveries';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';
import { show } from '../show';
import { FAILED_ON_A_PAGE, failedScreen } from '../views/failed';

export async function showFailed(
  { office }: BotDeps,
  ctx: Ctx,
  { page, how }: { page: number; how: 'new' | 'turn' },
): Promise<void> {
  const { t, person, now } = ctx.who;
  const found = await failedDeliveries(office, { by: person?.id ?? '', page, size: FAILED_ON_A_PAGE }, now);
  if (!found.ok) return reply(ctx, { html: t.refusal(found.refusal) });
  await show(ctx, failedScreen(t, found.value, office.calendar.zone), how);
}
