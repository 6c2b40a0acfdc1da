import { Composer } from 'grammy';
import type { Seat } from '../domain/seat';
import { allowed } from './access';
import type { BotDeps, Ctx } from './context';
import { reply } from './reply';

/** What nothing else took: each kind of thing a person can send has its answer; an edited text has none. */
export function fallbacks(deps: BotDeps): Composer<Ctx> {
  const rest = new Composer<Ctx>();
  rest.on('message', async (ctx) => {
    const { t, seats } = ctx.who;
    if (seats.length === 0) return reply(ctx, { html: t('start.unknown', { office: deps.office.name }) });
    if (ctx.message.text?.startsWith('/')) return reply(ctx, { html: t('fallback.command') });
    if (ctx.message.text === undefined) return reply(ctx, { html: t(whatIsTaken(seats)) });
    await reply(ctx, { html: t('fallback.text') });
  });
  return rest;
}

/** Which files serve the person: reports' evidence, the list of units, or none. */
function whatIsTaken(seats: readonly Seat[]) {
  if (allowed('report', seats, false)) return 'fallback.notText';
  if (allowed('directive', seats, false)) return 'fallback.notTextOfficer';
  return allowed('importUnits', seats, false) ? 'fallback.notTextOffice' : 'fallback.notTextReader';
}

/** In a group the bot speaks when it is spoken to: by its name, or in reply to what it said. */
export function groupFallbacks(): Composer<Ctx> {
  const rest = new Composer<Ctx>();
  rest.on('message:text', async (ctx) => {
    const { text, reply_to_message: answered } = ctx.message;
    const name = `@${ctx.me.username}`.toLowerCase();
    const named = ctx.entities('mention').some((mention) => mention.text.toLowerCase() === name);
    if (text.startsWith('/') || !(named || answered?.from?.id === ctx.me.id)) return;
    await reply(ctx, { html: ctx.who.t('group.pointer', { bot: ctx.me.username }) });
  });
  return rest;
}
