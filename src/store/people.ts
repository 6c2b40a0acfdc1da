import type { Connection } from 'mongoose';
import type { Assignment, Locale, Person } from '../domain/person';
import type { SeatKey } from '../domain/seat';
import { collection, instant, isDuplicateKey, mixed, type Stored, text } from './documents';

type StoredPerson = Omit<Person, 'id'> & Stored;
type StoredAssignment = Assignment & Stored;

export function peopleStore(connection: Connection) {
  const people = collection<StoredPerson>(
    connection,
    'people',
    { name: text, locale: text, consent: mixed, addresses: mixed },
    // Every update starts with: who writes from this chat? Unique, so that a chat is never two persons.
    (schema) => schema.index({ 'addresses.chatId': 1, 'addresses.channel': 1 }, { unique: true }),
  );
  const assignments = collection<StoredAssignment>(
    connection,
    'assignments',
    { person: text, seat: text, from: instant, until: instant, invitedBy: text },
    (schema) => {
      // The seats of the person who writes.
      schema.index({ person: 1 });
      // The holders of the seat a message is for.
      schema.index({ seat: 1 });
    },
  );

  async function byIds(ids: string[]): Promise<Person[]> {
    const found = await people
      .find({ _id: { $in: ids } })
      .sort({ _id: 1 })
      .lean<StoredPerson[]>();
    return found.map(toPerson);
  }

  /** Past, present and future ones, by seat. */
  async function assignmentsOf(persons: string[]): Promise<Assignment[]> {
    return assignments
      .find({ person: { $in: persons } })
      .sort({ seat: 1 })
      .lean<StoredAssignment[]>();
  }

  async function byAddress(channel: string, chatId: string): Promise<Person | null> {
    const found = await people
      .findOne({ addresses: { $elemMatch: { channel, chatId } } })
      .lean<StoredPerson>();
    return found && toPerson(found);
  }

  return {
    byIds,

    async byId(id: string): Promise<Person | null> {
      return (await byIds([id]))[0] ?? null;
    },

    byAddress,

    /** Idempotent. Returns the person who stands: this one, or the one who had one of the addresses first. */
    async add(person: Person): Promise<Person> {
      const { id, ...fields } = person;
      try {
        await people.updateOne({ _id: id }, { $setOnInsert: fields }, { upsert: true });
        return person;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        for (const { channel, chatId } of person.addresses) {
          const first = await byAddress(channel, chatId);
          if (first) return first;
        }
        throw error;
      }
    },

    async setLocale(id: string, locale: Locale): Promise<void> {
      await people.updateOne({ _id: id }, { $set: { locale } });
    },

    async setReachable(channel: string, chatId: string, reachable: boolean): Promise<void> {
      await people.updateOne(
        { addresses: { $elemMatch: { channel, chatId } } },
        { $set: { 'addresses.$.unreachable': !reachable } },
      );
    },

    /** Idempotent for a person and a seat. */
    async assign(assignment: Assignment): Promise<void> {
      const { person, seat } = assignment;
      await assignments.updateOne(
        { _id: `${person}:${seat}` },
        { $setOnInsert: assignment },
        { upsert: true },
      );
    },

    async seatsOf(person: string, at: Date): Promise<SeatKey[]> {
      return seatsHeld(await assignmentsOf([person]), at);
    },

    assignmentsOf,

    /** Who holds these seats at that time, one entry for each person and seat. */
    async holdings(seats: SeatKey[], at: Date): Promise<Assignment[]> {
      const found = await assignments.find({ seat: { $in: seats } }).lean<StoredAssignment[]>();
      return found.filter((assignment) => holds(assignment, at));
    },

    /** Everyone who holds one of the seats at that time, each once. */
    async holders(seats: SeatKey[], at: Date): Promise<Person[]> {
      const found = await assignments.find({ seat: { $in: seats } }).lean<StoredAssignment[]>();
      const ids = found.filter((assignment) => holds(assignment, at)).map(({ person }) => person);
      return byIds([...new Set(ids)]);
    },

    /** Seats that somebody holds, out of all: what is not in it is vacant. */
    async heldSeats(at: Date): Promise<Set<SeatKey>> {
      const found = await assignments.find().lean<StoredAssignment[]>();
      return new Set(found.filter((assignment) => holds(assignment, at)).map(({ seat }) => seat));
    },
  };
}

/** The seats of these assignments that are held at a time. */
export function seatsHeld(assignments: readonly Assignment[], at: Date): SeatKey[] {
  return assignments.filter((assignment) => holds(assignment, at)).map(({ seat }) => seat);
}

function holds(assignment: Assignment, at: Date): boolean {
  return assignment.from <= at && (assignment.until === null || at < assignment.until);
}

function toPerson({ _id, ...fields }: StoredPerson): Person {
  return { id: _id, ...fields };
}
