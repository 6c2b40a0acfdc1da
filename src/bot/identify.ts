import type { MiddlewareFn } from 'grammy';
import { identify } from '../actions/identify';
import { setReachable } from '../actions/reachable';
import type { Address, Person } from '../domain/person';
import type { BotDeps, Ctx } from './context';

/** Puts `ctx.who` on every update that has a sender, and the office's calendar up to date; the others stop here. */
export function identifier(deps: BotDeps, channel: string): MiddlewareFn<Ctx> {
  return async (ctx, next) => {
    if (!ctx.from || ctx.from.is_bot) return;
    const now = deps.now();
    const address = { channel, chatId: String(ctx.from.id) };
    const [{ person, seats }] = await Promise.all([
      identify(deps.office, address, now),
      deps.office.refreshCalendar(),
    ]);
    if (person && ctx.chat?.type === 'private' && lost(person, address))
      await setReachable(deps.office, address, true);
    const locale = person?.locale ?? (ctx.from.language_code?.startsWith('en') ? 'en' : 'vi');
    ctx.who = { person, seats, t: deps.translator(locale), now, channel };
    await next();
  };
}

/** The platform once said that the person cannot be reached there; now they write from there. */
function lost({ addresses }: Person, { channel, chatId }: Omit<Address, 'unreachable'>): boolean {
  return addresses.some((known) => known.unreachable && known.channel === channel && known.chatId === chatId);
}
