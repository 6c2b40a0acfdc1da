import type { Verb } from '../access';
import type { BotDeps, Ctx } from '../context';

export interface Command {
  /** The Vietnamese name first, then its English aliases: `[a-z0-9_]{1,32}`. */
  names: readonly [string, ...string[]];
  verb: Verb;
  /** Where it may be used; private chats when left out. */
  where?: 'private' | 'group' | 'both';
  /** True when it answers and changes nothing: a form that is open stays so, and the person is told. */
  answersOnly?: true;
  /** `argument` is what stands behind the command, NFC and trimmed; empty when nothing does. */
  run(deps: BotDeps, ctx: Ctx, argument: string): Promise<void>;
}
