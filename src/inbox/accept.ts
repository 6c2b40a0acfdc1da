import { Fault } from '../errors';
import type { Lease } from '../store/inbox';
import type { Desk } from './desk';
import type { Entry } from './entry';
import type { Lanes } from './lanes';

/**
 * Puts updates into their lanes and stores them in one batch; work on them begins when that is done. What is in hand
 * already is only waited for: it is not confirmed before it is stored either. Throws when something was not stored.
 */
export async function accept(
  { desk, lanes }: { desk: Desk; lanes: Lanes },
  entries: readonly Entry[],
  lease: Lease,
): Promise<void> {
  let settle: () => void = () => undefined;
  const storing = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const fresh: Array<Entry & { first: boolean }> = [];
  const repeated: Entry[] = [];
  for (const entry of entries) {
    const known = lanes.find(entry.id);
    if (known) {
      repeated.push(known);
      continue;
    }
    fresh.push(Object.assign(entry, { storing, first: lanes.isFree(entry.lane) }));
    lanes.add(entry);
  }
  await store(desk, fresh, lease).finally(settle);
  await Promise.all(repeated.map((known) => known.storing));
  if (repeated.some(({ placed }) => placed === 'lost')) throw new Fault('an update could not be stored');
}

async function store(
  { parts }: Desk,
  fresh: ReadonlyArray<Entry & { first: boolean }>,
  lease: Lease,
): Promise<void> {
  if (fresh.length === 0) return;
  try {
    const placed = await parts.store.put(fresh, lease);
    for (const entry of fresh) entry.placed = placed.get(entry.id) ?? 'known';
  } catch (error) {
    for (const entry of fresh) entry.placed = 'lost';
    throw error;
  }
}
