/**
 * The system's fetch for grammY, which hands over a signal of its own making and, for uploads, a Node stream. Since
 * Node 24 fetch takes no signal but its own, and a stream as a body wants `duplex`.
 */
export function nativeFetch(inner: typeof fetch = fetch): typeof fetch {
  return (input, init) => {
    if (!init) return inner(input);
    const { signal, ...rest } = init;
    const streamed = typeof rest.body === 'object' && rest.body !== null ? { duplex: 'half' as const } : {};
    return inner(input, { ...rest, ...streamed, ...(signal ? { signal: ownSignal(signal) } : {}) });
  };
}

function ownSignal(signal: AbortSignal): AbortSignal {
  if (signal instanceof AbortSignal) return signal;
  const foreign: AbortSignal = signal;
  const controller = new AbortController();
  if (foreign.aborted) controller.abort();
  else foreign.addEventListener('abort', () => controller.abort(), { once: true });
  return controller.signal;
}
