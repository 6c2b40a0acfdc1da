import { CommandError } from '../errors';
import { compareValues } from '../values/order';

/** A modifier: from the value now there (`undefined`: none) to the value to be. */
export type Modifier = (current: unknown, argument: unknown, path: string) => unknown;

function arithmetic(
  name: string,
  whenMissing: (argument: number) => number,
  combine: (a: number, b: number) => number,
): Modifier {
  return (current, argument, path) => {
    if (typeof argument !== 'number') {
      throw new CommandError('TypeMismatch', `Cannot apply ${name} with a non-numeric argument to '${path}'`);
    }
    if (current === undefined) return whenMissing(argument);
    if (typeof current !== 'number') {
      throw new CommandError(
        'TypeMismatch',
        `Cannot apply ${name} to a value of non-numeric type in '${path}'`,
      );
    }
    const result = combine(current, argument);
    if (Number.isInteger(current) && Number.isInteger(argument) && !Number.isSafeInteger(result)) {
      throw new CommandError('NotImplemented', `the result of ${name} in '${path}' is beyond 2^53`);
    }
    return result;
  };
}

function extreme(sign: 1 | -1): Modifier {
  return (current, argument) => {
    if (current === undefined) return argument;
    return compareValues(argument, current) * sign > 0 ? argument : current;
  };
}

export const $inc = arithmetic(
  '$inc',
  (argument) => argument,
  (a, b) => a + b,
);
export const $mul = arithmetic(
  '$mul',
  () => 0,
  (a, b) => a * b,
);
export const $min = extreme(-1);
export const $max = extreme(1);
