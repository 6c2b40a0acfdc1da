/** Reminders, each to a chat of its own. */
export const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 10_000);
/** Telegram's limits times this. */
export const SPEED_UP = 20;
/** Messages a second that the platform takes overall. */
export const LIMIT = 30 * SPEED_UP;

/** What both senders keep to. */
export const PACE = { overallPerSecond: LIMIT, chatGapMs: 1100 / SPEED_UP, groupGapMs: 3100 / SPEED_UP };
