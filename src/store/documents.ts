import { type Connection, Schema, type SchemaDefinition } from 'mongoose';

/** Everything is stored under a string `_id` that the domain gives; the domain calls it `id`. */
export interface Stored {
  _id: string;
}

/**
 * A collection of plain documents. Value objects inside them (periods, deadlines, answers) are stored as the domain
 * made them: their shape is the domain's business, so they are `Mixed` here.
 */
export function collection<T extends Stored>(
  connection: Connection,
  name: string,
  definition: SchemaDefinition,
  index: (schema: Schema) => void = () => undefined,
) {
  const schema = new Schema(
    { _id: { type: String, required: true }, ...definition },
    { collection: name, versionKey: false, minimize: false, strict: 'throw', autoIndex: false },
  );
  index(schema);
  return connection.model<T>(name, schema as unknown as Schema<T>);
}

export const mixed = { type: Schema.Types.Mixed } as const;
export const text = { type: String } as const;
export const instant = { type: Date } as const;
export const count = { type: Number } as const;
export const flag = { type: Boolean } as const;

/** MongoDB's code for a unique key that is taken. */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 11000;
}
