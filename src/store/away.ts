import { Error as MongooseError, mongo } from 'mongoose';

/** Codes by which a server says that it cannot serve now (MongoDB, `error_codes.yml`): it may later. */
const passing = new Set([
  ...[6, 7, 89], // HostUnreachable, HostNotFound, NetworkTimeout
  ...[91, 11600, 11602], // ShutdownInProgress, InterruptedAtShutdown, InterruptedDueToReplStateChange
  ...[189, 10107, 13435, 13436], // PrimarySteppedDown, NotWritablePrimary, NotPrimaryNoSecondaryOk, NotPrimaryOrSecondary
  ...[262, 9001, 14031], // ExceededTimeLimit, SocketException, OutOfDiskSpace
]);

const absent = [
  MongooseError.MongooseServerSelectionError,
  mongo.MongoServerSelectionError,
  mongo.MongoNetworkError,
  mongo.MongoNotConnectedError,
  mongo.MongoTopologyClosedError,
  mongo.MongoServerClosedError,
  mongo.MongoClientClosedError,
  mongo.MongoOperationTimeoutError,
];

/**
 * True for what says only that the database could not be asked: the same may succeed later. Whether a write took effect
 * is then unknown. Everything else is a fault of the question or of the answer.
 */
export function isAway(error: unknown): boolean {
  if (absent.some((kind) => error instanceof kind)) return true;
  return error instanceof mongo.MongoServerError && typeof error.code === 'number' && passing.has(error.code);
}
