import { describeIndex, idIndex } from '../index/definition';
import { compileFilter } from '../query/matcher';
import type { Command } from './command';
import { collectionName, flag } from './read';

const createCommand: Command = {
  // Since MongoDB 4.2 every collection has its index on _id, and this option says nothing else.
  options: ['autoIndexId'],
  run: ({ body, catalog, database, batch }) => {
    const name = collectionName(body, 'create');
    // As MongoDB 7.0: creating what is there with the same options, of which there are none here, is no error.
    catalog.findOrCreate(database, name, batch);
    return { ok: 1 };
  },
};

const dropCommand: Command = {
  options: [],
  run: ({ body, catalog, database, batch }) => {
    const name = collectionName(body, 'drop');
    const indexes = catalog.find(database, name)?.indexes.length ?? 0;
    if (!catalog.drop(database, name, batch)) return { ok: 1 };
    return { nIndexesWas: indexes, ns: `${database}.${name}`, ok: 1 };
  },
};

const listCollectionsCommand: Command = {
  options: ['filter', 'nameOnly', 'cursor', 'authorizedCollections'],
  run: ({ body, catalog, cursors, database, now }) => {
    const matches = compileFilter(body.filter ?? {}, { now });
    const docs = catalog.names(database).map((name) => ({
      name,
      type: 'collection',
      options: {},
      info: { readOnly: false },
      idIndex: describeIndex(idIndex),
    }));
    const shown = docs
      .filter(matches)
      .map((doc) => (flag(body, 'nameOnly') ? { name: doc.name, type: doc.type } : doc));
    const namespace = `${database}.$cmd.listCollections`;
    return {
      cursor: cursors.open({ namespace, docs: shown, batchSize: shown.length, singleBatch: true, now }),
      ok: 1,
    };
  },
};

const dropDatabaseCommand: Command = {
  options: [],
  run: ({ catalog, database, batch }) => {
    for (const name of catalog.names(database)) catalog.drop(database, name, batch);
    return { dropped: database, ok: 1 };
  },
};

const listDatabasesCommand: Command = {
  options: ['filter', 'nameOnly', 'authorizedDatabases'],
  run: ({ body, catalog, now }) => {
    const matches = compileFilter(body.filter ?? {}, { now });
    const databases = catalog.databases().map((name) => ({ name, sizeOnDisk: 0, empty: false }));
    const shown = databases.filter(matches);
    return { databases: flag(body, 'nameOnly') ? shown.map(({ name }) => ({ name })) : shown, ok: 1 };
  },
};

export const collectionCommands: Record<string, Command> = {
  create: createCommand,
  drop: dropCommand,
  listCollections: listCollectionsCommand,
  dropDatabase: dropDatabaseCommand,
  listDatabases: listDatabasesCommand,
};
