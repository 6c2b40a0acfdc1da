import type { Context } from 'grammy';

/** A command is the person's own: one that is forwarded was said by somebody else, to somebody else. */
export function isCommand(ctx: Context): boolean {
  return ctx.message?.text?.startsWith('/') === true && ctx.message.forward_origin === undefined;
}
