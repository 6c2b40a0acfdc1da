import { accessOf, statusFor } from '../../src/health/access';
import { sameSecret } from '../../src/same-secret';

const token = '7mQx-41vKdTz_9uRbYpe';

it.each(['127.0.0.1', '127.8.8.8', 'localhost', '::1'])(
  '%s is this machine alone: open without a token',
  (host) => {
    expect(accessOf({ token: null, host })).toEqual({ kind: 'open' });
    expect(accessOf({ token, host })).toEqual({ kind: 'token', token });
  },
);

it.each(['0.0.0.0', '::', '10.0.0.7', '127.0.0.1.example.com', null])(
  '%s is the world, or may be: closed until there is a token',
  (host) => {
    expect(accessOf({ token: null, host })).toEqual({ kind: 'closed' });
    expect(accessOf({ token, host })).toEqual({ kind: 'token', token });
  },
);

it('lets in whoever bears the token, and nobody who bears something like it', () => {
  const access = accessOf({ token, host: null });
  expect(statusFor(access, `Bearer ${token}`)).toBe(200);
  for (const given of [
    undefined,
    '',
    token,
    `Bearer ${token}x`,
    `Bearer ${token.slice(1)}`,
    'Bearer ',
    `bearer ${token}`,
  ])
    expect(statusFor(access, given)).toBe(401);
  expect(statusFor({ kind: 'closed' }, `Bearer ${token}`)).toBe(403);
  expect(statusFor({ kind: 'open' }, undefined)).toBe(200);
});

it('compares secrets of any length and kind', () => {
  expect(sameSecret(token, token)).toBe(true);
  for (const given of [undefined, null, 7, [token], '', `${token}\0`])
    expect(sameSecret(given, token)).toBe(false);
});
