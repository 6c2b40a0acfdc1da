import type { HttpRequest } from '../api/request';
import type { Core } from '../core';
import type { Reply } from './bot-api';

export async function serveSandbox(_core: Core, _request: HttpRequest): Promise<Reply> {
  return { status: 404, type: 'application/json', body: JSON.stringify({ error: 'Not Found' }) };
}
