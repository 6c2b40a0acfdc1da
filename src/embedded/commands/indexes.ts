import type { Collection } from '../collection';
import { CommandError } from '../errors';
import {
  describeIndex,
  type IndexDefinition,
  idIndex,
  parseIndex,
  sameIndex,
  sameKey,
} from '../index/definition';
import type { Index } from '../index/index';
import { type Doc, isDoc } from '../values/document';
import { equalValues } from '../values/order';
import type { Command, CommandContext } from './command';
import { collectionName, documents } from './read';

const createIndexesCommand: Command = {
  options: ['indexes', 'commitQuorum'],
  run: (context) => {
    const { body, catalog, database, batch } = context;
    const name = collectionName(body, 'createIndexes');
    const definitions = documents(body, 'indexes').map(parseIndex);
    if (definitions.length === 0)
      throw new CommandError('BadValue', 'Must specify at least one index to create');
    const existed = catalog.find(database, name) !== null;
    const collection = catalog.findOrCreate(database, name, batch);
    const before = collection.indexes.length;
    for (const definition of definitions) {
      if (!isThere(collection, definition)) collection.addIndex(definition, batch);
    }
    return {
      numIndexesBefore: before,
      numIndexesAfter: collection.indexes.length,
      createdCollectionAutomatically: !existed,
      ok: 1,
    };
  },
};

/** True when the very same index is there already. @throws CommandError when a similar one stands in the way */
function isThere(collection: Collection, wanted: IndexDefinition): boolean {
  for (const { definition } of collection.indexes) {
    if (sameKey(definition, wanted) && Object.hasOwn(wanted.key, '_id') && definition.name === idIndex.name)
      return true;
    const named = definition.name === wanted.name;
    if (named && sameIndex(definition, wanted)) return true;
    if (named) {
      throw new CommandError(
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested index: ${wanted.name}`,
      );
    }
    if (sameKey(definition, wanted)) {
      throw new CommandError(
        'IndexOptionsConflict',
        `Index already exists with a different name: ${definition.name}`,
      );
    }
  }
  return false;
}

function existing({ body, catalog, database }: CommandContext, command: string): Collection {
  const name = collectionName(body, command);
  const collection = catalog.find(database, name);
  if (collection === null)
    throw new CommandError('NamespaceNotFound', `ns does not exist: ${database}.${name}`);
  return collection;
}

const listIndexesCommand: Command = {
  options: ['cursor'],
  run: (context) => {
    const collection = existing(context, 'listIndexes');
    const docs: Doc[] = collection.indexes.map((index) => describeIndex(index.definition));
    const opening = {
      namespace: collection.namespace,
      docs,
      batchSize: docs.length,
      singleBatch: true,
      now: context.now,
    };
    return { cursor: context.cursors.open(opening), ok: 1 };
  },
};

const dropIndexesCommand: Command = {
  options: ['index'],
  run: (context) => {
    const collection = existing(context, 'dropIndexes');
    const nIndexesWas = collection.indexes.length;
    for (const index of chosen(collection, context.body.index)) collection.dropIndex(index, context.batch);
    return { nIndexesWas, ok: 1 };
  },
};

/** Indexes by name, by names, by key, or `*` for all but the one on `_id`. */
function chosen(collection: Collection, wanted: unknown): Index[] {
  const others = collection.indexes.slice(1);
  if (wanted === '*') return others;
  if (Array.isArray(wanted)) return wanted.flatMap((name) => chosen(collection, name));
  if (wanted === idIndex.name) throw new CommandError('InvalidOptions', 'cannot drop _id index');
  const found = others.find(({ definition }) =>
    isDoc(wanted) ? equalValues(definition.key, wanted) : definition.name === wanted,
  );
  if (found === undefined)
    throw new CommandError('IndexNotFound', `index not found with name [${String(wanted)}]`);
  return [found];
}

export const indexCommands: Record<string, Command> = {
  createIndexes: createIndexesCommand,
  listIndexes: listIndexesCommand,
  dropIndexes: dropIndexesCommand,
};
