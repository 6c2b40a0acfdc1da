import type { Connection } from 'mongoose';
import type { Invitation } from '../domain/person';
import type { SeatKey } from '../domain/seat';
import { collection, instant, type Stored, text } from './documents';

type StoredInvitation = Omit<Invitation, 'hash'> & Stored;
type WrongTry = Stored & { who: string; at: Date };

const HOUR = 3600;

export function invitationStore(connection: Connection) {
  const invitations = collection<StoredInvitation>(
    connection,
    'invitations',
    { seat: text, issuedBy: text, issuedAt: instant, expiresAt: instant, usedBy: text, usedAt: instant },
    // At each start: is there a code for the administrator's seat that can still be used?
    (schema) => schema.index({ seat: 1, usedBy: 1, expiresAt: 1 }),
  );
  const wrongTries = collection<WrongTry>(connection, 'wrong_tries', { who: text, at: instant }, (schema) => {
    // How many wrong codes has this chat typed lately?
    schema.index({ who: 1, at: 1 });
    // They are of no use after the hour they count in; kept a day for the log's sake.
    schema.index({ at: 1 }, { expireAfterSeconds: 24 * HOUR });
  });
  return {
    /** Idempotent: a code that is there already is left as it is. */
    async issue({ hash, ...fields }: Invitation): Promise<void> {
      await invitations.updateOne({ _id: hash }, { $setOnInsert: fields }, { upsert: true });
    },

    /** A code nobody has used counts from `at` again. */
    async renew(hash: string, at: Date, expiresAt: Date): Promise<void> {
      await invitations.updateOne({ _id: hash, usedBy: null }, { $set: { issuedAt: at, expiresAt } });
    },

    /** True when somebody may still come with a code for this seat. */
    async anyOpen(seat: SeatKey, now: Date): Promise<boolean> {
      return (await invitations.countDocuments({ seat, usedBy: null, expiresAt: { $gt: now } })) > 0;
    },

    async byHash(hash: string): Promise<Invitation | null> {
      const found = await invitations.findById(hash).lean<StoredInvitation>();
      if (!found) return null;
      const { _id, ...fields } = found;
      return { hash: _id, ...fields };
    },

    /** True when the code was free, or was used by this same person: of two who race for it, one wins. */
    async use(hash: string, person: string, at: Date): Promise<boolean> {
      const used = await invitations.updateOne(
        { _id: hash, usedBy: null },
        { $set: { usedBy: person, usedAt: at } },
      );
      if (used.matchedCount === 1) return true;
      return (await invitations.countDocuments({ _id: hash, usedBy: person })) === 1;
    },

    async noteWrongTry(id: string, who: string, at: Date): Promise<void> {
      await wrongTries.create({ _id: id, who, at });
    },

    async wrongTriesSince(who: string, since: Date): Promise<Date[]> {
      const found = await wrongTries
        .find({ who, at: { $gt: since } })
        .sort({ at: 1 })
        .lean<WrongTry[]>();
      return found.map(({ at }) => at);
    },
  };
}
