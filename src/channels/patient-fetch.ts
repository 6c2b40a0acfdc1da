/** Longest the bot keeps a person waiting for the platform's sake; beyond it the answer is given up and logged. */
const MOST_SECONDS = 10;
const MOST_TRIES = 3;

/**
 * For replies to people who are typing: waits as long as the platform asks (429 `retry_after`, up to ten seconds) and
 * tries again. It sits at `fetch` because that is the one seam which calls made inside conversations also pass.
 * The outbox does not use it: there, waiting is a row's own affair.
 */
export function patientFetch(
  inner: typeof fetch,
  sleep: (seconds: number) => Promise<void> = pause,
): typeof fetch {
  return async (input, init) => {
    for (let tries = 1; ; tries += 1) {
      const response = await inner(input, init);
      if (response.status !== 429 || tries >= MOST_TRIES || !repeatable(init?.body)) return response;
      const seconds = await askedToWait(response);
      if (seconds === null || seconds > MOST_SECONDS) return response;
      await sleep(seconds);
    }
  };
}

/** A stream (an upload) can be read once only. */
function repeatable(body: unknown): boolean {
  return body === undefined || body === null || typeof body === 'string';
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
