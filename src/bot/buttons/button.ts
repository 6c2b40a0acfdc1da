import type { Verb } from '../access';
import type { BotDeps, Ctx } from '../context';

export interface ButtonHandler {
  /** First part of the button's data, `prefix:argument:…`; letters only. */
  prefix: string;
  verb: Verb;
  /** Where it may be pressed; private chats when left out. */
  where?: 'private' | 'group' | 'both';
  /** The press has been acknowledged. Arguments come from outside and prove nothing: what they name is loaded and checked again. */
  run(deps: BotDeps, ctx: Ctx, args: readonly string[]): Promise<void>;
}
