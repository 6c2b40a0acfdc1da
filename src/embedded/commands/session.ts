import { CommandError } from '../errors';
import { type Doc, isDoc } from '../values/document';

/** Fields any command may have and that change nothing here. */
export const generalFields: readonly string[] = [
  ...['$db', 'lsid', '$clusterTime', '$readPreference', 'comment', 'maxTimeMS', 'maxTimeMSOpTimeOnly'],
  ...['readConcern', 'writeConcern', 'apiVersion', 'apiStrict', 'apiDeprecationErrors'],
];

const readLevels = new Set([undefined, 'local', 'available', 'majority']);

/**
 * Refuses what a standalone server refuses: transactions, reads at a time, writes to several servers.
 * @throws CommandError IllegalOperation, NotAReplicaSet, BadValue, APIVersionError
 */
export function assertGeneralFields(body: Doc): void {
  for (const field of ['startTransaction', 'autocommit', 'txnNumber', 'stmtId', 'stmtIds']) {
    if (body[field] !== undefined) {
      throw new CommandError(
        'IllegalOperation',
        'Transaction numbers are only allowed on a replica set member or mongos',
      );
    }
  }
  assertReadConcern(body.readConcern);
  assertWriteConcern(body.writeConcern);
  if (body.apiVersion !== undefined && (body.apiVersion !== '1' || body.apiStrict === true)) {
    throw new CommandError(
      'APIVersionError',
      'the embedded store knows API version 1 only, and not strictly',
    );
  }
}

function assertReadConcern(concern: unknown): void {
  if (concern === undefined) return;
  if (!isDoc(concern)) throw new CommandError('TypeMismatch', 'readConcern must be an object');
  const { level, ...rest } = concern;
  if (!readLevels.has(level as string | undefined) || Object.keys(rest).length > 0) {
    throw new CommandError(
      'NotAReplicaSet',
      `the readConcern ${JSON.stringify(concern)} needs a replica set`,
    );
  }
}

function assertWriteConcern(concern: unknown): void {
  if (concern === undefined) return;
  if (!isDoc(concern)) throw new CommandError('TypeMismatch', 'writeConcern must be an object');
  const { w } = concern;
  if (w === undefined || w === 'majority' || w === 0 || w === 1) return;
  throw new CommandError('BadValue', "cannot use a 'w' of several members when a host is not replicated");
}
