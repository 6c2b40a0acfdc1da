import { runPipeline } from '../aggregate/pipeline';
import { CommandError } from '../errors';
import { selectRows } from '../query/select';
import { type Doc, isDoc } from '../values/document';
import type { Command, CommandContext } from './command';
import { assertOptions, collectionName, optionalNumber } from './read';

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

/** A leading `$match` is found by an index where there is one. */
function run({ catalog, database, now }: CommandContext, name: string, pipeline: unknown[]): Doc[] {
  const docsOf = (collection: string, filter: unknown): Doc[] => {
    const found = catalog.find(database, collection);
    return found === null ? [] : selectRows(found, { filter, now }).map(([, doc]) => doc);
  };
  const environment = { now, collection: (other: string) => docsOf(other, {}) };
  const [first] = pipeline;
  const filter = isDoc(first) && Object.keys(first).join() === '$match' ? first.$match : {};
  return runPipeline(docsOf(name, filter), pipeline, environment);
}

export const countCommand: Command = {
  options: ['query', 'limit', 'skip', 'fields'],
  run: ({ body, catalog, database, now }) => {
    const collection = catalog.find(database, collectionName(body, 'count'));
    if (collection === null) return { n: 0, ok: 1 };
    const limit = Math.abs(optionalNumber(body, 'limit') ?? 0);
    const skip = optionalNumber(body, 'skip') ?? 0;
    if (skip < 0) throw new CommandError('BadValue', "the field 'skip' must not be negative");
    return { n: selectRows(collection, { filter: body.query ?? {}, limit, skip, now }).length, ok: 1 };
  },
};
