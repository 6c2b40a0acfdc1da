import { sameSecret } from '../same-secret';

/** Who may read the metrics: whoever reaches the server, whoever bears the token, or nobody until there is one. */
export type Access = { kind: 'open' } | { kind: 'token'; token: string } | { kind: 'closed' };

/**
 * Without a token only what listens on this machine alone is open. Behind a webhook's proxy everybody seems to come from
 * this machine, so nobody is trusted for that.
 */
export function accessOf({ token, host }: { token: string | null; host: string | null }): Access {
  if (token !== null) return { kind: 'token', token };
  return host !== null && isLoopback(host) ? { kind: 'open' } : { kind: 'closed' };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** 200, or the status to refuse with. */
export function statusFor(access: Access, authorization: string | undefined): 200 | 401 | 403 {
  if (access.kind === 'open') return 200;
  if (access.kind === 'closed') return 403;
  return sameSecret(authorization, `Bearer ${access.token}`) ? 200 : 401;
}
