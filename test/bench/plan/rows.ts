import { mongo } from 'mongoose';
import { built } from '../dispatch/built';
import type { Measured } from './kinds';

const { Collection } = built<typeof import('../../../src/embedded/collection')>('src/embedded/collection');

export type Rows = Omit<Measured, 'ms' | 'cpuMs'>;

/** Counts from now on, for the life of the process. */
export function countRows(): Rows {
  const rows: Rows = { lookedAt: 0, handedOver: 0 };
  const { get } = Collection.prototype;
  Collection.prototype.get = function counted(row) {
    rows.lookedAt += 1;
    return get.call(this, row);
  };
  const { toArray } = mongo.FindCursor.prototype;
  mongo.FindCursor.prototype.toArray = async function counted() {
    const found = await toArray.call(this);
    rows.handedOver += found.length;
    return found;
  };
  const { prototype } = mongo.Collection;
  const { findOne } = prototype;
  prototype.findOne = async function counted(this: mongo.Collection, filter: object, options: object = {}) {
    const found = await findOne.call(this, filter, options);
    rows.handedOver += found === null ? 0 : 1;
    return found;
  } as typeof findOne;
  return rows;
}
