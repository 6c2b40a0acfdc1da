import { CommandError } from '../errors';
import { type Doc, isDoc, setField } from '../values/document';

/** Fields to keep or to leave out, as a tree; a leaf is the whole field. */
interface Tree {
  [field: string]: Tree | true;
}

export type Projector = (doc: Doc) => Doc;

/**
 * A projection of plain inclusions or exclusions.
 * @throws CommandError NotImplemented for computed fields, `$slice`, `$elemMatch` and the positional `$`
 */
export function compileProjection(projection: unknown): Projector {
  if (projection === undefined) return (doc) => doc;
  if (!isDoc(projection)) throw new CommandError('TypeMismatch', 'the projection must be an object');
  const entries = Object.entries(projection).map(([path, value]) => [path, isIncluded(path, value)] as const);
  const { _id: idRule } = Object.fromEntries(entries);
  const others = entries.filter(([path]) => path !== '_id');
  const including = others[0]?.[1] ?? idRule === true;
  assertUniform(others, including);
  if (entries.length === 0) return (doc) => doc;
  const tree = buildTree(others.map(([path]) => path));
  if (!including) {
    if (idRule === false) tree._id = true;
    return (doc) => exclude(doc, tree);
  }
  if (idRule !== false) tree._id = true;
  return (doc) => include(doc, tree);
}

function isIncluded(path: string, value: unknown): boolean {
  const parts = path.split('.');
  if (parts.some((part) => part === '' || part.startsWith('$'))) {
    throw new CommandError(
      'NotImplemented',
      `the projection '${path}' is not supported by the embedded store`,
    );
  }
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  throw new CommandError(
    'NotImplemented',
    `the projection of '${path}' by a value or expression is not supported`,
  );
}

function assertUniform(others: (readonly [string, boolean])[], including: boolean): void {
  const odd = others.find(([, included]) => included !== including);
  if (odd === undefined) return;
  if (including) {
    throw new CommandError('Location31254', `Cannot do exclusion on field ${odd[0]} in inclusion projection`);
  }
  throw new CommandError('Location31253', `Cannot do inclusion on field ${odd[0]} in exclusion projection`);
}

function buildTree(paths: string[]): Tree {
  const tree: Tree = Object.create(null);
  for (const path of paths) {
    let node = tree;
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      const next = node[part] ?? Object.create(null);
      if (next === true) throw collision(path);
      node[part] = next;
      node = next;
    }
    if (node[last] !== undefined) throw collision(path);
    node[last] = true;
  }
  return tree;
}

function collision(path: string): CommandError {
  return new CommandError('Location31249', `Path collision at ${path}`);
}

function include(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {};
  for (const [field, value] of Object.entries(doc)) {
    const rule = tree[field];
    if (rule === true) setField(kept, field, value);
    else if (rule !== undefined && typeof value === 'object') {
      const inner = includeInside(value, rule);
      if (inner !== undefined) setField(kept, field, inner);
    }
  }
  return kept;
}

/** Inside an array the documents are projected, arrays entered, everything else left out. */
function includeInside(value: unknown, tree: Tree): unknown {
  if (isDoc(value)) return include(value, tree);
  if (!Array.isArray(value)) return undefined;
  return value.map((element) => includeInside(element, tree)).filter((element) => element !== undefined);
}

function exclude(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {};
  for (const [field, value] of Object.entries(doc)) {
    const rule = tree[field];
    if (rule === undefined) setField(kept, field, value);
    else if (rule !== true) setField(kept, field, excludeInside(value, rule));
  }
  return kept;
}

function excludeInside(value: unknown, tree: Tree): unknown {
  if (isDoc(value)) return exclude(value, tree);
  return Array.isArray(value) ? value.map((element) => excludeInside(element, tree)) : value;
}
