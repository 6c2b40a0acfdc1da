import { createWindow } from './window';

/**
 * How fast a platform may be written to. Telegram asks for about 30 messages a second overall, 1 a second per chat and
 * 20 a minute per group (core.telegram.org/bots/faq).
 */
export interface Pace {
  overallPerSecond: number;
  chatGapMs: number;
  groupGapMs: number;
}

export const telegramPace: Pace = { overallPerSecond: 30, chatGapMs: 1_100, groupGapMs: 3_100 };

/** So many chats silenced at once mean that the platform means all of them: it does not say so. */
const FLOOD = 3;
/** What is kept free for replies while people are typing, of the whole rate. */
const FOR_REPLIES = 1 / 3;
/** Somebody who was answered may well write again so soon after. */
const TYPING_MS = 10_000;
/** What was missed by so much (the process was busy) is made up for, never above the rate of any one second. */
const CATCH_UP_MS = 250;
/** Broadcasts never quite starve, however much is typed: of the whole rate. */
const LEAST = 1 / 10;
/** A clock that goes back further than this has been set. */
const SET_BACK_MS = 5_000;

export interface Pacer {
  readonly pace: Pace;
  /** Null when somebody may be written to now, else when. */
  overall(now: Date): Date | null;
  /** How many may be written to at once, now. */
  room(now: Date): number;
  /** Null when the chat may be written to now, else when. */
  chatFree(chatId: string, now: Date): Date | null;
  /** As `chatFree`, and takes the place when it is free. */
  take(chatId: string, now: Date): Date | null;
  /** Somebody who is typing is being answered, which waits for nobody: the outbox leaves room for it. */
  reply(now: Date): void;
  /** The platform asked for silence, in one chat or, without one, everywhere. */
  pause(silence: { now: Date; until: Date; chatId?: string }): void;
}

/** Counts in memory: after a restart the platform's own answer to haste (429) is honoured all the same. */
export function createPacer(pace: Pace): Pacer {
  const chatFree = new Map<string, number>();
  const silenced = new Map<string, number>();
  const told = createWindow(1000);
  const replied = createWindow(1000);
  let typedAt = Number.NEGATIVE_INFINITY;
  let next = Number.NEGATIVE_INFINITY;
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;

  /** The moment; what was noted in a future that was taken back is forgotten. */
  function at(now: Date): number {
    const time = now.getTime();
    if (time < latest - SET_BACK_MS) {
      for (const times of [chatFree, silenced]) times.clear();
      for (const window of [told, replied]) window.clear();
      typedAt = next = pausedUntil = Number.NEGATIVE_INFINITY;
    }
    latest = time;
    return time;
  }

  /** How many the outbox may write to in any one second, as things are. */
  function share(time: number): number {
    const { overallPerSecond: rate } = pace;
    const reserve = time - typedAt < TYPING_MS ? rate * FOR_REPLIES : 0;
    return Math.max(1, rate * LEAST, Math.floor(rate - Math.max(reserve, replied.count(time))));
  }

  function freeAt(time: number): number {
    return Math.max(pausedUntil, next, told.below(share(time), time));
  }

  function forget(time: number): void {
    if (chatFree.size < 10_000) return;
    for (const [chat, free] of chatFree) if (free <= time) chatFree.delete(chat);
  }

  function chatWait(chatId: string, time: number): Date | null {
    const free = chatFree.get(chatId) ?? time;
    return free > time ? new Date(free) : null;
  }

  return {
    pace,
    overall(now) {
      const time = at(now);
      const free = freeAt(time);
      return free > time ? new Date(Math.ceil(free)) : null;
    },
    room(now) {
      const time = at(now);
      if (freeAt(time) > time) return 0;
      const most = share(time);
      const missed = Math.floor((time - Math.max(next, time - CATCH_UP_MS)) / (1000 / most));
      return Math.max(1, Math.min(missed + 1, Math.floor(most) - told.count(time)));
    },
    chatFree: (chatId, now) => chatWait(chatId, at(now)),
    take(chatId, now) {
      const time = at(now);
      const wait = chatWait(chatId, time);
      if (wait) return wait;
      forget(time);
      chatFree.set(chatId, time + (isGroup(chatId) ? pace.groupGapMs : pace.chatGapMs));
      next = Math.max(next, time - CATCH_UP_MS) + 1000 / share(time);
      told.note(time);
      return null;
    },
    reply(now) {
      typedAt = at(now);
      replied.note(typedAt);
    },
    pause({ now, until, chatId }) {
      const time = at(now);
      const end = until.getTime();
      for (const [chat, over] of silenced) if (over <= time) silenced.delete(chat);
      if (chatId !== undefined) {
        silenced.set(chatId, end);
        chatFree.set(chatId, Math.max(chatFree.get(chatId) ?? end, end));
      }
      if (chatId === undefined || silenced.size >= FLOOD) pausedUntil = Math.max(pausedUntil, end);
    },
  };
}

/** Telegram's groups have negative ids. */
function isGroup(chatId: string): boolean {
  return chatId.startsWith('-');
}
