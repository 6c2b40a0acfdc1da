import { CommandError } from '../errors';
import type { Doc } from '../values/document';
import { maxWriteBatchSize } from './handshake';

/**
 * Runs the statements of a write command one by one. A refused one is reported by its position; with `ordered`, the
 * ones after it are not run.
 * @returns the `writeErrors` of the reply
 */
export function runStatements<T>(
  statements: readonly T[],
  ordered: boolean,
  run: (statement: T, at: number) => void,
): Doc[] {
  if (statements.length === 0 || statements.length > maxWriteBatchSize) {
    throw new CommandError('InvalidLength', `Write batch sizes must be between 1 and ${maxWriteBatchSize}`);
  }
  const errors: Doc[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      errors.push({
        index,
        code: error.code,
        codeName: error.codeName,
        errmsg: error.message,
        ...error.extra,
      });
      if (ordered) break;
    }
  }
  return errors;
}

export function withErrors(reply: Doc, errors: readonly Doc[]): Doc {
  return errors.length === 0 ? { ...reply, ok: 1 } : { ...reply, writeErrors: errors, ok: 1 };
}
