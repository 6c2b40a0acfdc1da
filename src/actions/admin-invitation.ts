import { expiryOf } from '../domain/invitation';
import { OFFICE, type Seat, seatKey } from '../domain/seat';
import { hashOfCode } from './invitation-code';
import { writeInvitation } from './issue-invitation';
import type { Office } from './office';

const seat: Seat = { unit: OFFICE, duty: 'administrator' };

/**
 * While nobody is the administrator, sees to it that somebody can become it: with the configured code, or with a
 * generated one when none is configured or it is spent. Returns the code when it was made just now, to be shown once;
 * null when there is nothing to show.
 */
export async function ensureAdminInvitation(
  office: Office,
  codeFromConfig: string | null,
  now: Date,
): Promise<string | null> {
  if ((await office.store.people.heldSeats(now)).has(seatKey(seat))) return null;
  const configured = codeFromConfig === null ? 'spent' : await offer(office, codeFromConfig, now);
  if (configured === 'issued') return codeFromConfig;
  if (configured === 'open' || (await office.store.invitations.anyOpen(seatKey(seat), now))) return null;
  return (await writeInvitation(office, { seat, by: null }, now)).code;
}

async function offer(office: Office, code: string, now: Date): Promise<'issued' | 'open' | 'spent'> {
  const { invitations } = office.store;
  const hash = hashOfCode(code);
  if (!hash) return 'spent';
  const expiresAt = expiryOf(now);
  const earlier = await invitations.byHash(hash);
  if (earlier && earlier.usedBy !== null) return 'spent';
  if (earlier && earlier.expiresAt > now) return 'open';
  // Whoever may read the configuration wants this code to work: an expired one is opened again.
  if (earlier) await invitations.renew(hash, now, expiresAt);
  const invitation = { hash, seat: seatKey(seat), issuedBy: null, issuedAt: now, expiresAt };
  if (!earlier) await invitations.issue({ ...invitation, usedBy: null, usedAt: null });
  return 'issued';
}
