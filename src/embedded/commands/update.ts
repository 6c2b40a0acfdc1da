import type { Collection } from '../collection';
import { CommandError } from '../errors';
import { normalizeFilter } from '../query/filter';
import { type Row, selectRows } from '../query/select';
import { parseSort } from '../query/sort';
import { applyUpdate, type UpdateRun } from '../update/apply';
import { parseArrayFilters } from '../update/array-filters';
import { parseUpdate } from '../update/parse';
import { upsertedDocument } from '../update/upsert';
import type { Doc } from '../values/document';
import { equalValues } from '../values/order';
import type { Command, CommandContext } from './command';
import { assertOptions, collectionName, documents, flag } from './read';
import { runStatements, withErrors } from './writes';

const statementOptions = new Set(['q', 'u', 'multi', 'upsert', 'arrayFilters', 'sort']);

/** Reads the update of a statement against its filter. @throws CommandError what the parts refuse */
export function prepareUpdate(statement: {
  filter: unknown;
  update: unknown;
  arrayFilters: unknown;
  now: Date;
}): UpdateRun {
  const { now } = statement;
  const update = parseUpdate(statement.update);
  return {
    update,
    filter: normalizeFilter(statement.filter, { now }),
    elementTests: parseArrayFilters(statement.arrayFilters, update, now),
    now,
    inserting: false,
  };
}

/** @returns the document now in the row, and whether that is another one */
export function updateRow(
  collection: Collection,
  [row, doc]: Row,
  run: UpdateRun,
  batch: CommandContext['batch'],
): [Doc, boolean] {
  const updated = applyUpdate(doc, run);
  if (equalValues(updated, doc)) return [doc, false];
  collection.replace(row, updated, batch);
  return [updated, true];
}

export const updateCommand: Command = {
  options: ['updates', 'ordered', 'bypassDocumentValidation'],
  run: (context) => {
    const { body } = context;
    const name = collectionName(body, 'update');
    const upserted: Doc[] = [];
    let n = 0;
    let nModified = 0;
    const errors = runStatements(
      documents(body, 'updates'),
      flag(body, 'ordered', true),
      (statement, index) => {
        assertOptions(statement, statementOptions, 'an update statement');
        const result = updateStatement(context, name, statement, () => {
          nModified += 1;
        });
        n += result.matched;
        if (result.upsertedId !== undefined) upserted.push({ index, _id: result.upsertedId });
      },
    );
    const reply = upserted.length > 0 ? { n, nModified, upserted } : { n, nModified };
    return withErrors(reply, errors);
  },
};

interface StatementResult {
  matched: number;
  upsertedId?: unknown;
}

function updateStatement(
  context: CommandContext,
  name: string,
  statement: Doc,
  modified: () => void,
): StatementResult {
  const { catalog, database, batch, now } = context;
  const filter = statement.q ?? {};
  const run = prepareUpdate({ filter, update: statement.u, arrayFilters: statement.arrayFilters, now });
  const multi = flag(statement, 'multi');
  if (multi && run.update.kind === 'replacement') {
    throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
  }
  if (multi && statement.sort !== undefined)
    throw new CommandError('FailedToParse', 'Cannot specify sort with multi=true');
  const upsert = flag(statement, 'upsert');
  const found = upsert ? catalog.findOrCreate(database, name, batch) : catalog.find(database, name);
  if (found === null) return { matched: 0 };
  const rows = selectRows(found, { filter, now, sort: parseSort(statement.sort), limit: multi ? 0 : 1 });
  for (const row of rows) if (updateRow(found, row, run, batch)[1]) modified();
  if (rows.length > 0 || !upsert) return { matched: rows.length };
  const inserted = found.insert(upsertedDocument(run), batch);
  return { matched: 1, upsertedId: inserted._id };
}
