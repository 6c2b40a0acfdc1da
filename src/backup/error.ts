import type { Refusal } from '../domain/refusal';
import type { TextKey } from '../i18n';

/** A backup or a restore cannot be had, and somebody at the terminal can be told why. */
export class BackupError extends Error {
  constructor(
    readonly refusal: Refusal,
    options?: ErrorOptions,
  ) {
    super(refusal.key, options);
    this.name = 'BackupError';
  }
}

export function fail(key: TextKey, params: Refusal['params'] = {}, cause?: unknown): never {
  throw new BackupError({ key, params }, { cause });
}
