/** An update as the inbox hands it on. */
export interface SentBy {
  /** Milliseconds since 1970: the person sent it then or before. Written by the inbox, whatever stood there. */
  sent_by?: number;
}

/** Platforms keep for so long what nobody fetches (core.telegram.org/bots/api#getting-updates). */
const KEPT_MS = 86_400_000;

/**
 * Writes on updates that come together by when each was sent: a message says so itself, and a pressed button, which does
 * not, was pressed before whatever the platform numbered after it was sent. What nothing tells of was sent by now. So
 * what waited while the program was down, or for another process after a crash, is not taken to be younger than it is.
 */
export function noteSentBy(updates: readonly unknown[], now: Date): void {
  let by = now.getTime();
  for (const update of [...updates].reverse()) {
    if (!isRecord(update)) continue;
    by = Math.max(now.getTime() - KEPT_MS, Math.min(by, dateOf(update)));
    update.sent_by = by;
  }
}

/** The date of a button's message is that of the question, and of an edited one that of its first words. */
function dateOf({
  message,
  edited_message: edited,
  my_chat_member: member,
}: Record<string, unknown>): number {
  const seconds = [fieldOf(message, 'date'), fieldOf(edited, 'edit_date'), fieldOf(member, 'date')];
  return Math.min(...seconds.map((at) => (typeof at === 'number' && at > 0 ? at * 1000 : Infinity)));
}

function fieldOf(event: unknown, name: string): unknown {
  return isRecord(event) ? event[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
