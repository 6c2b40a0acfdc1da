import { CommandError } from '../errors';
import type { Doc } from '../values/document';
import { findPlace, valueIn } from './locate';

export interface PositionRules {
  /** The element that a path's `$` stands for: the first one the filter matched. */
  matched(arrayPath: string): number;
  /** The test of `$[identifier]`; `null` when no array filter has that name. */
  elementTest(identifier: string): ((element: unknown) => boolean) | null;
}

/** Paths without `$`, `$[]` and `$[identifier]`: each stands for the positions it means in this document. */
export function concretePaths(doc: Doc, path: string, rules: PositionRules): string[] {
  if (!path.includes('$')) return [path];
  const parts = path.split('.');
  const at = parts.findIndex((part) => part.startsWith('$'));
  const arrayPath = parts.slice(0, at).join('.');
  const rest = parts.slice(at + 1);
  const positions = positionsOf(doc, arrayPath, parts[at] ?? '', rules);
  return positions.flatMap((position) => concretePaths(doc, [arrayPath, position, ...rest].join('.'), rules));
}

function positionsOf(doc: Doc, arrayPath: string, part: string, rules: PositionRules): number[] {
  if (part === '$') return [rules.matched(arrayPath)];
  const place = findPlace(doc, arrayPath);
  if (place === null) {
    throw new CommandError(
      'BadValue',
      `The path '${arrayPath}' must exist in the document in order to apply array updates.`,
    );
  }
  const array = valueIn(place);
  if (!Array.isArray(array)) {
    throw new CommandError('BadValue', `Cannot apply array updates to non-array element '${arrayPath}'`);
  }
  const identifier = part.slice(2, -1);
  const test = identifier === '' ? () => true : rules.elementTest(identifier);
  if (test === null) {
    throw new CommandError(
      'BadValue',
      `No array filter found for identifier '${identifier}' in path '${arrayPath}.${part}'`,
    );
  }
  return array.flatMap((element: unknown, position) => (test(element) ? [position] : []));
}
