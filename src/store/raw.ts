import { type ClientSession, type Connection, createConnection, mongo } from 'mongoose';
import { inReadingOrder } from './reading-order';

const { BSON } = mongo;

export interface RawDocument {
  /** BSON as it is stored. */
  bytes: Uint8Array;
  /** BSON of the same values where numbers of one value have one type, as not every server keeps them apart. */
  plain: Uint8Array;
}

/** One moment that reads may share. */
export interface Moment {
  session: ClientSession;
  end(): Promise<void>;
}

/** What a restore into a server has put aside, and what it has not put in place yet, is no part of the database. */
const asidePrefix = 'aside_';
const comingPrefix = 'coming_';

/** Documents in one answer of the server: a few megabytes rather than all it may send. */
const READ_AT_ONCE = 1_000;

/** The marker that a restore has begun to exchange collections; the program does not start while it is there. */
const exchangeMark = 'restore_under_way';

export type RawStore = Awaited<ReturnType<typeof openRawStore>>;

/** The documents of a database as bytes, whatever they mean: for backup and restore. */
export async function openRawStore(uri: string) {
  const connection = await createConnection(uri, { serverSelectionTimeoutMS: 10_000 }).asPromise();
  const database = databaseOf(connection);

  async function everyName(): Promise<string[]> {
    const found = await database.listCollections({}, { nameOnly: true }).toArray();
    return found.map(({ name }) => name).filter((name) => !name.startsWith('system.'));
  }

  return {
    /** In the order in which a backup reads them. */
    async names(): Promise<string[]> {
      const passing = (name: string) =>
        name.startsWith(asidePrefix) || name.startsWith(comingPrefix) || name === exchangeMark;
      return inReadingOrder((await everyName()).filter((name) => !passing(name)));
    },

    /** By `_id`, at the moment given or, without one, as each is found. */
    async *documents(name: string, moment: Moment | null = null): AsyncGenerator<RawDocument> {
      const options = { raw: true, batchSize: READ_AT_ONCE, ...(moment ? { session: moment.session } : {}) };
      const found = database.collection(name).find({}, options).sort({ _id: 1 });
      for await (const bytes of found as AsyncIterable<unknown> as AsyncIterable<Uint8Array>)
        yield { bytes, plain: plainOf(bytes) };
    },

    /** Null where the server keeps no past to read from: only members of a replica set and clusters do. */
    async moment(): Promise<Moment | null> {
      const { setName, msg } = await database.admin().command({ hello: 1 });
      if (setName === undefined && msg !== 'isdbgrid') return null;
      const session = connection.getClient().startSession({ snapshot: true });
      return { session, end: () => session.endSession() };
    },

    /** Which version of the program's documents these are, as `upgrade.ts` notes it. */
    async version(): Promise<number> {
      const versions = database.collection<{ _id: string; version: number }>('versions');
      return (await versions.findOne({ _id: 'documents' }))?.version ?? 0;
    },

    async isEmpty(name: string): Promise<boolean> {
      return (await database.collection(name).findOne({}, { projection: { _id: 1 } })) === null;
    },

    /** Every value keeps the type it has in the bytes. */
    async insert(name: string, documents: readonly Uint8Array[]): Promise<void> {
      const typed = documents.map((bytes) =>
        BSON.deserialize(bytes, { promoteValues: false, promoteBuffers: false, bsonRegExp: true }),
      );
      if (typed.length > 0) await database.collection(name).insertMany(typed, { forceServerObjectId: true });
    },

    /** Where documents of a collection wait until all are there; what an earlier try left there goes. */
    async startComing(names: readonly string[]): Promise<void> {
      const left = (await everyName()).filter((name) => name.startsWith(comingPrefix));
      for (const name of left) await database.dropCollection(name);
      for (const name of names) await database.createCollection(coming(name));
    },

    /**
     * Puts what waits in the place of what is there, which is kept under another name with `stamp` in it. Cut short,
     * the restore is to be run again; until it is through, the program does not start on this database.
     */
    async exchange(stamp: string): Promise<void> {
      await database
        .collection<{ _id: string }>(exchangeMark)
        .replaceOne({ _id: stamp }, {}, { upsert: true });
      for (const name of await this.names())
        await database.collection(name).rename(`${asidePrefix}${stamp}_${name}`);
      for (const name of (await everyName()).filter((found) => found.startsWith(comingPrefix)))
        await database.collection(name).rename(name.slice(comingPrefix.length));
      await database.dropCollection(exchangeMark);
    },

    close: () => connection.close(),
  };
}

export function coming(name: string): string {
  return `${comingPrefix}${name}`;
}

function plainOf(bytes: Uint8Array): Uint8Array {
  return BSON.serialize(BSON.deserialize(bytes, { bsonRegExp: true }), { ignoreUndefined: true });
}

/** @throws Error when a restore was cut short while it exchanged collections: what is there is of two times */
export async function assertNotHalfRestored(connection: Connection): Promise<void> {
  if ((await databaseOf(connection).collection(exchangeMark).findOne({})) !== null)
    throw new Error('a restore into this database was cut short: run it again');
}

export function databaseOf(connection: Connection) {
  const { db } = connection;
  if (!db) throw new Error('the database is not connected');
  return db;
}
