import { unitRecord, unitsSeenBy } from '../../actions/unit-record';
import { unitsThatOwe } from '../../actions/units-that-owe';
import { findUnits } from '../../domain/find';
import type { Unit } from '../../domain/unit';
import type { BotDeps, Ctx } from '../context';
import { reply } from '../reply';
import { show } from '../show';
import { choicesScreen, MOST_CHOICES } from '../views/choices';
import { unitScreen } from '../views/unit';
import { chooseScreen } from './choose';

/** "Lạc Hòa còn nợ gì": a unit by any spelling of its name. */
export async function answerUnit(deps: BotDeps, ctx: Ctx, about: string): Promise<void> {
  const { t, seats } = ctx.who;
  const { all, seen } = await unitsSeenBy(deps.office, seats);
  if (seen.length === 0) return reply(ctx, { html: t('unit.noneSeen') });
  if (about === '') return offer(deps, ctx, seen);
  const found = findUnits(about, seen);
  if (found.kind === 'one') return showUnit(deps, ctx, found.item.code);
  const elsewhere = findUnits(about, all);
  if (found.kind === 'none' && elsewhere.kind === 'one')
    return reply(ctx, { html: t('refusal.unit.notYours', { name: elsewhere.item.name }) });
  await reply(ctx, chooseScreen(t, found, { typed: about, none: 'choose.noUnit', all: seen, button }));
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

/** No unit is named: the ones most likely meant are those that owe something. */
async function offer(deps: BotDeps, ctx: Ctx, seen: readonly Unit[]): Promise<void> {
  const { t, seats, now } = ctx.who;
  const [only] = seen;
  if (only && seen.length === 1) return showUnit(deps, ctx, only.code);
  const owing = await unitsThatOwe(deps.office, seats, now);
  const choices = (owing.length > 0 ? owing : seen).map(button);
  const count = choices.length;
  const some = count > MOST_CHOICES ? [t('unit.someOf', { shown: MOST_CHOICES, count })] : [];
  await reply(ctx, choicesScreen({ html: [t('unit.which'), ...some].join('\n'), choices }));
}

function button({ code, name }: Unit) {
  return { text: name, data: `un:${code}` };
}
