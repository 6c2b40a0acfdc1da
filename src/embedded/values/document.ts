/** A BSON document as plain data. Stored ones are never changed in place: an update replaces them. */
export type Doc = { [field: string]: unknown };

/** A plain object: what BSON calls an embedded document; not a date, an ObjectId or another value class. */
export function isDoc(value: unknown): value is Doc {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Sets a field even when its name is special to JavaScript. */
export function setField(doc: Doc, field: string, value: unknown): void {
  if (field !== '__proto__') doc[field] = value;
  else Object.defineProperty(doc, field, { value, enumerable: true, configurable: true, writable: true });
}

/** Reads an own field: `constructor` and the like are not fields unless the document has them. */
export function getField(doc: Doc, field: string): unknown {
  return Object.hasOwn(doc, field) ? doc[field] : undefined;
}
