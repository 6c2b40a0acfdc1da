import { CommandError } from '../errors';
import { normalizeExpression } from '../expression/normalize';
import { compileProjection, type Projector } from '../query/projection';
import { type Doc, getField, isDoc, setField } from '../values/document';
import type { PipelineEnvironment, Stage } from './stage';

interface Computed {
  parts: string[];
  expression: unknown;
}

/** `{ a: { b: 1 } }` and `{ 'a.b': 1 }` name the same field; an object of operators is an expression. */
function flatten(spec: Doc, prefix: string[]): [string[], unknown][] {
  return Object.entries(spec).flatMap(([path, value]): [string[], unknown][] => {
    const parts = [...prefix, ...path.split('.')];
    if (parts.some((part) => part === '' || part.startsWith('$'))) {
      throw new CommandError('Location16410', `'${parts.join('.')}' is not a valid field path`);
    }
    const nested = isDoc(value) && !Object.keys(value)[0]?.startsWith('$') && Object.keys(value).length > 0;
    return nested ? flatten(value, parts) : [[parts, value]];
  });
}

function assertSpec(argument: unknown, stage: string): asserts argument is Doc {
  if (!isDoc(argument))
    throw new CommandError('Location40272', `${stage} specification stage must be an object`);
}

/** @throws CommandError Location40272, Location16410 and what the expressions refuse */
export function parseAddFields(argument: unknown, environment: PipelineEnvironment): Computed[] {
  assertSpec(argument, '$addFields');
  return flatten(argument, []).map(([parts, value]) => ({
    parts,
    expression: normalizeExpression(value, environment),
  }));
}

export const $addFields: Stage = (docs, argument, evaluate) =>
  docs.map((doc) => {
    let result = doc;
    for (const { parts, expression } of argument as Computed[]) {
      result = withField(result, parts, evaluate(expression, doc));
    }
    return result;
  });

/** A copy with a field set (or, where the value is missing, taken away); documents in arrays on the way each get it. */
function withField(doc: Doc, parts: readonly string[], value: unknown): Doc {
  const [field = '', ...rest] = parts;
  const copy = { ...doc };
  const next = rest.length === 0 ? value : withFieldInside(getField(doc, field), rest, value);
  if (next === undefined) delete copy[field];
  else setField(copy, field, next);
  return copy;
}

function withFieldInside(inner: unknown, parts: readonly string[], value: unknown): unknown {
  if (Array.isArray(inner)) return inner.map((element) => withFieldInside(element, parts, value));
  return withField(isDoc(inner) ? inner : {}, parts, value);
}

interface ProjectSpec {
  project: Projector;
  computed: Computed[];
}

/** @throws CommandError Location51272, Location31253 and what the expressions refuse */
export function parseProject(argument: unknown, environment: PipelineEnvironment): ProjectSpec {
  if (!isDoc(argument) || Object.keys(argument).length === 0) {
    throw new CommandError(
      'Location51272',
      '$project specification must be an object with at least one field',
    );
  }
  const plain: Doc = {};
  const computed: Computed[] = [];
  for (const [parts, value] of flatten(argument, [])) {
    if (typeof value === 'number' || typeof value === 'boolean') plain[parts.join('.')] = value;
    else computed.push({ parts, expression: normalizeExpression(value, environment) });
  }
  const dotted = computed.find(({ parts }) => parts.length > 1);
  if (dotted !== undefined) {
    const path = dotted.parts.join('.');
    throw new CommandError(
      'NotImplemented',
      `$project computing the nested field '${path}' is not supported by the embedded store`,
    );
  }
  if (computed.length > 0) asInclusion(plain, computed);
  return { project: compileProjection(plain), computed };
}

/** A computed field makes the projection one of inclusions; besides it only `_id` may be left out. */
function asInclusion(plain: Doc, computed: readonly Computed[]): void {
  const excluded = Object.entries(plain).find(([path, value]) => path !== '_id' && !value);
  if (excluded !== undefined) {
    throw new CommandError(
      'Location31254',
      `Cannot do exclusion on field ${excluded[0]} in inclusion projection`,
    );
  }
  if (computed.some(({ parts }) => parts[0] === '_id')) plain._id = false;
  // Keeps the projector in its including mode when nothing else is included; no document has this field.
  plain['\0'] = true;
}

export const $project: Stage = (docs, argument, evaluate) => {
  const { project, computed } = argument as ProjectSpec;
  return docs.map((doc) => {
    let result = project(doc);
    for (const { parts, expression } of computed)
      result = withField(result, parts, evaluate(expression, doc));
    return result;
  });
};
