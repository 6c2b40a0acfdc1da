import { DateTime } from 'luxon';
import { dayOf, formatDay } from './day';
import type { Invitation } from './person';
import { done, type Outcome, refuse } from './refusal';
import { isOfficeSeat, type Seat } from './seat';

/** Letters and digits that are not taken for one another when read aloud or copied by hand. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeLength = 12;
export const invitationDays = 14;
/** Unknown codes a chat may type within an hour. */
export const mostWrongTries = 5;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A code as it is compared: capitals and digits only. Null when it cannot be one. */
export function normalizeCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}_]+/gu, '')
    .toUpperCase();
  return /^[0-9A-Z]{4,64}$/.test(code) ? code : null;
}

/** As it is shown and read aloud: `AB3D-EF5G-HJ7K`. */
export function showCode(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$&-');
}

/** True for a text that is nothing but a code: three groups of four, or one word as long as the codes of the configuration. */
export function looksLikeCode(text: string): boolean {
  const typed = text.normalize('NFKC').trim();
  return (
    /^[a-z0-9]{4}[\s\p{Pd}][a-z0-9]{4}[\s\p{Pd}][a-z0-9]{4}$/iu.test(typed) ||
    /^[a-z0-9-]{12,64}$/i.test(typed)
  );
}

export function expiryOf(issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + invitationDays * DAY);
}

/** Since when wrong tries count at `now`. */
export function triesCountFrom(now: Date): Date {
  return new Date(now.getTime() - HOUR);
}

/** Until when a chat must wait, given the instants of its wrong tries within the hour, oldest first; null when it need not. */
export function lockedUntil(tries: readonly Date[]): Date | null {
  const first = tries.at(-mostWrongTries);
  return first ? new Date(first.getTime() + HOUR) : null;
}

/** `HH:mm`, never before the instant itself. */
export function clockTime(instant: Date, zone: string): string {
  return DateTime.fromMillis(Math.ceil(instant.getTime() / 60_000) * 60_000, { zone }).toFormat('HH:mm');
}

/** Whether a person (null: not yet one) may still come with this code. One's own used code may be finished. */
export function usable(
  invitation: Invitation,
  person: string | null,
  at: { now: Date; zone: string },
): Outcome<Invitation> {
  const { usedBy, expiresAt } = invitation;
  if (usedBy !== null) return usedBy === person ? done(invitation) : refuse('refusal.invitation.used');
  if (expiresAt <= at.now)
    return refuse('refusal.invitation.expired', { day: formatDay(dayOf(expiresAt, at.zone)) });
  return done(invitation);
}

/** Officers invite into units, administrators everywhere. */
export function mayInvite(inviter: readonly Seat[], seat: Seat): boolean {
  const duties = inviter.filter(isOfficeSeat).map(({ duty }) => duty);
  return duties.includes('administrator') || (duties.includes('officer') && !isOfficeSeat(seat));
}
