import {
  type ConversationData,
  type ConversationStorage,
  pinVersion,
  type VersionedState,
} from '@grammyjs/conversations';
import type { BotDeps, Ctx } from '../src/bot/context';
import { formKey } from '../src/domain/form-key';

/**
 * Version of the forms' steps. A form begun under another version cannot be gone on with, so raise it with every change
 * of the steps; the person starts again from the draft.
 */
const VERSION = 2;

const { unpack } = pinVersion(VERSION);

/**
 * Keeps the forms' state in the store, by chat and person: in a group nobody answers for somebody else. A state of
 * another version is removed, and `onOutdated` is told of it: the plugin itself would pass over it in silence. What is
 * kept stays as it was before the update.
 */
export function formStorage(
  { office, now }: BotDeps,
  { onOutdated, isKept }: { onOutdated(ctx: Ctx): void; isKept(ctx: Ctx): boolean },
): ConversationStorage<Ctx, ConversationData> {
  const { conversations } = office.store;
  return {
    type: 'context',
    version: VERSION,
    adapter: {
      async read(ctx) {
        const stored = await conversations.read(keyOf(ctx));
        if (typeof stored !== 'string') return undefined;
        const state = JSON.parse(stored) as VersionedState<ConversationData>;
        if (unpack(state) !== undefined) return state;
        await conversations.remove(keyOf(ctx));
        onOutdated(ctx);
        return undefined;
      },
      async write(ctx, state) {
        if (!isKept(ctx)) await conversations.write(keyOf(ctx), JSON.stringify(state), now());
      },
      async delete(ctx) {
        if (!isKept(ctx)) await conversations.remove(keyOf(ctx));
      },
    },
  };
}

function keyOf(ctx: Ctx): string {
  return formKey(ctx.who.channel, String(ctx.chatId), String(ctx.from?.id));
}
