import type { Desk } from './desk';
import type { Entry } from './entry';
import { handleUntilDone, haveTurn, noteDone } from './handle';
import { Slots } from './slots';

/** Updates of so many people are handled side by side; those of one person and chat one after another. */
const AT_ONCE = 32;

/** What this process has in hand, lane by lane. */
export class Lanes {
  private readonly lanes = new Map<string, Entry[]>();
  private readonly inHand = new Map<string, Entry>();
  private readonly slots = new Slots(AT_ONCE);
  private readonly listeners = new Set<() => void>();

  /** @param blocked settles when what an earlier process left of the lane is done; undefined when it left nothing */
  constructor(
    private readonly desk: Desk,
    private readonly blocked: (lane: string) => Promise<void> | undefined,
  ) {}

  get size(): number {
    return this.inHand.size;
  }

  find(id: string): Entry | undefined {
    return this.inHand.get(id);
  }

  entries(): Entry[] {
    return [...this.inHand.values()];
  }

  /** True when an update of the lane that comes now can begin at once. */
  isFree(lane: string): boolean {
    return !this.lanes.has(lane) && this.blocked(lane) === undefined;
  }

  /** Puts an update at the end of its lane, whose work begins by itself. */
  add(entry: Entry): void {
    this.inHand.set(entry.id, entry);
    const lane = this.lanes.get(entry.lane);
    if (lane) lane.push(entry);
    else this.open(entry);
  }

  /** Settles when the number in hand satisfies the test. */
  async until(test: (inHand: number) => boolean): Promise<void> {
    while (!test(this.size))
      await new Promise<void>((resolve) => {
        const once = () => {
          this.listeners.delete(once);
          resolve();
        };
        this.listeners.add(once);
      });
  }

  private open(entry: Entry): void {
    const lane = [entry];
    this.lanes.set(entry.lane, lane);
    void this.work(entry.lane, lane);
  }

  private async work(key: string, lane: Entry[]): Promise<void> {
    await this.blocked(key);
    for (let entry = lane[0]; entry; entry = lane[0]) {
      await this.one(entry, lane).catch((error: unknown) => {
        // It stays in the store, and is taken over when its lease has run out.
        this.desk.parts.log.error({ err: error }, 'an update was left for later');
      });
      lane.shift();
      if (lane.length === 0) this.lanes.delete(key);
      this.inHand.delete(entry.id);
      for (const listener of [...this.listeners]) listener();
    }
  }

  private async one(entry: Entry, lane: Entry[]): Promise<void> {
    if (!(await haveTurn(this.desk, entry))) return;
    if (await this.slots.run(() => handleUntilDone(this.desk, entry)))
      await noteDone(this.desk, entry, lane[1]);
  }
}
