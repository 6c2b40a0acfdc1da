import type { InLine } from '../store/delivery-line';

export interface Choice {
  /** What may be claimed now, oldest due first; at most one of each chat. */
  take: InLine[];
  /** Whoever held it last may have died over it: it is tried with nothing beside it. */
  alone: boolean;
  /** What waits for another of its chat, and until when it need not be looked at. */
  wait: Array<{ id: string; until: Date }>;
}

export interface Rule {
  now: Date;
  /** At most so many are taken. */
  most: number;
  /** When a chat may be written to, as this process knows; null for at once. */
  chatFree(chatId: string): Date | null;
  /** Between two messages to a chat. */
  gapMs: number;
}

/**
 * Chooses among the rows that are due (`due`, longest due first) by all rows still to be sent to their chats (`lines`).
 * Pure. Of a chat only the first in line may go, and nobody passes it while it is on its way or waits to be tried again.
 */
export function choose(due: readonly InLine[], lines: readonly InLine[], rule: Rule): Choice {
  const chats = new Map<string, InLine[]>();
  for (const row of lines) chats.set(chatOf(row), [...(chats.get(chatOf(row)) ?? []), row]);
  for (const line of chats.values()) line.sort(byTurn);
  const ready: InLine[] = [];
  const wait: Choice['wait'] = [];
  for (const row of due) {
    const line = chats.get(chatOf(row)) ?? [row];
    const until = waitOf(row, line, rule);
    if (until) wait.push({ id: row.id, until });
    else ready.push(row);
  }
  const suspect = ready[0];
  if (suspect && isSuspect(suspect)) return { take: [suspect], alone: true, wait };
  return { take: ready.filter((row) => !isSuspect(row)).slice(0, rule.most), alone: false, wait };
}

/** It was claimed and never settled. */
function isSuspect({ claims }: InLine): boolean {
  return claims > 0;
}

/** Null when it may go now. Those behind each other in a chat are looked at one after another, not all at once. */
function waitOf(row: InLine, line: readonly InLine[], rule: Rule): Date | null {
  const place = line.findIndex(({ id }) => id === row.id);
  const head = line[0];
  if (place <= 0 || !head) return rule.chatFree(row.chatId);
  const free = rule.chatFree(row.chatId) ?? rule.now;
  const headGoes = head.state === 'sending' ? rule.now : head.dueAt;
  const from = Math.max(rule.now.getTime(), free.getTime(), headGoes.getTime());
  return new Date(from + place * rule.gapMs);
}

/** What is on its way comes first, whoever sends it: nothing of the chat can be claimed beside it. */
function byTurn(a: InLine, b: InLine): number {
  const sending = Number(b.state === 'sending') - Number(a.state === 'sending');
  return sending || a.turn.getTime() - b.turn.getTime() || (a.id < b.id ? -1 : 1);
}

function chatOf({ channel, chatId }: InLine): string {
  return `${channel}:${chatId}`;
}
