import type { Ctx } from './context';
import type { FormName } from './form-names';

/** Opens a guided conversation. One that was open is left: its draft stays where it is. */
export async function enterForm(
  ctx: Ctx,
  name: FormName,
  start: Record<string, unknown> = {},
): Promise<void> {
  const { person, t, channel } = ctx.who;
  await ctx.conversation.exitAll();
  await ctx.conversation.enter(name, { person: person?.id ?? null, locale: t.locale, channel, ...start });
}
