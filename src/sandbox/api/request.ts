import { badRequest } from './error';
import { parseMultipart } from './multipart';
import { asObject, Params } from './params';

/** An HTTP request as far as the sandbox cares, from a socket or from the in-process `fetch`. */
export interface HttpRequest {
  method: string;
  /** Path and query, beginning with a slash. */
  url: string;
  contentType: string;
  body: Buffer;
  /** Tells a long poll that its caller has gone. */
  signal?: AbortSignal;
}

export interface HttpResponse {
  status: number;
  type: string;
  body: string | Buffer;
  /** Offered to a browser as a download under this name. */
  download?: string;
  /** Seconds for the Retry-After header. */
  retryAfter?: number;
}

/** Gathers the parameters of a Bot API call from its query and body; the body wins. */
export function readParams(request: HttpRequest): Params {
  const query = Object.fromEntries(new URL(request.url, 'http://sandbox').searchParams);
  const type = request.contentType.toLowerCase();
  if (type.startsWith('application/json')) return new Params({ ...query, ...readJson(request.body) });
  if (type.startsWith('multipart/form-data')) {
    const form = parseMultipart(request.contentType, request.body);
    if (!form) throw badRequest('Wrong Content-Type boundary');
    return new Params({ ...query, ...form.fields }, form.files);
  }
  const fields = type.startsWith('application/x-www-form-urlencoded')
    ? Object.fromEntries(new URLSearchParams(request.body.toString('utf8')))
    : {};
  return new Params({ ...query, ...fields });
}

/** @throws ApiError 400 when the body is not a JSON object; an empty body is an empty object. */
export function readJson(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    throw badRequest("can't parse request body as JSON");
  }
  const object = asObject(value);
  if (!object) throw badRequest("can't parse request body as JSON object");
  return object;
}
