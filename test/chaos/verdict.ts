import type { Delivery } from '../../src/domain/delivery';
import type { Chats } from './cast';
import type { Believed } from './rows';
import type { Received, Seen } from './tally';

/** Telegram's pace: so many a second, as the program keeps it. */
const PER_SECOND = 30;
/** Sent later than the pace explains by more than this is late. */
const PATIENCE_S = 60;

export interface Facts {
  chats: Chats;
  seen: Seen;
  believed: Believed;
  /** Presses that were made, by their ids. */
  presses: string[];
}

export interface Verdict {
  messages: number;
  lost: number;
  /** Chats and the moments between which a message was said again. */
  repeats: Array<{ chat: string; first: Received; again: Received }>;
  /** Seconds by which those were late that were late, and whether the program says it tried before. */
  late: Array<{ seconds: number; why: string }>;
  /** Messages that arrived and whose sender never heard so. */
  unheard: number;
  /** What must never be, in words. */
  wrong: string[];
}

/** Compares what people got with what the office believes it said. */
export function judge(facts: Facts): Verdict {
  const { chats, seen, believed } = facts;
  const counted = [...chats.reminded, ...chats.told].map(String);
  const byChat = rowsByChat(believed.rows);
  const verdict: Verdict = {
    ...{ messages: counted.length, lost: 0, repeats: [], late: [], unheard: 0 },
    wrong: wrongIn(facts),
  };
  for (const chat of counted) {
    const received = seen.received[chat] ?? [];
    const rows = byChat.get(chat) ?? [];
    // Whatever the office notes as sent somebody has read; and everybody is owed one message.
    const owed = Math.max(1, rows.filter(({ state }) => state === 'sent').length);
    verdict.lost += Math.max(0, owed - received.length);
    verdict.unheard += seen.unheard[chat] ?? 0;
    for (let n = owed; n < received.length; n += 1) {
      const [first, again] = [received[n - 1], received[n]];
      if (first && again) verdict.repeats.push({ chat, first, again });
    }
    verdict.late.push(...lateness(received, rows, chats.reminded.length));
  }
  return verdict;
}

function lateness(received: readonly Received[], rows: readonly Delivery[], messages: number) {
  const [first] = received;
  const [row] = rows;
  if (!first || !row) return [];
  const seconds = (first.at - row.message.notBefore.getTime()) / 1000 - messages / PER_SECOND;
  if (seconds <= PATIENCE_S) return [];
  const why = row.attempts > 1 ? 'tried before' : received.length > 1 ? 'said before' : 'waited';
  return [{ seconds, why }];
}

function wrongIn({ chats, seen, believed, presses }: Facts): string[] {
  const twice = believed.accepted.filter((times) => times > 1).length;
  const never = believed.accepted.filter((times) => times === 0).length;
  const deaf = chats.asking.filter((chat) => seen.received[String(chat)] === undefined).length;
  const answered = new Set(seen.answeredPresses);
  const ignored = presses.filter((id) => !answered.has(id)).length;
  const open = believed.rows.filter(({ turn }) => turn).length;
  // Seats of the office that nobody holds are told so by a row of their own.
  const failed = believed.rows.filter(({ state, chatId }) => state === 'failed' && chatId !== '');
  const reasons = [...new Set(failed.map(({ outcome }) => outcome))].join(', ');
  return [
    ...(twice > 0 ? [`${twice} reports accepted twice`] : []),
    ...(never > 0 ? [`${never} reports never accepted`] : []),
    ...(deaf > 0 ? [`${deaf} questions never answered`] : []),
    ...(ignored > 0 ? [`${ignored} presses never answered`] : []),
    ...(believed.setAside > 0 ? [`${believed.setAside} updates set aside`] : []),
    ...(open > 0 ? [`${open} messages not settled`] : []),
    ...(failed.length > 0 ? [`${failed.length} messages given up (${reasons})`] : []),
  ];
}

function rowsByChat(rows: readonly Delivery[]): Map<string, Delivery[]> {
  const byChat = new Map<string, Delivery[]>();
  for (const row of rows) byChat.set(row.chatId, [...(byChat.get(row.chatId) ?? []), row]);
  return byChat;
}
