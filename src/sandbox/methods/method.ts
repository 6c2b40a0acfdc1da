import type { Params } from '../api/params';
import type { Limiter } from '../limits';
import type { Poller } from '../updates/poller';
import type { WebhookDelivery } from '../updates/webhook';
import type { World } from '../world/world';

export interface MethodContext {
  world: World;
  limiter: Limiter;
  poller: Poller;
  webhook: WebhookDelivery;
  /** Aborted when the caller has gone away. */
  signal?: AbortSignal | undefined;
}

/** One Bot API method: gives the `result`, or throws ApiError. */
export type Method = (context: MethodContext, params: Params) => unknown;

/** A result that Telegram sends with a `description`. */
export class Described {
  constructor(
    readonly result: unknown,
    readonly description: string,
  ) {}
}
