import { dayOf } from '../../domain/day';
import type { Delivery } from '../../domain/delivery';
import type { Obligation } from '../../domain/obligation';
import { shortDay, ZONE } from './local-time';
import type { Play } from './play';

/** All rows that were ever handed to the outbox. */
export async function readOutbox({ stage }: Play): Promise<Delivery[]> {
  const { deliveries } = stage.office.store;
  return (await Promise.all(stage.messageKeys().map((key) => deliveries.ofMessage(key)))).flat();
}

/** What became of them. */
export function outboxFacts(rows: readonly Delivery[], { heard }: Play) {
  const sent = rows.filter(({ state }) => state === 'sent');
  const seen = new Set(
    heard.filter(({ via }) => via === 'outbox').map(({ chatId, messageId }) => `${chatId}:${messageId}`),
  );
  const needless = rows.filter(({ state }) => state === 'dropped');
  return {
    needless: needless.length,
    failed: rows.length - sent.length - needless.length,
    unseen: sent.filter(({ chatId, outcome }) => !seen.has(`${chatId}:${outcome}`)).length,
  };
}

/** `21/10: 10`: on which day a rung was reminded of, and to how many people that went. */
export function remindersOf(
  rung: string,
  obligations: readonly Obligation[],
  rows: readonly Delivery[],
): string {
  const marks = obligations
    .flatMap((obligation) => obligation.rungs)
    .filter((mark) => mark.rung === rung && mark.outcome === 'said');
  const notices = new Set(marks.map(({ note }) => note));
  const days = new Set(marks.map(({ at }) => shortDay(dayOf(at, ZONE))));
  const reminders = rows.filter(
    ({ state, message }) =>
      state === 'sent' &&
      [...notices].some((notice) => message.key === notice || message.key.startsWith(`${notice}:`)),
  );
  return `${[...days].join(' ')}: ${reminders.length}`;
}
