import type { Update } from 'grammy/types';
import type { Lease, Placing, WaitingUpdate } from '../store/inbox';

/** Larger ones are not taken: the platform's own are a hundredth of it (core.telegram.org/bots/api#update). */
export const MOST_BYTES = 1024 * 1024;
/** Nor are deeper ones, on which whoever walks through them would lose their way: the platform's own are a tenth of it. */
const DEEPEST = 100;

/** An update that this process has taken, from before it is stored until it is done with. */
export interface Entry extends WaitingUpdate {
  update: Update;
  /** Null until it is stored; `lost` when that failed. */
  placed: Placing | 'lost' | null;
  /** Until when it is ours as far as we know. */
  until: Date;
  /** Settles, never rejects, when `placed` is known. */
  storing: Promise<void>;
}

export type Unreadable = 'malformed' | 'tooLarge';

/** Reads what a platform handed over, whatever it is. `source` is the channel and the bot that it is for. */
export function readUpdate(update: unknown, source: string): WaitingUpdate | Unreadable {
  const order = isRecord(update) ? update.update_id : undefined;
  if (!isRecord(update) || !Number.isSafeInteger(order)) return 'malformed';
  const lane = laneOf(update);
  if (lane === null || isTooDeep(update)) return 'malformed';
  const body = JSON.stringify(update);
  if (Buffer.byteLength(body) > MOST_BYTES) return 'tooLarge';
  return { id: `${source}:${order}`, lane: `${source}:${lane}`, order: Number(order), body };
}

export function newEntry(read: WaitingUpdate, update: Update, lease: Lease): Entry {
  return { ...read, update, placed: null, until: lease.until, storing: Promise.resolve() };
}

function isTooDeep(update: object): boolean {
  let level: unknown[] = [update];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/**
 * The chat and the person, as the forms' states are kept: what has neither waits for nobody. Null when their ids are not
 * what ids are: nothing could be answered to them.
 */
function laneOf(update: Record<string, unknown>): string | null {
  const event = Object.values(update).find(isRecord) ?? {};
  const message = isRecord(event.message) ? event.message : {};
  const [chat, from] = [event.chat ?? message.chat, event.from].map(idOf);
  if (chat === null || from === null) return null;
  return chat === '' && from === '' ? `update ${update.update_id}` : `${chat}:${from}`;
}

/** Empty when there is none. */
function idOf(value: unknown): string | null {
  if (value === undefined || value === null) return '';
  return isRecord(value) && Number.isSafeInteger(value.id) ? String(value.id) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
