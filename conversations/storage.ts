import type { ConversationData, ConversationStorage, VersionedState } from '@grammyjs/conversations';
import type { BotDeps, Ctx } from '../src/bot/context';
import { formKey } from '../src/domain/form-key';

/**
 * Version of the forms' steps. A form begun under another version is forgotten by the plugin, so raise it with every
 * change of the steps; the person starts again from the draft.
 */
const VERSION = 1;

/** Keeps the forms' state in the store, by chat and person: in a group nobody answers for somebody else. */
export function formStorage(deps: BotDeps): ConversationStorage<Ctx, ConversationData> {
  const { conversations } = deps.office.store;
  return {
    type: 'key',
    version: VERSION,
    getStorageKey: (ctx) => formKey(ctx.who.channel, String(ctx.chatId), String(ctx.from?.id)),
    adapter: {
      read: async (key) => {
        const state = await conversations.read(key);
        return typeof state === 'string'
          ? (JSON.parse(state) as VersionedState<ConversationData>)
          : undefined;
      },
      write: (key, state) => conversations.write(key, JSON.stringify(state), deps.now()),
      delete: (key) => conversations.remove(key),
    },
  };
}
