import { type Fault, type Faults, faultError } from '../faults';
import { methodName, methods } from '../methods';
import { Described, type MethodContext } from '../methods/method';
import { ApiError } from './error';
import type { Params } from './params';
import type { CallLog } from './record';

/** How one call ends: an answer to send, a broken connection, or silence until the caller gives up. */
export type Outcome =
  | { kind: 'answer'; status: number; body: object; retryAfter?: number }
  | { kind: 'reset' }
  | { kind: 'hang' };

export interface ApiCall {
  method: string;
  params: Params;
  signal?: AbortSignal | undefined;
}

/** Runs Bot API calls: faults first, then the method, then the record of it. */
export class ApiServer {
  /** Calls under way, getUpdates aside. */
  inFlight = 0;
  /** Calls ever begun, getUpdates aside. */
  total = 0;

  constructor(
    private readonly context: MethodContext,
    private readonly log: CallLog,
    private readonly faults: Faults,
  ) {}

  async call({ method: given, params, signal }: ApiCall): Promise<Outcome> {
    const method = methodName(given);
    if (method === undefined) return answer(new ApiError(404, 'Not Found'));
    const fault = this.faults.take(method);
    if (fault?.kind === 'error') return answer(this.note(method, params, { error: faultError(fault) }).error);
    if (fault && !fault.applied) return { kind: fault.kind };
    const counted = method === 'getUpdates' ? 0 : 1;
    this.inFlight += counted;
    this.total += counted;
    try {
      const outcome = await this.run(method, params, signal);
      return fault ? lost(fault) : outcome;
    } finally {
      this.inFlight -= counted;
    }
  }

  private async run(method: string, params: Params, signal: AbortSignal | undefined): Promise<Outcome> {
    try {
      const given = await methods[method]?.({ ...this.context, signal }, params);
      const result = given instanceof Described ? given.result : given;
      this.note(method, params, { result: structuredClone(result) });
      const description = given instanceof Described ? { description: given.description } : {};
      return { kind: 'answer', status: 200, body: { ok: true, result, ...description } };
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return answer(this.note(method, params, { error }).error);
    }
  }

  private note<End extends { result: unknown } | { error: ApiError }>(
    method: string,
    params: Params,
    end: End,
  ): End {
    if (method !== 'getUpdates') {
      this.log.add({ method, params: params.values, ...end, at: this.context.world.clock.now() });
    }
    return end;
  }
}

function lost(fault: Exclude<Fault, { kind: 'error' }>): Outcome {
  return { kind: fault.kind };
}

/** The body of a refusal, as Telegram words it. */
export function answer({ code, description, parameters }: ApiError): Outcome & { kind: 'answer' } {
  const body = { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) };
  const retryAfter = parameters?.retry_after;
  return { kind: 'answer', status: code, body, ...(retryAfter === undefined ? {} : { retryAfter }) };
}
