import type { Collection } from '../collection';
import { CommandError } from '../errors';
import { compileProjection } from '../query/projection';
import { type Row, selectRows } from '../query/select';
import { parseSort } from '../query/sort';
import type { UpdateRun } from '../update/apply';
import { upsertedDocument } from '../update/upsert';
import type { Doc } from '../values/document';
import type { Command, CommandContext } from './command';
import { collectionName, flag } from './read';
import { prepareUpdate, updateRow } from './update';

interface Outcome {
  before: Doc | null;
  after: Doc | null;
  lastErrorObject: Doc;
}

export const findAndModifyCommand: Command = {
  options: [
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'arrayFilters',
    'bypassDocumentValidation',
  ],
  run: (context) => {
    const { body } = context;
    assertCombination(body);
    const project = compileProjection(body.fields);
    const outcome = flag(body, 'remove') ? removeOne(context) : updateOne(context);
    const value = flag(body, 'new') ? outcome.after : outcome.before;
    return { lastErrorObject: outcome.lastErrorObject, value: value === null ? null : project(value), ok: 1 };
  },
};

function assertCombination(body: Doc): void {
  const remove = flag(body, 'remove');
  if (remove === (body.update !== undefined)) {
    throw new CommandError(
      'FailedToParse',
      'Either an update or remove=true must be specified, and not both',
    );
  }
  if (remove && (flag(body, 'new') || flag(body, 'upsert'))) {
    throw new CommandError('FailedToParse', 'Cannot specify new or upsert together with remove=true');
  }
}

function nameOf(body: Doc): string {
  return collectionName(body, body.findAndModify === undefined ? 'findandmodify' : 'findAndModify');
}

function firstRow({ body, now }: CommandContext, collection: Collection | null): Row | null {
  const selection = { filter: body.query ?? {}, sort: parseSort(body.sort), limit: 1, now };
  return selectRows(collection, selection)[0] ?? null;
}

function removeOne(context: CommandContext): Outcome {
  const collection = context.catalog.find(context.database, nameOf(context.body));
  const found = firstRow(context, collection);
  if (found === null) return { before: null, after: null, lastErrorObject: { n: 0 } };
  collection?.remove(found[0], context.batch);
  return { before: found[1], after: null, lastErrorObject: { n: 1 } };
}

function updateOne(context: CommandContext): Outcome {
  const { body, catalog, database, batch, now } = context;
  const filter = body.query ?? {};
  const run = prepareUpdate({ filter, update: body.update, arrayFilters: body.arrayFilters, now });
  const upsert = flag(body, 'upsert');
  const name = nameOf(body);
  const collection = upsert ? catalog.findOrCreate(database, name, batch) : catalog.find(database, name);
  const found = firstRow(context, collection);
  if (collection !== null && found !== null) {
    const [after] = updateRow(collection, found, run, batch);
    return { before: found[1], after, lastErrorObject: { n: 1, updatedExisting: true } };
  }
  if (collection !== null && upsert) return insertOne(collection, run, batch);
  return { before: null, after: null, lastErrorObject: { n: 0, updatedExisting: false } };
}

function insertOne(collection: Collection, run: UpdateRun, batch: CommandContext['batch']): Outcome {
  const after = collection.insert(upsertedDocument(run), batch);
  return { before: null, after, lastErrorObject: { n: 1, updatedExisting: false, upserted: after._id } };
}
