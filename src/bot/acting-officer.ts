import type { Actor } from '../domain/obligation';
import { seatKey } from '../domain/seat';
import type { Ctx } from './context';

/** The person in the seat of an officer of the standing office; null when they hold none. */
export function actingOfficer({ who: { person, seats } }: Ctx): Actor | null {
  const seat = seats.find(({ duty }) => duty === 'officer');
  return person && seat ? { person: person.id, seat: seatKey(seat) } : null;
}
