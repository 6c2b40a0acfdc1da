import { type Doc, isDoc, setField } from './document';

/** A copy whose documents and arrays may be changed; other values are never changed and are shared. */
export function cloneDoc(doc: Doc): Doc {
  const copy: Doc = {};
  for (const [field, value] of Object.entries(doc)) setField(copy, field, cloneValue(value));
  return copy;
}

export function cloneValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cloneValue);
  return isDoc(value) ? cloneDoc(value) : value;
}
