import type { Update } from 'grammy/types';
import type { LeftUpdate } from '../store/inbox';
import type { Desk } from './desk';
import { type Entry, newEntry } from './entry';
import { handleUntilDone, noteDone } from './handle';

/**
 * With so many an update has ended the process each time it was begun with: nobody begins with it again. Fewer would
 * take an innocent one for the cause where processes are killed from outside every few seconds.
 */
const MOST_CLAIMS = 8;

/**
 * What processes that ended left behind, an earlier one of this program or another one beside it: taken over when its
 * lease has run out, in the order of the updates. One at a time, so that an update whose handling ends the process is
 * counted for that, and none that stood beside it.
 */
export class Left {
  /** What is being handled here; it wants its lease renewed like the others. */
  current: Entry | null = null;
  private readonly before = new Map<string, { ids: Set<string>; done: Promise<void>; release: () => void }>();

  constructor(
    private readonly desk: Desk,
    private readonly isInHand: (id: string) => boolean,
  ) {}

  /** Undefined when nothing of the lane is left from before the start. */
  blocked(lane: string): Promise<void> | undefined {
    return this.before.get(lane)?.done;
  }

  get isEmpty(): boolean {
    return this.before.size === 0;
  }

  /** Reads what is left, so that what comes from now on waits behind what is older in its lane. */
  async open(): Promise<void> {
    for (const { id, lane } of this.ours(await this.desk.parts.store.left())) {
      const known = this.before.get(lane);
      if (known) known.ids.add(id);
      else this.before.set(lane, { ids: new Set([id]), ...deferred() });
    }
  }

  /** Takes over what is nobody's any more. Settles when that is handled. */
  async look(): Promise<void> {
    const { store } = this.desk.parts;
    for (const row of this.ours(await store.expired(this.desk.now()))) {
      if (this.desk.stopped) return;
      if (!this.isInHand(row.id)) await this.take(row);
    }
    if (!this.isEmpty) this.releaseAllBut(this.ours(await store.left()));
  }

  /** Lets go of whoever waits here: the stop has come. */
  close(): void {
    this.releaseAllBut([]);
  }

  private async take(row: LeftUpdate): Promise<void> {
    const { store, log, holder } = this.desk.parts;
    const lease = this.desk.lease();
    const taken = await store.takeOver(row, this.desk.now(), lease);
    if (!taken) return;
    const { claims, body, order } = taken;
    if (claims > MOST_CLAIMS) {
      log.error(
        { update: order, claims },
        'an update was set aside: each time its handling ended the process',
      );
      await store.setAside(row.id, holder, this.desk.now());
      return;
    }
    log.warn({ update: order, claims }, 'an update that was left is handled');
    const entry = newEntry(taken, JSON.parse(body) as Update, lease);
    entry.placed = 'first';
    this.current = entry;
    if (await handleUntilDone(this.desk, entry)) await noteDone(this.desk, entry, undefined);
    this.current = null;
  }

  private releaseAllBut(left: readonly LeftUpdate[]): void {
    const ids = new Set(left.map(({ id }) => id));
    for (const [lane, waiting] of this.before) {
      if ([...waiting.ids].some((id) => ids.has(id))) continue;
      this.before.delete(lane);
      waiting.release();
    }
  }

  private ours(rows: readonly LeftUpdate[]): LeftUpdate[] {
    const prefix = `${this.desk.parts.source()}:`;
    return rows.filter(({ id }) => id.startsWith(prefix));
  }
}

function deferred(): { done: Promise<void>; release: () => void } {
  let release: () => void = () => undefined;
  const done = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { done, release };
}
