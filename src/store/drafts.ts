import type { Connection } from 'mongoose';
import type { Answer, Evidence } from '../domain/obligation';
import { collection, instant, mixed, type Stored, text } from './documents';

/** What a seat has typed so far for an obligation. It outlives the form, the process and the person's holding of the seat. */
export interface Draft {
  /** The seat and the obligation. */
  id: string;
  /** Becomes the submission's id, so that the same draft confirmed twice is submitted once. */
  submission: string;
  obligation: string;
  seat: string;
  answers: Answer[];
  evidence: Evidence[];
  savedAt: Date;
}

type StoredDraft = Omit<Draft, 'id'> & Stored;

export function draftStore(connection: Connection) {
  const drafts = collection<StoredDraft>(connection, 'drafts', {
    submission: text,
    obligation: text,
    seat: text,
    answers: mixed,
    evidence: mixed,
    savedAt: instant,
  });
  return {
    async byId(id: string): Promise<Draft | null> {
      const found = await drafts.findById(id).lean<StoredDraft>();
      if (!found) return null;
      const { _id, ...fields } = found;
      return { id: _id, ...fields };
    },

    async save({ id, ...fields }: Draft): Promise<void> {
      await drafts.updateOne({ _id: id }, { $set: fields }, { upsert: true });
    },

    /** Only the draft meant: one begun for the next version of the report stays. */
    async remove(id: string, submission: string): Promise<void> {
      await drafts.deleteOne({ _id: id, submission });
    },
  };
}
