import { expiryOf, mayInvite, showCode } from '../domain/invitation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { parseSeatKey, type Seat, seatKey } from '../domain/seat';
import { codeFrom, hash } from './invitation-code';
import type { Office } from './office';

export interface Issued {
  /** As it is shown, `AB3D-EF5G-HJ7K`. This is the only time it is known: the store keeps its hash. */
  code: string;
  expiresAt: Date;
}

/** Makes a one-time code for a seat, when the person who asks may invite into it at this moment. */
export async function issueInvitation(
  office: Office,
  input: { seat: Seat; by: string },
  now: Date,
): Promise<Outcome<Issued>> {
  const held = (await office.store.people.seatsOf(input.by, now)).map(parseSeatKey);
  const inviter = held.filter((seat) => seat !== null);
  if (!mayInvite(inviter, input.seat)) return refuse('refusal.invitation.mayNot');
  return done(await writeInvitation(office, input, now));
}

/** Stores an invitation under the hash of a new code. `by` null: the office itself invites. */
export async function writeInvitation(
  office: Office,
  { seat, by }: { seat: Seat; by: string | null },
  now: Date,
): Promise<Issued> {
  const code = codeFrom(office.newId());
  const expiresAt = expiryOf(now);
  await office.store.invitations.issue({
    hash: hash(code),
    seat: seatKey(seat),
    issuedBy: by,
    issuedAt: now,
    expiresAt,
    usedBy: null,
    usedAt: null,
  });
  return { code: showCode(code), expiresAt };
}
