import type { HttpRequest } from '../api/request';
import type { Reply } from './bot-api';

/** The abort signals of grammY's shim and of the platform have this in common. */
interface AnySignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

interface FetchInit {
  method?: string;
  headers?: unknown;
  body?: unknown;
  signal?: AnySignal | null;
}

/**
 * A `fetch` that answers from this process, without a socket: whatever the host, the path decides. A reset
 * rejects as a broken connection does; a hang rejects when the caller aborts.
 */
export function createFetch(serve: (request: HttpRequest) => Promise<Reply>): typeof fetch {
  const inProcess = async (input: unknown, init: FetchInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : String(input));
    const controller = new AbortController();
    const aborted = whenAborted(init.signal ?? undefined, controller);
    const headers = new Headers((init.headers ?? {}) as Record<string, string>);
    const request: HttpRequest = {
      method: init.method ?? 'GET',
      url: url.pathname + url.search,
      contentType: headers.get('content-type') ?? defaultType(init.body),
      body: await readBody(init.body),
      signal: controller.signal,
    };
    const reply = await Promise.race([serve(request), aborted]);
    if (reply === 'hang') return aborted;
    if (reply instanceof Response) return reply;
    if (reply === 'reset') throw new TypeError('fetch failed', { cause: new Error('read ECONNRESET') });
    return new Response(typeof reply.body === 'string' ? reply.body : new Uint8Array(reply.body), {
      status: reply.status,
      headers: {
        'content-type': reply.type,
        ...(reply.retryAfter === undefined ? {} : { 'retry-after': String(reply.retryAfter) }),
      },
    });
  };
  return inProcess as typeof fetch;
}

/** Never resolves: rejects as `fetch` does when the signal fires. */
function whenAborted(signal: AnySignal | undefined, controller: AbortController): Promise<Response> {
  const promise = new Promise<Response>((_, reject) => {
    const abort = () => {
      controller.abort();
      reject(new DOMException('The operation was aborted.', 'AbortError'));
    };
    if (signal?.aborted) abort();
    else signal?.addEventListener('abort', abort);
  });
  promise.catch(() => undefined);
  return promise;
}

function defaultType(body: unknown): string {
  return body instanceof URLSearchParams ? 'application/x-www-form-urlencoded' : '';
}

async function readBody(body: unknown): Promise<Buffer> {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (typeof body === 'string' || body instanceof URLSearchParams) return Buffer.from(String(body));
  if (body instanceof Uint8Array) return Buffer.from(body);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body as AsyncIterable<Uint8Array | string>)
    chunks.push(Buffer.from(chunk as string));
  return Buffer.concat(chunks);
}
