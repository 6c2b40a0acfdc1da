import { compileProjection } from '../query/projection';
import { selectRows } from '../query/select';
import { parseSort } from '../query/sort';
import type { Command } from './command';
import { collectionName, count, flag, optionalNumber } from './read';

export const findCommand: Command = {
  options: [
    'filter',
    'sort',
    'projection',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'noCursorTimeout',
    'allowDiskUse',
  ],
  run: ({ body, catalog, cursors, database, now }) => {
    const name = collectionName(body, 'find');
    const collection = catalog.find(database, name);
    const filter = body.filter ?? {};
    const project = compileProjection(body.projection);
    const sort = parseSort(body.sort);
    // Old clients ask for a single batch by a negative limit.
    const limit = optionalNumber(body, 'limit') ?? 0;
    const selection = { filter, sort, skip: count(body, 'skip', 0), limit: Math.abs(limit), now };
    const rows = selectRows(collection, selection);
    const cursor = cursors.open({
      namespace: `${database}.${name}`,
      docs: rows.map(([, doc]) => project(doc)),
      batchSize: body.batchSize === undefined ? undefined : count(body, 'batchSize', 0),
      singleBatch: limit < 0 || flag(body, 'singleBatch'),
      now,
    });
    return { cursor, ok: 1 };
  },
};

export const getMoreCommand: Command = {
  options: ['collection', 'batchSize'],
  run: ({ body, cursors, database, now }) => {
    const namespace = `${database}.${collectionName(body, 'collection')}`;
    const id = optionalNumber(body, 'getMore') ?? 0;
    return { cursor: cursors.next(id, namespace, optionalNumber(body, 'batchSize'), now), ok: 1 };
  },
};

export const killCursorsCommand: Command = {
  options: ['cursors'],
  run: ({ body, cursors }) => {
    const ids: unknown[] = Array.isArray(body.cursors) ? body.cursors : [];
    const killed = ids.filter((id) => typeof id === 'number' && cursors.kill(id));
    const notFound = ids.filter((id) => !killed.includes(id));
    return { cursorsKilled: killed, cursorsNotFound: notFound, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
  },
};
