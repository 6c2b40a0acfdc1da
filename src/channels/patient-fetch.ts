/** Longest the bot keeps a person waiting at a time; beyond it the answer is given up and logged. */
const MOST_SECONDS = 10;
/** Seconds before each further try when the platform does not say how long. */
const WAITS = [0.3, 1, 2, 4];
/** An answer that is not there by then does not come: replies are small. */
const TRY_MS = 10_000;
/** Whoever asks for updates asks again anyway. */
const ASKS_FOR_UPDATES = /\/getUpdates$/;

/**
 * For replies to people who are typing: waits as long as the platform asks (429 `retry_after`, up to ten seconds), or a
 * moment when it is in trouble (5xx), the line breaks or nothing comes for ten seconds, and tries again, five times in all.
 * A line that breaks after the platform took the message says it twice: that is better than silence. It sits at `fetch` because that is the one seam
 * which calls made inside conversations also pass. The outbox does not use it: there, waiting is a row's own affair.
 */
export function patientFetch(
  inner: typeof fetch,
  sleep: (seconds: number) => Promise<void> = pause,
  tryMs = TRY_MS,
): typeof fetch {
  return async (input, init) => {
    const patient = repeatable(init?.body) && !ASKS_FOR_UPDATES.test(addressOf(input));
    for (const wait of patient ? WAITS : []) {
      const { signal, over } = limited(init?.signal ?? null, tryMs);
      const seconds = await inner(input, { ...init, signal })
        .then(
          (response) => beforeAgain(response, wait),
          (error: unknown) => (init?.signal?.aborted ? Promise.reject(error) : wait),
        )
        .finally(over);
      if (typeof seconds !== 'number') return seconds;
      await sleep(seconds);
    }
    return inner(input, init);
  };
}

/** A signal for one try: the caller's own, which may be of another make, or that it takes too long. */
function limited(callers: AbortSignal | null, ms: number): { signal: AbortSignal; over: () => void } {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  const timer = setTimeout(giveUp, ms);
  if (callers?.aborted) giveUp();
  callers?.addEventListener('abort', giveUp);
  return {
    signal: controller.signal,
    over: () => {
      clearTimeout(timer);
      callers?.removeEventListener('abort', giveUp);
    },
  };
}

/** Seconds to wait before the same is asked again; the answer itself when it is one. */
async function beforeAgain(response: Response, wait: number): Promise<number | Response> {
  const seconds = await secondsFor(response, wait);
  if (seconds === null) return response;
  // What nobody reads keeps its connection until the garbage is collected.
  await response.body?.cancel().catch(() => undefined);
  return seconds;
}

async function secondsFor(response: Response, wait: number): Promise<number | null> {
  if (response.status >= 500) return wait;
  const seconds = response.status === 429 ? await askedToWait(response) : null;
  return seconds === null || seconds > MOST_SECONDS ? null : seconds;
}

/** A stream (an upload) can be read once only. */
function repeatable(body: unknown): boolean {
  return body === undefined || body === null || typeof body === 'string';
}

/** Without what follows a question mark. It holds the bot's token and stays here. */
function addressOf(input: Parameters<typeof fetch>[0]): string {
  return (input instanceof Request ? input.url : String(input)).split('?')[0] ?? '';
}

async function askedToWait(response: Response): Promise<number | null> {
  const answer: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  const seconds = (answer as { parameters?: { retry_after?: unknown } } | null)?.parameters?.retry_after;
  return typeof seconds === 'number' ? seconds : null;
}

function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
