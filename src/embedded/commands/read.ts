import { CommandError } from '../errors';
import { type Doc, isDoc } from '../values/document';

/** The collection a command names. @throws CommandError InvalidNamespace */
export function collectionName(body: Doc, command: string): string {
  const name = body[command];
  if (typeof name === 'string' && name !== '') return name;
  throw new CommandError('InvalidNamespace', `collection name has invalid type or is empty in ${command}`);
}

/** @throws CommandError TypeMismatch */
export function optionalNumber(body: Doc, field: string): number | undefined {
  const value = body[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new CommandError('TypeMismatch', `the field '${field}' must be a whole number`);
}

/** A number that may not be negative; `undefined` counts as `fallback`. @throws CommandError BadValue */
export function count(body: Doc, field: string, fallback: number): number {
  const value = optionalNumber(body, field) ?? fallback;
  if (value < 0) throw new CommandError('BadValue', `the field '${field}' must not be negative`);
  return value;
}

/** @throws CommandError TypeMismatch */
export function flag(body: Doc, field: string, fallback = false): boolean {
  const value = body[field];
  if (value === undefined) return fallback;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  throw new CommandError('TypeMismatch', `the field '${field}' must be a boolean`);
}

/** @throws CommandError TypeMismatch */
export function documents(body: Doc, field: string): Doc[] {
  const value = body[field];
  if (Array.isArray(value) && value.every(isDoc)) return value;
  throw new CommandError('TypeMismatch', `the field '${field}' must be an array of documents`);
}

/** Refuses what is not known by name: an option ignored in silence is a wrong answer. */
export function assertOptions(body: Doc, allowed: ReadonlySet<string>, where: string): void {
  for (const [name, value] of Object.entries(body)) {
    if (!allowed.has(name) && !isNeutral(name, value)) {
      throw new CommandError(
        'InvalidOptions',
        `the option '${name}' of ${where} is not supported by the embedded store`,
      );
    }
  }
}

/** Options some clients send although they ask for nothing. */
function isNeutral(name: string, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (name === 'collation')
    return isDoc(value) && Object.keys(value).length === 1 && value.locale === 'simple';
  if (
    ['allowPartialResults', 'tailable', 'awaitData', 'oplogReplay', 'returnKey', 'showRecordId'].includes(
      name,
    )
  ) {
    return value === false;
  }
  if (['let', 'hint', 'min', 'max'].includes(name)) return isDoc(value) && Object.keys(value).length === 0;
  return false;
}
