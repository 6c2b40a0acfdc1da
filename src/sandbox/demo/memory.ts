import type { Store } from '../../store';

/** The store, and a memory of the keys of what its outbox was given: the store itself looks a message up by its key. */
export function rememberDeliveries(store: Store): { store: Store; keys(): string[] } {
  const keys = new Set<string>();
  const deliveries: Store['deliveries'] = {
    ...store.deliveries,
    enqueue(rows) {
      for (const { message } of rows) keys.add(message.key);
      return store.deliveries.enqueue(rows);
    },
  };
  return { store: { ...store, deliveries }, keys: () => [...keys] };
}
