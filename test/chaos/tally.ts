/** One message that arrived in a chat. */
export interface Received {
  /** On the run's clock, and on the system's. Milliseconds. */
  at: number;
  real: number;
}

/** What the platform really saw. */
export interface Seen {
  /** Messages by chat, in order. */
  received: Record<string, Received[]>;
  /** Messages by chat that arrived and whose sender never heard so. */
  unheard: Record<string, number>;
  /** Refusals for haste. */
  tooMany: number;
  /** Presses that were answered. */
  answeredPresses: string[];
}

/** Counts what arrives. */
export class Tally {
  readonly seen: Seen = { received: {}, unheard: {}, tooMany: 0, answeredPresses: [] };

  arrived(chat: string, at: Date): void {
    const known = this.seen.received[chat] ?? [];
    known.push({ at: at.getTime(), real: Date.now() });
    this.seen.received[chat] = known;
  }

  unheard(chat: string): void {
    this.seen.unheard[chat] = (this.seen.unheard[chat] ?? 0) + 1;
  }

  /** How many of these chats got something. */
  reached(chats: readonly number[]): number {
    return chats.filter((chat) => this.seen.received[chat] !== undefined).length;
  }
}
