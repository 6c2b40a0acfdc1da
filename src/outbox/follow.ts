import type { SendOutcome } from '../channels/channel';
import type { Delivery } from '../domain/delivery';
import type { Dispatch } from './dispatch';

/** What an outcome means beyond its row: for the chat, the person, the group, or everybody. */
export async function follow(
  { store, pacer, log }: Pick<Dispatch, 'store' | 'pacer' | 'log'>,
  { channel, chatId, message }: Delivery,
  outcome: SendOutcome,
  at: Date,
): Promise<void> {
  switch (outcome.kind) {
    case 'wait': {
      const until = new Date(at.getTime() + outcome.seconds * 1000);
      pacer.pause({ now: at, until, ...(outcome.scope === 'chat' ? { chatId } : {}) });
      if (outcome.scope === 'chat') await store.deliveries.postpone(channel, chatId, until);
      return;
    }
    case 'moved':
      if (message.to.kind === 'group') await store.groups.move(message.to.chat, outcome.chatId);
      return store.deliveries.redirect(channel, chatId, outcome.chatId);
    case 'unreachable':
      if (message.to.kind === 'group') return store.groups.unlink(message.to.chat, at);
      return store.people.setReachable(channel, chatId, false);
    case 'refused':
      log.error({ template: message.template, reason: outcome.reason }, 'a message was refused for good');
  }
}
