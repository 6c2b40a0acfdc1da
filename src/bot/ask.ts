import { Composer } from 'grammy';
import type { BotDeps, Ctx } from './context';

/** Questions in plain words. */
export function ask(_deps: BotDeps): Composer<Ctx> {
  return new Composer<Ctx>();
}
