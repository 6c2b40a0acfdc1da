import { CommandError } from '../errors';
import { isDoc } from '../values/document';

/** How many arguments an operator takes; mingo passes over one too many in silence. */
const counts: Record<string, [least: number, most: number]> = {
  $subtract: [2, 2],
  $divide: [2, 2],
  $arrayElemAt: [2, 2],
  $not: [1, 1],
  $isArray: [1, 1],
  $ifNull: [2, Number.POSITIVE_INFINITY],
};

/** Fields of operators that take an object: those they must have, those they may have. */
const fields: Record<string, { required: string[]; optional: string[] }> = {
  $switch: { required: ['branches', 'default'], optional: [] },
  $filter: { required: ['input', 'cond'], optional: ['as'] },
  $map: { required: ['input', 'in'], optional: ['as'] },
  $let: { required: ['vars', 'in'], optional: [] },
};

const condition = { required: ['if', 'then', 'else'], optional: [] };
const branch = { required: ['case', 'then'], optional: [] };

/** Refuses an argument whose shape mingo would read differently than MongoDB. @throws CommandError Location16020 */
export function assertShape(operator: string, argument: unknown): void {
  const list: unknown[] = Array.isArray(argument) ? argument : [argument];
  const [least, most] = counts[operator] ?? [0, Number.POSITIVE_INFINITY];
  if (list.length < least || list.length > most) throw refuse(operator, `${list.length} arguments`);
  const wanted = fields[operator];
  if (wanted !== undefined) assertFields(operator, argument, wanted);
  if (operator === '$cond') assertCondition(argument);
  if (operator === '$switch' && isDoc(argument)) assertBranches(argument.branches);
}

function assertCondition(argument: unknown): void {
  if (!Array.isArray(argument)) assertFields('$cond', argument, condition);
  else if (argument.length !== 3) throw refuse('$cond', `${argument.length} arguments`);
}

function assertBranches(branches: unknown): void {
  if (!Array.isArray(branches) || branches.length === 0) throw refuse('$switch', 'no branches');
  for (const one of branches) assertFields('$switch', one, branch);
}

function assertFields(
  operator: string,
  argument: unknown,
  wanted: { required: string[]; optional: string[] },
): void {
  const names = isDoc(argument) ? Object.keys(argument) : [];
  const missing = wanted.required.find((name) => !names.includes(name));
  if (missing !== undefined) throw refuse(operator, `no '${missing}'`);
  const odd = names.find((name) => !wanted.required.includes(name) && !wanted.optional.includes(name));
  if (odd !== undefined) throw refuse(operator, `the field '${odd}'`);
}

function refuse(operator: string, what: string): CommandError {
  return new CommandError(
    'Location16020',
    `Expression ${operator} with ${what} is not supported by the embedded store`,
  );
}
