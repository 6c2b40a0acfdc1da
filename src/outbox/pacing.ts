/**
 * How fast a platform may be written to. Telegram asks for about 30 messages a second overall, 1 a second per chat and
 * 20 a minute per group (core.telegram.org/bots/faq); the outbox stays below, so that replies to people who are typing
 * always find room.
 */
export interface Pace {
  overallPerSecond: number;
  chatGapMs: number;
  groupGapMs: number;
}

export const telegramPace: Pace = { overallPerSecond: 20, chatGapMs: 1_100, groupGapMs: 3_100 };

/** So many chats silenced at once mean that the platform means all of them: it does not say so. */
const FLOOD = 3;

export interface Pacer {
  /** Null when somebody may be written to now, else when. */
  overall(now: Date): Date | null;
  /** Null when the chat may be written to now, and takes the place; else when to ask again. */
  take(chatId: string, now: Date): Date | null;
  /** The platform asked for silence, in one chat or, without one, everywhere. */
  pause(silence: { now: Date; until: Date; chatId?: string }): void;
}

/** Counts in memory: after a restart the platform's own answer to haste (429) is honoured all the same. */
export function createPacer(pace: Pace): Pacer {
  const chatFree = new Map<string, number>();
  const gap = 1000 / pace.overallPerSecond;
  const silenced = new Map<string, number>();
  let overallFree = 0;

  function forget(now: number): void {
    if (chatFree.size < 10_000) return;
    for (const [chat, free] of chatFree) if (free <= now) chatFree.delete(chat);
  }

  return {
    overall: (now) => (overallFree > now.getTime() ? new Date(overallFree) : null),
    take(chatId, now) {
      const at = now.getTime();
      const free = chatFree.get(chatId) ?? 0;
      if (free > at) return new Date(free);
      forget(at);
      chatFree.set(chatId, at + (isGroup(chatId) ? pace.groupGapMs : pace.chatGapMs));
      overallFree = Math.max(overallFree, at) + gap;
      return null;
    },
    pause({ now, until, chatId }) {
      const at = until.getTime();
      for (const [chat, end] of silenced) if (end <= now.getTime()) silenced.delete(chat);
      if (chatId !== undefined) {
        silenced.set(chatId, at);
        chatFree.set(chatId, Math.max(chatFree.get(chatId) ?? 0, at));
      }
      if (chatId === undefined || silenced.size >= FLOOD) overallFree = Math.max(overallFree, at);
    },
  };
}

/** Telegram's groups have negative ids. */
function isGroup(chatId: string): boolean {
  return chatId.startsWith('-');
}
