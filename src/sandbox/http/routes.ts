import { ApiError } from '../api/error';
import { Params } from '../api/params';
import { type HttpRequest, type HttpResponse, readJson } from '../api/request';
import type { Core } from '../core';
import { PersonError } from '../person/error';
import { groupRoutes } from './group-routes';
import { servePage } from './page';
import { personRoutes } from './person-routes';
import { Raw, type RouteInput, type Routes } from './route';
import { worldRoutes } from './world-routes';

const TABLE = Object.entries<Routes[string]>({ ...personRoutes, ...groupRoutes, ...worldRoutes }).map(
  ([route, handler]) => {
    const [method, path = ''] = route.split(' ');
    return { method, pattern: new RegExp(`^${path.replaceAll(':id', '(-?\\d+)')}$`), handler };
  },
);

/** Serves the person-side API under /sandbox and the page for playing every role at /. */
export async function serveSandbox(core: Core, request: HttpRequest): Promise<HttpResponse> {
  const { pathname, searchParams } = new URL(request.url, 'http://sandbox');
  if (!pathname.startsWith('/sandbox/')) return servePage(pathname);
  for (const { method, pattern, handler } of TABLE) {
    const match = method === request.method ? pattern.exec(pathname) : null;
    if (match) return await answer(handler, () => inputOf(core, request, { match, searchParams }));
  }
  return json(404, { error: `No such route: ${request.method} ${pathname}` });
}

interface Matched {
  match: RegExpExecArray;
  searchParams: URLSearchParams;
}

function inputOf(core: Core, request: HttpRequest, { match, searchParams }: Matched): RouteInput {
  const isJson = request.contentType.startsWith('application/json');
  const fields = isJson ? readJson(request.body) : {};
  return {
    core,
    ids: match.slice(1).map(Number),
    params: new Params({ ...Object.fromEntries(searchParams), ...fields }),
    body: request.body,
    type: request.contentType,
    signal: request.signal,
  };
}

async function answer(handler: Routes[string], input: () => RouteInput): Promise<HttpResponse> {
  try {
    const result = await handler?.(input());
    return result instanceof Raw ? result.response : json(200, result ?? { ok: true });
  } catch (error) {
    if (error instanceof PersonError || error instanceof RangeError)
      return json(400, { error: error.message });
    if (error instanceof ApiError) return json(error.code, { error: error.description });
    throw error;
  }
}

function json(status: number, value: unknown): HttpResponse {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}
