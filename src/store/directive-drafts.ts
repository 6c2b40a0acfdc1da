import type { Connection } from 'mongoose';
import type { DirectiveDraft, DraftedCampaign } from '../domain/directive-draft';
import { collection, count, flag, instant, isDuplicateKey, mixed, type Stored, text } from './documents';

/** What was read from a document. It stays when its campaigns are launched: the document is known when it comes again. */
export interface KeptDirective extends DirectiveDraft {
  /** Number, issuer and day as one text, the same however they are spelled; null when the document has no number. */
  known: string | null;
  /** Who sent it. */
  person: string;
  readAt: Date;
  /** True once somebody has decided anything about it: it is then not read anew. */
  touched: boolean;
  /** Grows with each change. */
  revision: number;
}

type StoredDirective = Omit<KeptDirective, 'id'> & Stored;

/** Documents that officers have sent, as drafts of campaigns. Of their text only the sentences that were read. */
export function directiveDraftStore(connection: Connection) {
  const directives = collection<StoredDirective>(
    connection,
    'directive_drafts',
    {
      ...{ document: mixed, digest: text, campaigns: mixed },
      ...{ known: text, person: text, readAt: instant, touched: flag, revision: count },
    },
    (schema) => {
      // A document that comes again in another file or typed by hand: what was read of it before?
      schema.index({ known: 1, readAt: 1 });
      // The drafts a person may have left, for /vanban.
      schema.index({ person: 1, readAt: -1 });
    },
  );
  return {
    async byId(id: string): Promise<KeptDirective | null> {
      const found = await directives.findById(id).lean<StoredDirective>();
      return found && toKept(found);
    },

    /** The same text, letter by letter. */
    async byDigest(digest: string): Promise<KeptDirective | null> {
      const found = await directives.findOne({ _id: directiveId(digest), digest }).lean<StoredDirective>();
      return found && toKept(found);
    },

    /** Oldest first. */
    async ofDocument(known: string): Promise<KeptDirective[]> {
      const found = await directives.find({ known }).sort({ readAt: 1 }).lean<StoredDirective[]>();
      return found.map(toKept);
    },

    /** Latest first. */
    async ofPerson(person: string, most: number): Promise<KeptDirective[]> {
      const found = await directives
        .find({ person })
        .sort({ readAt: -1 })
        .limit(most)
        .lean<StoredDirective[]>();
      return found.map(toKept);
    },

    /** False when it is there already. */
    async add({ id, ...fields }: KeptDirective): Promise<boolean> {
      try {
        const added = await directives.updateOne({ _id: id }, { $setOnInsert: fields }, { upsert: true });
        return added.upsertedCount === 1;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },

    /** False when another change came first: load and decide anew. */
    async replace({ id, revision, ...fields }: KeptDirective): Promise<boolean> {
      const replaced = await directives.updateOne(
        { _id: id, revision },
        { $set: { ...fields, revision: revision + 1 } },
      );
      return replaced.matchedCount === 1;
    },

    /** False when another change came first: load and decide anew. */
    async change(id: string, revision: number, campaigns: readonly DraftedCampaign[]): Promise<boolean> {
      const changed = await directives.updateOne(
        { _id: id, revision },
        { $set: { campaigns: [...campaigns], touched: true, revision: revision + 1 } },
      );
      return changed.matchedCount === 1;
    },
  };
}

/** Of a digest: the same text is the same row, whoever sends it and however often. Short enough for a button. */
export function directiveId(digest: string): string {
  return digest.slice(0, 12);
}

function toKept({ _id, ...fields }: StoredDirective): KeptDirective {
  return { id: _id, ...fields };
}
