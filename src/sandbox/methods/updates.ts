import { badRequest, conflict } from '../api/error';
import type { Params } from '../api/params';
import { Described, type Method } from './method';

const MAX_POLL_SECONDS = 50;

export const getUpdates: Method = ({ world, poller, signal }, params) => {
  if (world.state.webhook) {
    throw conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  const kinds = readAllowed(params);
  if (kinds) world.updates.allow(kinds);
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const limit = params.integer('limit') ?? 100;
  return poller.poll({
    offset: params.integer('offset') ?? 0,
    limit: limit > 0 ? clamp(limit, 1, 100) : 100,
    timeout: clamp(params.integer('timeout') ?? 0, 0, MAX_POLL_SECONDS),
    ...(signal ? { signal } : {}),
  });
};

export const setWebhook: Method = ({ world, poller, webhook }, params) => {
  const url = params.text('url')?.trim() ?? '';
  if (url === '') return removeWebhook(world.state.webhook !== undefined, webhook, params);
  const secretToken = params.text('secret_token');
  if (!/^https?:\/\/[^/\s]+/i.test(url) || !URL.canParse(url)) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (secretToken !== undefined && !/^[A-Za-z0-9_-]*$/.test(secretToken)) {
    throw badRequest('secret token contains unallowed characters');
  }
  if (secretToken !== undefined && secretToken.length > 256) throw badRequest('secret token is too long');
  const kinds = readAllowed(params);
  if (kinds) world.updates.allow(kinds);
  const already = world.state.webhook?.url === url && world.state.webhook.secretToken === secretToken;
  if (params.flag('drop_pending_updates')) world.updates.clear();
  poller.stop('terminated by setWebhook request');
  const connections = Math.min(100, Math.max(1, params.integer('max_connections') ?? 40));
  webhook.set({ url, maxConnections: connections, ...(secretToken ? { secretToken } : {}) });
  return new Described(true, already ? 'Webhook is already set' : 'Webhook was set');
};

export const deleteWebhook: Method = ({ world, webhook }, params) =>
  removeWebhook(world.state.webhook !== undefined, webhook, params, world.updates);

export const getWebhookInfo: Method = ({ world }) => {
  const { webhook } = world.state;
  const allowed = world.updates.allowed;
  return {
    url: webhook?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: world.updates.size,
    ...(webhook ? { max_connections: webhook.maxConnections, ip_address: '127.0.0.1' } : {}),
    ...(webhook?.lastErrorDate === undefined
      ? {}
      : { last_error_date: webhook.lastErrorDate, last_error_message: webhook.lastErrorMessage }),
    ...(allowed.length > 0 ? { allowed_updates: allowed } : {}),
  };
};

function removeWebhook(
  was: boolean,
  webhook: { clear(): void },
  params: Params,
  updates?: { clear(): void },
): Described {
  webhook.clear();
  if (params.flag('drop_pending_updates')) updates?.clear();
  return new Described(true, was ? 'Webhook was deleted' : 'Webhook is already deleted');
}

/** @returns undefined when the parameter is absent or no list of names: the former choice stays. */
function readAllowed(params: Params): string[] | undefined {
  try {
    const given = params.json('allowed_updates', 'allowed updates');
    return Array.isArray(given) ? given.map((kind) => String(kind).toLowerCase()) : undefined;
  } catch {
    return undefined;
  }
}
