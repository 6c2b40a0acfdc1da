import { CommandError } from '../errors';
import { normalizeExpression } from '../expression/normalize';
import { type Doc, isDoc, setField } from '../values/document';
import { keyText } from '../values/key';
import { type Accumulator, accumulators } from './accumulators';
import type { PipelineEnvironment, Stage } from './stage';

interface Field {
  name: string;
  make: () => Accumulator;
  expression: unknown;
}

interface GroupSpec {
  id: unknown;
  fields: Field[];
}

/** @throws CommandError Location15947, Location15952 and the like */
export function parseGroup(argument: unknown, environment: PipelineEnvironment): GroupSpec {
  if (!isDoc(argument))
    throw new CommandError('Location15947', "a group's fields must be specified in an object");
  if (!Object.hasOwn(argument, '_id')) {
    throw new CommandError('Location15955', 'a group specification must include an _id');
  }
  const fields = Object.entries(argument).filter(([name]) => name !== '_id');
  return {
    id: normalizeExpression(argument._id, environment),
    fields: fields.map(([name, accumulation]) => parseField(name, accumulation, environment)),
  };
}

function parseField(name: string, accumulation: unknown, environment: PipelineEnvironment): Field {
  if (name.includes('.') || name.startsWith('$')) {
    throw new CommandError('Location40235', `The field name '${name}' cannot contain '.' or start with '$'`);
  }
  const [entry, more] = isDoc(accumulation) ? Object.entries(accumulation) : [];
  if (entry === undefined || more !== undefined) {
    throw new CommandError('Location40234', `The field '${name}' must be an accumulator object`);
  }
  const [operator, expression] = entry;
  const make = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined;
  if (make === undefined) throw new CommandError('Location15952', `unknown group operator '${operator}'`);
  if (Array.isArray(expression) && operator !== '$push' && operator !== '$addToSet') {
    throw new CommandError('Location40237', `The ${operator} accumulator is a unary operator`);
  }
  return { name, make, expression: normalizeExpression(expression, environment) };
}

export const $group: Stage = (docs, argument, evaluate) => {
  const { id, fields } = argument as GroupSpec;
  const groups = new Map<string, { id: unknown; gathered: Accumulator[] }>();
  for (const doc of docs) {
    const value = evaluate(id, doc) ?? null;
    const key = keyText(value);
    let group = groups.get(key);
    if (group === undefined) {
      group = { id: value, gathered: fields.map(({ make }) => make()) };
      groups.set(key, group);
    }
    for (const [at, field] of fields.entries()) group.gathered[at]?.add(evaluate(field.expression, doc));
  }
  return [...groups.values()].map((group) => {
    const result: Doc = { _id: group.id };
    for (const [at, field] of fields.entries()) setField(result, field.name, group.gathered[at]?.result());
    return result;
  });
};
