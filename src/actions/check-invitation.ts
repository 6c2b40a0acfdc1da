import { createHash } from 'node:crypto';
import { clockTime, lockedUntil, mostWrongTries, triesCountFrom, usable } from '../domain/invitation';
import { done, type Outcome, type Refusal, refuse } from '../domain/refusal';
import { isOfficeSeat, parseSeatKey, type SeatKey } from '../domain/seat';
import { hashOfCode } from './invitation-code';
import type { Office } from './office';

/** What a valid code opens. The code itself is not in it. */
export interface Invited {
  invitation: string;
  seat: SeatKey;
  /** Name of the seat's unit; null for a seat of the office. */
  unit: string | null;
}

interface Try {
  code: string;
  address: { channel: string; chatId: string };
  person: string | null;
}

/**
 * Says what a code opens for whoever typed it, without using it. Unknown codes count against the chat; a used or an
 * expired one is known only to whom it was given, so it may say what it is and does not count.
 */
export async function checkInvitation(office: Office, input: Try, now: Date): Promise<Outcome<Invited>> {
  const { store } = office;
  // Counting needs to know a chat again, not which chat it is.
  const who = createHash('sha256').update(`${input.address.channel}:${input.address.chatId}`).digest('hex');
  const tries = await store.invitations.wrongTriesSince(who, triesCountFrom(now));
  const until = lockedUntil(tries);
  if (until) return { ok: false, refusal: tooOften(office, until) };
  const hash = hashOfCode(input.code);
  const invitation = hash && (await store.invitations.byHash(hash));
  if (!invitation) {
    await store.invitations.noteWrongTry(office.newId(), who, now);
    const locked = lockedUntil([...tries, now]);
    if (locked) return { ok: false, refusal: tooOften(office, locked) };
    return refuse('refusal.invitation.wrong', { left: mostWrongTries - tries.length - 1 });
  }
  if (input.person && (await store.people.seatsOf(input.person, now)).includes(invitation.seat))
    return refuse('refusal.invitation.alreadyYours');
  const open = usable(invitation, input.person, { now, zone: office.calendar.zone });
  return open.ok ? describe(office, invitation.hash, invitation.seat) : open;
}

function tooOften(office: Office, until: Date): Refusal {
  const params = { most: mostWrongTries, time: clockTime(until, office.calendar.zone) };
  return { key: 'refusal.invitation.tooOften', params };
}

async function describe(office: Office, invitation: string, key: SeatKey): Promise<Outcome<Invited>> {
  const seat = parseSeatKey(key);
  if (!seat) return refuse('refusal.invitation.used');
  if (isOfficeSeat(seat)) return done({ invitation, seat: key, unit: null });
  const unit = await office.store.units.byCode(seat.unit);
  return done({ invitation, seat: key, unit: unit?.name ?? seat.unit });
}
