import { CommandError } from '../errors';
import { selectRows } from '../query/select';
import type { Command } from './command';
import { assertOptions, collectionName, documents, flag } from './read';
import { runStatements, withErrors } from './writes';

const statementOptions = new Set(['q', 'limit']);

export const deleteCommand: Command = {
  options: ['deletes', 'ordered'],
  run: ({ body, catalog, database, batch, now }) => {
    const collection = catalog.find(database, collectionName(body, 'delete'));
    let n = 0;
    const errors = runStatements(documents(body, 'deletes'), flag(body, 'ordered', true), (statement) => {
      assertOptions(statement, statementOptions, 'a delete statement');
      const { q: filter, limit } = statement;
      if (limit !== 0 && limit !== 1) {
        throw new CommandError('FailedToParse', 'The limit field in delete objects must be 0 or 1');
      }
      const rows = selectRows(collection, { filter, now, limit });
      for (const [row] of rows) collection?.remove(row, batch);
      n += rows.length;
    });
    return withErrors({ n }, errors);
  },
};
