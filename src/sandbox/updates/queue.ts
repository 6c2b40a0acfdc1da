import type { CallbackQuery, ChatMemberUpdated, Message, Update } from 'grammy/types';
import { Signal } from '../signal';
import type { State } from '../world/state';

/** An update but for its id: one of the kinds that the sandbox makes. */
export type UpdateBody =
  | { message: Message }
  | { edited_message: Message }
  | { callback_query: CallbackQuery }
  | { my_chat_member: ChatMemberUpdated };

/** Updates waiting for the bot, oldest first; each stays until it is confirmed. */
export class UpdateQueue {
  readonly pushed = new Signal();

  constructor(
    private readonly state: Pick<State, 'updates' | 'allowedUpdates' | 'sequences'>,
    private readonly changed: Signal,
  ) {}

  get size(): number {
    return this.state.updates.length;
  }

  /** Adds an update unless the bot did not ask for its kind. */
  push(body: UpdateBody): void {
    const kind = Object.keys(body)[0] ?? '';
    const allowed = this.state.allowedUpdates;
    if (allowed.length > 0 && !allowed.includes(kind)) return;
    this.state.sequences.update += 1;
    this.state.updates.push(structuredClone({ update_id: this.state.sequences.update, ...body } as Update));
    this.pushed.fire();
    this.changed.fire();
  }

  /** Sets which kinds are kept from now on; an empty list means all. */
  allow(kinds: string[]): void {
    this.state.allowedUpdates = kinds;
  }

  get allowed(): readonly string[] {
    return this.state.allowedUpdates;
  }

  peek(limit: number): Update[] {
    return this.state.updates.slice(0, limit);
  }

  /** Forgets every update below the id. */
  confirmBelow(updateId: number): void {
    this.replace(this.state.updates.filter((update) => update.update_id >= updateId));
  }

  confirm(updateId: number): void {
    this.replace(this.state.updates.filter((update) => update.update_id !== updateId));
  }

  /** Forgets all but the newest `count`. */
  keepNewest(count: number): void {
    this.replace(this.state.updates.slice(-count));
  }

  /** Hands over all of them and forgets them. */
  take(): Update[] {
    const { updates } = this.state;
    this.replace([]);
    return updates;
  }

  clear(): void {
    this.replace([]);
  }

  private replace(updates: Update[]): void {
    if (updates.length === this.state.updates.length) return;
    this.state.updates = updates;
    this.changed.fire();
  }
}
