import { fold } from '../../domain/text';

export interface TypedCommand {
  /** Without diacritics, in small letters. */
  name: string;
  argument: string;
  /** The bot's name stands behind it. */
  addressed: boolean;
}

/**
 * The command as a person may type it: "/LICH", "/lịch@Bot năm sau". Telegram marks as a command only what is in letters
 * of English, and the names are compared in small ones. Null when there is none, or when another bot is addressed.
 */
export function typedCommand(text: string, bot: string): TypedCommand | null {
  const typed = /^\/([^\s@]+)(?:@(\S+))?(?:\s+([\s\S]*))?$/u.exec(text.normalize('NFC').trim());
  const [, word = '', addressee, argument = ''] = typed ?? [];
  const name = fold(word).replaceAll(' ', '');
  if (name === '' || (addressee !== undefined && addressee.toLowerCase() !== bot.toLowerCase())) return null;
  return { name, argument: argument.trim(), addressed: addressee !== undefined };
}
