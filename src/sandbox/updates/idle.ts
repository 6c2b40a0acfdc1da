/** What must be quiet before the bot counts as idle. */
export interface Activity {
  pendingUpdates(): number;
  callsInFlight(): number;
  /** Grows with every call. */
  callsSoFar(): number;
}

export interface IdleOptions {
  /** Real milliseconds without any call: handlers may still be computing. 25 unless told. */
  quiet?: number;
  /** Real milliseconds before giving up: 10,000 unless told. */
  timeout?: number;
}

const STEP = 5;

/**
 * Waits until every update is confirmed, no call is under way and none has come for a while.
 *
 * @throws Error saying what is left when the bot does not come to rest in time.
 */
export async function waitUntilIdle(activity: Activity, options: IdleOptions = {}): Promise<void> {
  const { quiet = 25, timeout = 10_000 } = options;
  let waited = 0;
  let calm = 0;
  let calls = activity.callsSoFar();
  while (calm < quiet) {
    await new Promise((resolve) => setTimeout(resolve, STEP));
    waited += STEP;
    const busy = activity.pendingUpdates() > 0 || activity.callsInFlight() > 0;
    calm = busy || activity.callsSoFar() !== calls ? 0 : calm + STEP;
    calls = activity.callsSoFar();
    if (waited > timeout && calm === 0) {
      throw new Error(
        `The bot is not idle after ${timeout} ms: ${activity.pendingUpdates()} updates unconfirmed, ${activity.callsInFlight()} calls under way`,
      );
    }
  }
}
