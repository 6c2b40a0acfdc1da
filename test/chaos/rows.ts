import { createConnection } from 'mongoose';
import type { Delivery } from '../../src/domain/delivery';
import type { Obligation } from '../../src/domain/obligation';
import type { Place } from './place';

/** What the office believes: its outbox, and the reports it was to accept. */
export interface Believed {
  rows: Delivery[];
  /** How often each of the sent-in reports was accepted. */
  accepted: number[];
  /** Updates that nobody will look at again. */
  setAside: number;
}

export async function readRows(place: Place): Promise<Believed> {
  const opened = await place.open();
  const connection = await createConnection(opened.uri).asPromise();
  try {
    const rows = await connection.collection('deliveries').find({}).toArray();
    const sentIn = await connection.collection('obligations').find({ campaign: 'chaossent000' }).toArray();
    const setAside = await connection.collection('inbox').countDocuments({ asideAt: { $exists: true } });
    const accepted = sentIn.map(
      ({ history }) => (history as Obligation['history']).filter(({ what }) => what === 'accepted').length,
    );
    return {
      rows: rows.map((row) => ({ ...row, id: row._id })) as unknown as Delivery[],
      accepted,
      setAside,
    };
  } finally {
    await connection.close();
    await opened.close();
  }
}

/** Rows that something may still become of. */
export function stillOpen(rows: readonly Delivery[]): Delivery[] {
  return rows.filter(({ turn }) => turn !== null && turn !== undefined);
}
