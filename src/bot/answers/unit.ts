import { unitRecord, unitsSeenBy } from '../../actions/unit-record';
import { findUnits } from '../../domain/find';
import { byName } from '../../domain/order';
import type { Unit } from '../../domain/unit';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';
import { show } from '../show';
import { choicesScreen } from '../views/choices';
import { unitScreen } from '../views/unit';

/** "Lạc Hòa còn nợ gì": a unit by any spelling of its name. */
export async function answerUnit(deps: BotDeps, ctx: Ctx, about: string): Promise<void> {
  const { t, seats } = ctx.who;
  const { all, seen } = await unitsSeenBy(deps.office, seats);
  const typed = about.slice(0, 60);
  if (seen.length === 0) return reply(ctx, { html: t('unit.noneSeen') });
  if (about === '') return offer(ctx, t('unit.which'), [...seen].sort(byName));
  const found = findUnits(about, seen);
  if (found.kind === 'one') return showUnit(deps, ctx, found.item.code);
  if (found.kind === 'many') return offer(ctx, t('choose.several', { typed }), found.items);
  const elsewhere = findUnits(about, all);
  if (elsewhere.kind === 'one')
    return reply(ctx, { html: t('refusal.unit.notYours', { name: elsewhere.item.name }) });
  await offer(ctx, t('choose.noUnit', { typed }), found.nearest);
}

export async function showUnit(
  deps: BotDeps,
  ctx: Ctx,
  unit: string,
  { page, how }: { page: number; how: 'new' | 'turn' } = { page: 1, how: 'new' },
): Promise<void> {
  const { t, seats, now } = ctx.who;
  const record = await unitRecord(deps.office, { seats, unit }, now);
  if (!record.ok) return reply(ctx, { html: t.refusal(record.refusal) });
  await show(ctx, unitScreen(t, record.value, { page, now, zone: deps.office.calendar.zone }), how);
}

async function offer(ctx: Ctx, html: string, units: readonly Unit[]): Promise<void> {
  const choices = units.map(({ code, name }) => ({ text: name, data: `un:${code}` }));
  await reply(ctx, choicesScreen({ html, choices }));
}
