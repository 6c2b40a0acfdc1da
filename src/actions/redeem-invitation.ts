import { usable } from '../domain/invitation';
import type { Consent, Locale, Person } from '../domain/person';
import { done, type Outcome, refuse } from '../domain/refusal';
import type { Office } from './office';

export interface Redemption {
  /** Hash of the code. */
  invitation: string;
  address: { channel: string; chatId: string };
  /** What a newcomer told and agreed to; not looked at when the chat belongs to somebody already. */
  newcomer: { name: string; locale: Locale; consent: Consent } | null;
}

/**
 * Gives the seat of an invitation to whoever writes from the address. Repeating it after a crash finishes it: the
 * person comes first, found again by the address; then the code is taken; then the seat is held.
 */
export async function redeemInvitation(
  office: Office,
  input: Redemption,
  now: Date,
): Promise<Outcome<Person>> {
  const { store } = office;
  const { channel, chatId } = input.address;
  const invitation = await store.invitations.byHash(input.invitation);
  if (!invitation) return refuse('refusal.invitation.used');
  const known = await store.people.byAddress(channel, chatId);
  const open = usable(invitation, known?.id ?? null, { now, zone: office.calendar.zone });
  if (!open.ok) return open;
  const addresses = [{ channel, chatId, unreachable: false }];
  const added = input.newcomer && { id: office.newId(), addresses, ...input.newcomer };
  const person = known ?? (added && (await store.people.add(added)));
  if (!person) return refuse('refusal.invitation.consentFirst');
  if (!(await store.invitations.use(invitation.hash, person.id, now)))
    return refuse('refusal.invitation.used');
  const { seat, issuedBy } = invitation;
  await store.people.assign({ person: person.id, seat, from: now, until: null, invitedBy: issuedBy });
  const holds = (await store.people.seatsOf(person.id, now)).includes(seat);
  return holds ? done(person) : refuse('refusal.invitation.used');
}
