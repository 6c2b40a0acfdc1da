import type { Update } from 'grammy/types';
import type { Job } from '../../jobs/job';
import type { Channel } from '../channels/channel';
import type { Inbox } from '../inbox';
import type { Watch } from './watch';

/** Answers of a platform that does not know the bot any more: it is there, and of no use. */
const strangers = [401, 404];

/** Tells whether the platform answered. Refusals and being asked to wait are answers. */
export function watchedFetch(inner: typeof fetch, channel: string, watch: Watch): typeof fetch {
  return async (input, init) => {
    try {
      const answer = await inner(input, init);
      const useful = answer.status < 500 && !strangers.includes(answer.status);
      (useful ? watch.reached : watch.failed)(channel);
      return answer;
    } catch (error) {
      watch.failed(channel);
      throw error;
    }
  };
}

export function watchedChannel(channel: Channel, watch: Watch): Channel {
  const { name } = channel;
  return {
    name,
    async send(chatId, screen) {
      const begun = watch.elapsed();
      const tell = (outcome: Parameters<Watch['sent']>[1]['outcome']) =>
        watch.sent(name, { outcome, seconds: (watch.elapsed() - begun) / 1000 });
      try {
        const outcome = await channel.send(chatId, screen);
        tell(outcome.kind);
        return outcome;
      } catch (error) {
        tell('fault');
        throw error;
      }
    },
  };
}

export function watchedJob({ name, run }: Job, watch: Watch): Job {
  return {
    name,
    async run(office, now) {
      const begun = watch.elapsed();
      const tell = (ok: boolean) => watch.ran(name, { ok, seconds: (watch.elapsed() - begun) / 1000 });
      try {
        await run(office, now);
        tell(true);
      } catch (error) {
        tell(false);
        throw error;
      } finally {
        watch.beat();
      }
    },
  };
}

export interface UpdateWatch {
  handling(handle: (update: Update) => Promise<void>): (update: Update) => Promise<void>;
  receiving(inbox: Inbox): Inbox;
}

/** Follows updates from their receipt until they were handled, waiting in their lane included. */
export function watchUpdates(watch: Watch): UpdateWatch {
  const received = new WeakMap<object, number>();
  return {
    handling: (handle) => async (update) => {
      const begun = received.get(update) ?? watch.elapsed();
      await handle(update).catch((error) => {
        watch.updated('postponed');
        throw error;
      });
      watch.updateTook((watch.elapsed() - begun) / 1000);
    },
    receiving: (inbox) => ({
      ...inbox,
      get isFull() {
        return inbox.isFull;
      },
      async take(updates) {
        for (const update of updates)
          if (typeof update === 'object' && update !== null) received.set(update, watch.elapsed());
        const unreadable = await inbox.take(updates);
        for (const _ of unreadable) watch.updated('refused');
        return unreadable;
      },
    }),
  };
}
