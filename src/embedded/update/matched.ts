import { CommandError } from '../errors';
import { compileNormal } from '../query/matcher';
import { type Doc, isDoc } from '../values/document';
import { findPlace, valueIn } from './locate';

const negative = ['$ne', '$nin', '$not', '$exists', '$size', '$all'];

/**
 * The position that `$` stands for: the first element that satisfies the filter's one condition on the array.
 * Several conditions on one array, or negative ones, leave open which element is meant, and are refused.
 * @param filter in normal form
 * @throws CommandError BadValue when no element is meant, NotImplemented when it is not a simple case
 */
export function matchedPosition(doc: Doc, filter: Doc, arrayPath: string): number {
  const conditions = conditionsOn(filter, arrayPath);
  const [only] = conditions;
  if (only === undefined) throw notFound();
  if (conditions.length > 1 || negative.some((operator) => Object.hasOwn(only.condition, operator))) {
    throw new CommandError(
      'NotImplemented',
      `the positional $ of '${arrayPath}' needs a single, positive condition on the array`,
    );
  }
  const place = findPlace(doc, arrayPath);
  const array = place === null ? null : valueIn(place);
  if (!Array.isArray(array)) throw notFound();
  const rest = only.path === arrayPath ? 'array' : `array${only.path.slice(arrayPath.length)}`;
  const matches = compileNormal({ [rest]: only.condition });
  const position = array.findIndex((element: unknown) => matches({ array: [element] }));
  if (position < 0) throw notFound();
  return position;
}

function notFound(): CommandError {
  return new CommandError(
    'BadValue',
    'The positional operator did not find the match needed from the query.',
  );
}

function conditionsOn(filter: Doc, arrayPath: string): { path: string; condition: Doc }[] {
  return Object.entries(filter).flatMap(([path, condition]) => {
    if (path === '$and' && Array.isArray(condition)) {
      return condition.filter(isDoc).flatMap((part) => conditionsOn(part, arrayPath));
    }
    const within = path === arrayPath || path.startsWith(`${arrayPath}.`);
    return within && isDoc(condition) ? [{ path, condition }] : [];
  });
}
