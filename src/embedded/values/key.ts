import type { Binary, ObjectId } from 'bson';
import type { Doc } from './document';
import { bracketOf, brackets } from './order';

/** A text that two values share exactly when they are equal by `compareValues`: the key of index and group maps. */
export function keyText(value: unknown): string {
  switch (bracketOf(value)) {
    case brackets.number:
      return `n${value === 0 ? 0 : value}`;
    case brackets.string:
      return `s${(value as string).length}:${value}`;
    case brackets.object:
      return `{${Object.entries(value as Doc)
        .map(fieldText)
        .join('')}}`;
    case brackets.array:
      return `[${(value as unknown[]).map(keyText).join(',')}]`;
    case brackets.binary:
      return `x${(value as Binary).sub_type}:${(value as Binary).toString('hex')};`;
    case brackets.objectId:
      return `i${(value as ObjectId).toHexString()}`;
    case brackets.bool:
      return value ? 't' : 'f';
    case brackets.date:
      return `d${(value as Date).getTime()}`;
    default:
      return '-';
  }
}

function fieldText([field, value]: [string, unknown]): string {
  return `${field.length}:${field}=${keyText(value)};`;
}
