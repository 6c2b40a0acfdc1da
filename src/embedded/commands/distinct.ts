import { CommandError } from '../errors';
import { selectRows } from '../query/select';
import { keyText } from '../values/key';
import { valuesAt } from '../values/path';
import type { Command } from './command';
import { collectionName } from './read';

export const distinctCommand: Command = {
  options: ['key', 'query'],
  run: ({ body, catalog, database, now }) => {
    const collection = catalog.find(database, collectionName(body, 'distinct'));
    const { key } = body;
    if (typeof key !== 'string' || key === '')
      throw new CommandError('TypeMismatch', "the field 'key' must be a path");
    const values = new Map<string, unknown>();
    const rows = selectRows(collection, { filter: body.query ?? {}, now });
    for (const [, doc] of rows) {
      for (const value of valuesAt(doc, key).flat()) {
        if (value !== undefined && !values.has(keyText(value))) values.set(keyText(value), value);
      }
    }
    return { values: [...values.values()], ok: 1 };
  },
};
