import { ApiError } from '../api/error';
import { type HttpRequest, type HttpResponse, readParams } from '../api/request';
import { type ApiServer, answer, type Outcome } from '../api/server';
import { findFileByPath } from '../world/files';
import type { World } from '../world/world';

export interface BotApi {
  world: World;
  server: ApiServer;
  token: string;
}

/** A response, or what happens instead of one. */
export type Reply = HttpResponse | 'reset' | 'hang';

const CALL = /^\/bot([^/]+)\/(?:test\/)?([A-Za-z]+)\/?$/;
const FILE = /^\/file\/bot([^/]+)\/(.+)$/;

/** Serves `/bot<token>/<method>` and `/file/bot<token>/<path>`. @returns undefined for any other path. */
export async function serveBotApi(api: BotApi, request: HttpRequest): Promise<Reply | undefined> {
  const path = decodeURIComponent(new URL(request.url, 'http://sandbox').pathname);
  const file = FILE.exec(path);
  if (file) return serveFile(api, file[1] ?? '', file[2] ?? '');
  if (!path.startsWith('/bot')) return undefined;
  const call = CALL.exec(path);
  if (!call) return toReply(answer(new ApiError(404, 'Not Found')));
  if (call[1] !== api.token) return toReply(answer(new ApiError(401, 'Unauthorized')));
  try {
    const params = readParams(request);
    return toReply(await api.server.call({ method: call[2] ?? '', params, signal: request.signal }));
  } catch (error) {
    if (error instanceof ApiError) return toReply(answer(error));
    throw error;
  }
}

function serveFile(api: BotApi, token: string, path: string): Reply {
  const file = findFileByPath(api.world, path);
  if (token !== api.token) return toReply(answer(new ApiError(401, 'Unauthorized')));
  if (!file) return toReply(answer(new ApiError(404, 'Not Found')));
  return { status: 200, type: 'application/octet-stream', body: Buffer.from(file.data, 'base64') };
}

function toReply(outcome: Outcome): Reply {
  if (outcome.kind !== 'answer') return outcome.kind;
  const { status, body, retryAfter } = outcome;
  const header = retryAfter === undefined ? {} : { retryAfter };
  return { status, type: 'application/json', body: JSON.stringify(body), ...header };
}
