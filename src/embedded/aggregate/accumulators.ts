import { CommandError } from '../errors';
import { type Doc, isDoc } from '../values/document';
import { keyText } from '../values/key';
import { compareValues } from '../values/order';

/** Gathers the values of one group; `undefined` is a missing field. */
export interface Accumulator {
  add(value: unknown): void;
  result(): unknown;
}

function sum(): Accumulator {
  let total = 0;
  return {
    add: (value) => {
      if (typeof value !== 'number') return;
      total += value;
      if (Number.isInteger(total) && !Number.isSafeInteger(total)) {
        throw new CommandError('NotImplemented', 'a sum beyond 2^53 is not supported by the embedded store');
      }
    },
    result: () => total,
  };
}

function average(): Accumulator {
  let total = 0;
  let count = 0;
  return {
    add: (value) => {
      if (typeof value !== 'number') return;
      total += value;
      count += 1;
    },
    result: () => (count === 0 ? null : total / count),
  };
}

function extreme(sign: 1 | -1): Accumulator {
  let best: unknown = null;
  return {
    add: (value) => {
      if (value == null) return;
      if (best === null || compareValues(value, best) * sign > 0) best = value;
    },
    result: () => best,
  };
}

function first(): Accumulator {
  let taken: { value: unknown } | null = null;
  return {
    add: (value) => {
      taken ??= { value };
    },
    result: () => taken?.value ?? null,
  };
}

function last(): Accumulator {
  let latest: unknown = null;
  return {
    add: (value) => {
      latest = value ?? null;
    },
    result: () => latest,
  };
}

function list(): Accumulator {
  const values: unknown[] = [];
  return {
    add: (value) => {
      if (value !== undefined) values.push(value);
    },
    result: () => values,
  };
}

function set(): Accumulator {
  const values = new Map<string, unknown>();
  return {
    add: (value) => {
      if (value !== undefined && !values.has(keyText(value))) values.set(keyText(value), value);
    },
    result: () => [...values.values()],
  };
}

function merged(): Accumulator {
  const whole: Doc = {};
  return {
    add: (value) => {
      if (value == null) return;
      if (!isDoc(value)) throw new CommandError('Location40400', '$mergeObjects requires object inputs');
      Object.assign(whole, value);
    },
    result: () => whole,
  };
}

function count(): Accumulator {
  let total = 0;
  return {
    add: () => {
      total += 1;
    },
    result: () => total,
  };
}

export const accumulators: Record<string, () => Accumulator> = {
  $sum: sum,
  $avg: average,
  $min: () => extreme(-1),
  $max: () => extreme(1),
  $first: first,
  $last: last,
  $push: list,
  $addToSet: set,
  $mergeObjects: merged,
  $count: count,
};
