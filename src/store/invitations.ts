import type { Connection } from 'mongoose';
import type { Invitation } from '../domain/person';
import { collection, instant, type Stored, text } from './documents';

type StoredInvitation = Omit<Invitation, 'hash'> & Stored;
type WrongTry = Stored & { who: string; at: Date };

const HOUR = 3600;

export function invitationStore(connection: Connection) {
  const invitations = collection<StoredInvitation>(connection, 'invitations', {
    seat: text,
    issuedBy: text,
    issuedAt: instant,
    expiresAt: instant,
    usedBy: text,
    usedAt: instant,
  });
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

    async wrongTriesSince(who: string, since: Date): Promise<number> {
      return wrongTries.countDocuments({ who, at: { $gt: since } });
    },
  };
}
