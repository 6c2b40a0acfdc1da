import { CommandError } from '../errors';
import { type Doc, isDoc } from '../values/document';
import { keyText } from '../values/key';
import { valuesAt, withElements } from '../values/path';
import type { PipelineEnvironment, Stage } from './stage';

interface LookupSpec {
  foreign: Doc[];
  localField: string;
  foreignField: string;
  as: string;
}

const required = ['from', 'localField', 'foreignField', 'as'] as const;

/** The form by equality of two fields. @throws CommandError FailedToParse, NotImplemented */
export function parseLookup(argument: unknown, environment: PipelineEnvironment): LookupSpec {
  if (!isDoc(argument))
    throw new CommandError('FailedToParse', 'the $lookup specification must be an object');
  const odd = Object.keys(argument).find((field) => !required.some((name) => name === field));
  if (odd !== undefined) {
    throw new CommandError(
      'NotImplemented',
      `the field '${odd}' of $lookup is not supported by the embedded store`,
    );
  }
  const text = (name: (typeof required)[number]): string => {
    const value = argument[name];
    if (
      typeof value === 'string' &&
      value !== '' &&
      (name === 'from' || name.endsWith('Field') || !value.includes('.'))
    ) {
      return value;
    }
    throw new CommandError('FailedToParse', `$lookup argument '${name}' must be a field name`);
  };
  return {
    foreign: environment.collection(text('from')),
    localField: text('localField'),
    foreignField: text('foreignField'),
    as: text('as'),
  };
}

/** A missing field on either side counts as null; an array as each of its elements. */
function keysAt(doc: Doc, path: string): Set<string> {
  const values = withElements(valuesAt(doc, path));
  return new Set(values.length === 0 ? [keyText(null)] : values.map(keyText));
}

export const $lookup: Stage = (docs, argument) => {
  const { foreign, localField, foreignField, as } = argument as LookupSpec;
  const byKey = new Map<string, number[]>();
  for (const [at, doc] of foreign.entries()) {
    for (const key of keysAt(doc, foreignField)) {
      const positions = byKey.get(key);
      if (positions === undefined) byKey.set(key, [at]);
      else positions.push(at);
    }
  }
  return docs.map((doc) => {
    const positions = new Set([...keysAt(doc, localField)].flatMap((key) => byKey.get(key) ?? []));
    const found = [...positions].sort((a, b) => a - b).map((at) => foreign[at]);
    return { ...doc, [as]: found };
  });
};
