import { type Bot, Composer, type Middleware } from 'grammy';
import { ask } from './ask';
import { bareCode } from './bare-code';
import { boundary } from './boundary';
import { buttonRouter } from './buttons/router';
import { commandRouter } from './commands/router';
import type { BotDeps, Ctx } from './context';
import { fallbacks, groupFallbacks } from './fallbacks';
import { identifier } from './identify';
import { incomingDocument } from './incoming-document';
import { incomingFile } from './incoming-file';
import { membership } from './membership';

export interface Installation {
  channel: string;
  /** The guided conversations: they see an update before commands and buttons do. */
  forms: ReadonlyArray<Middleware<Ctx>>;
}

/**
 * Everything a channel's bot does with an update, in order. Shared by all channels. It relies on the inbox: those of one
 * person and chat come one after another, and each comes once unless a process ended in the middle of it.
 */
export function installBot(bot: Bot<Ctx>, deps: BotDeps, { channel, forms }: Installation): void {
  bot.use(boundary(deps));
  bot.use(membership(deps, channel));
  bot.use(identifier(deps, channel));
  bot.chatType('private').use(privateChat(deps, forms));
  bot.chatType(['group', 'supergroup']).use(groupChat(deps));
}

function privateChat(deps: BotDeps, forms: Installation['forms']): Composer<Ctx> {
  const chat = new Composer<Ctx>();
  chat.use(...forms);
  chat.use(commandRouter(deps, 'private'));
  chat.use(buttonRouter(deps, 'private'));
  chat.use(bareCode(deps));
  chat.use(incomingDocument(deps));
  chat.use(incomingFile(deps));
  chat.use(ask(deps));
  chat.use(fallbacks(deps));
  return chat;
}

function groupChat(deps: BotDeps): Composer<Ctx> {
  const chat = new Composer<Ctx>();
  chat.use(commandRouter(deps, 'group'));
  chat.use(buttonRouter(deps, 'group'));
  chat.use(groupFallbacks());
  return chat;
}
