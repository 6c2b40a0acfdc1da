import type { ApiError } from './error';

/** One finished Bot API call: exactly one of `result` and `error` is set. */
export interface ApiCallRecord {
  /** As Telegram spells it, e.g. "sendMessage". */
  method: string;
  params: Readonly<Record<string, unknown>>;
  result?: unknown;
  error?: ApiError;
  /** On the sandbox's clock. */
  at: Date;
}

/** The newest calls, and whoever wants to hear of each. getUpdates is left out: it says nothing. */
export class CallLog {
  readonly calls: ApiCallRecord[] = [];
  private readonly listeners = new Set<(call: ApiCallRecord) => void>();

  constructor(private readonly keep: number) {}

  add(call: ApiCallRecord): void {
    this.calls.push(call);
    if (this.calls.length > this.keep) this.calls.shift();
    for (const listener of [...this.listeners]) listener(call);
  }

  /** @returns the function that ends the subscription. */
  on(listener: (call: ApiCallRecord) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}
