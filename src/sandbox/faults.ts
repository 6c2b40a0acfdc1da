import { ApiError } from './api/error';

/** What goes wrong with a call. */
export type Fault =
  | { kind: 'error'; code: number; description?: string; retryAfter?: number }
  /** The connection breaks; with `applied` the call has taken effect and only its answer is lost. */
  | { kind: 'reset'; applied?: boolean }
  /** No answer ever comes; with `applied` the call has taken effect. */
  | { kind: 'hang'; applied?: boolean };

export type FaultRule = Fault & {
  /** Only calls of this method, as Telegram spells it; any but getUpdates when absent. */
  method?: string;
  /** Calls to hit before the rule is spent: 1 unless told; Infinity for ever. */
  times?: number;
  /** Chance of each call to be hit: 1 unless told. */
  probability?: number;
};

/** Rules for injected failures, tried in order; chance comes from an injected source. */
export class Faults {
  private rules: (FaultRule & { left: number })[] = [];

  constructor(private readonly random: () => number) {}

  add(rule: FaultRule): void {
    this.rules.push({ ...rule, left: rule.times ?? 1 });
  }

  clear(): void {
    this.rules = [];
  }

  /** @returns the fault for this call, spending it. */
  take(method: string): Fault | undefined {
    for (const rule of this.rules) {
      const fits = rule.method === undefined ? method !== 'getUpdates' : rule.method === method;
      if (!fits || (rule.probability !== undefined && this.random() >= rule.probability)) continue;
      rule.left -= 1;
      this.rules = this.rules.filter((one) => one.left > 0);
      return rule;
    }
    return undefined;
  }
}

const REASONS: Record<number, string> = {
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  504: 'Gateway Timeout',
};

/** The refusal of an `error` fault. */
export function faultError(fault: Fault & { kind: 'error' }): ApiError {
  const { code, retryAfter } = fault;
  if (code !== 429) return new ApiError(code, fault.description ?? REASONS[code] ?? 'Internal Server Error');
  const seconds = retryAfter ?? 1;
  return new ApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}
