import type { Connection } from 'mongoose';
import type { Unit } from '../domain/unit';
import { collection, mixed, type Stored, text } from './documents';

type StoredUnit = Omit<Unit, 'code'> & Stored;

export function unitStore(connection: Connection) {
  const units = collection<StoredUnit>(connection, 'units', {
    name: text,
    aliases: mixed,
    kind: text,
    bloc: text,
    parent: text,
    validFrom: text,
    validTo: text,
    successor: text,
  });
  return {
    /** The whole register, by code. A province has some hundreds of units: it is read whole. */
    async all(): Promise<Unit[]> {
      return (await units.find().sort({ _id: 1 }).lean<StoredUnit[]>()).map(toUnit);
    },

    async byCode(code: string): Promise<Unit | null> {
      const found = await units.findById(code).lean<StoredUnit>();
      return found && toUnit(found);
    },

    async byCodes(codes: string[]): Promise<Unit[]> {
      return (await units.find({ _id: { $in: codes } }).lean<StoredUnit[]>()).map(toUnit);
    },

    async save(changed: readonly Unit[]): Promise<void> {
      if (changed.length === 0) return;
      await units.bulkWrite(
        changed.map(({ code, ...fields }) => ({
          updateOne: { filter: { _id: code }, update: { $set: fields }, upsert: true },
        })),
      );
    },
  };
}

function toUnit({ _id, ...fields }: StoredUnit): Unit {
  return { code: _id, ...fields };
}
