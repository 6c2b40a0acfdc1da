import type { Office } from '../actions/office';

/** The store could not be asked, as a form says it: what its plugin hands on of an error has lost the error's class. */
export class StoreAway extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StoreAway';
  }
}

/** True for what says only that the store could not be asked: the same may succeed later. */
export function isStoreAway({ store }: Office, error: unknown): boolean {
  return error instanceof StoreAway || store.isAway(error);
}
