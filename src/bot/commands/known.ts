import { commands } from '.';
import { typedCommand } from './typed';

/** Whether a text is a command of this bot: a part of a document may begin with "/", as "1804" and "/UBND-NC" cut in two. */
export function isKnownCommand(text: string, bot: string): boolean {
  const typed = typedCommand(text, bot);
  return typed !== null && commands.some(({ names }) => names.includes(typed.name));
}
