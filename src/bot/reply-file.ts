import { type Context, GrammyError, HttpError, InputFile } from 'grammy';
import { oneMessage } from './one-message';
import { LONGEST_CAPTION } from './reply';

export interface SentFile {
  name: string;
  bytes: Uint8Array;
  /** What is said under it. */
  html: string;
}

/**
 * Sends a file to the person who is typing, made while their chat shows that one is coming. False when the platform does
 * not take it: nothing is lost, it can be asked for again.
 */
export async function replyWithFile(ctx: Context, make: () => Promise<SentFile>): Promise<boolean> {
  await ctx.replyWithChatAction('upload_document').catch(unlessFromPlatform);
  const { name, bytes, html } = await make();
  const caption = oneMessage(html, LONGEST_CAPTION);
  const sent = await ctx
    .replyWithDocument(new InputFile(bytes, name), { caption, parse_mode: 'HTML' })
    .catch(unlessFromPlatform);
  return sent !== undefined;
}

function unlessFromPlatform(error: unknown): undefined {
  if (!(error instanceof GrammyError) && !(error instanceof HttpError)) throw error;
}
