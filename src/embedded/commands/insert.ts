import type { Command } from './command';
import { collectionName, documents, flag } from './read';
import { runStatements, withErrors } from './writes';

export const insertCommand: Command = {
  options: ['documents', 'ordered', 'bypassDocumentValidation'],
  run: ({ body, catalog, database, batch }) => {
    const name = collectionName(body, 'insert');
    const docs = documents(body, 'documents');
    const collection = catalog.findOrCreate(database, name, batch);
    let n = 0;
    const errors = runStatements(docs, flag(body, 'ordered', true), (doc) => {
      collection.insert(doc, batch);
      n += 1;
    });
    return withErrors({ n }, errors);
  },
};
