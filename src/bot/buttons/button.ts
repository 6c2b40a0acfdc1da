import type { Verb } from '../access';
import type { BotDeps, Ctx } from '../context';

export interface ButtonHandler {
  /** First part of the button's data, `prefix:argument:…`; letters only. */
  prefix: string;
  verb: Verb;
  /** True when `run` acknowledges the press itself, since its answer may be no more than that. */
  acknowledges?: true;
  /** Where it may be pressed; private chats when left out. */
  where?: 'private' | 'group' | 'both';
  /** Arguments come from outside and prove nothing: what they name is loaded and checked again. */
  run(deps: BotDeps, ctx: Ctx, args: readonly string[]): Promise<void>;
}
