import { runPipeline } from '../aggregate/pipeline';
import type { Collection } from '../collection';
import { CommandError } from '../errors';
import { selectRows } from '../query/select';
import { type Doc, isDoc } from '../values/document';
import type { Command, CommandContext } from './command';
import { assertOptions, collectionName, count, optionalNumber } from './read';

export const aggregateCommand: Command = {
  options: ['pipeline', 'cursor', 'allowDiskUse', 'bypassDocumentValidation'],
  run: (context) => {
    const { body, cursors, database, now } = context;
    const name = collectionName(body, 'aggregate');
    const { pipeline, cursor } = body;
    if (!Array.isArray(pipeline))
      throw new CommandError('TypeMismatch', "the field 'pipeline' must be an array");
    if (!isDoc(cursor)) throw new CommandError('FailedToParse', "The 'cursor' option is required");
    assertOptions(cursor, new Set(['batchSize']), "aggregate's cursor");
    const docs = run(context, name, pipeline);
    const batchSize = optionalNumber(cursor, 'batchSize');
    const opened = cursors.open({
      namespace: `${database}.${name}`,
      docs,
      batchSize,
      singleBatch: false,
      now,
    });
    return { cursor: opened, ok: 1 };
  },
};

/** A leading `$match` is the query's filter: an index may find what it asks for. */
function run({ catalog, database, now }: CommandContext, name: string, pipeline: unknown[]): Doc[] {
  const environment = {
    now,
    collection: (other: string) => matching(catalog.find(database, other), {}, now),
  };
  const [first, ...rest] = pipeline;
  const matched = isDoc(first) && Object.keys(first).join() === '$match';
  const docs = matching(catalog.find(database, name), matched ? first.$match : {}, now);
  return runPipeline(docs, matched ? rest : pipeline, environment);
}

function matching(collection: Collection | null, filter: unknown, now: Date): Doc[] {
  return selectRows(collection, { filter, now }).map(([, doc]) => doc);
}

export const countCommand: Command = {
  options: ['query', 'limit', 'skip', 'fields'],
  run: ({ body, catalog, database, now }) => {
    const collection = catalog.find(database, collectionName(body, 'count'));
    const limit = Math.abs(optionalNumber(body, 'limit') ?? 0);
    const skip = count(body, 'skip', 0);
    return { n: selectRows(collection, { filter: body.query ?? {}, limit, skip, now }).length, ok: 1 };
  },
};
