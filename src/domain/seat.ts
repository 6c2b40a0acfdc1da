/** Duties inside a unit, then those of the standing office itself. */
export const unitDuties = ['head', 'deputy', 'focalPoint'] as const;
export const officeDuties = ['officer', 'leader', 'administrator'] as const;

export type UnitDuty = (typeof unitDuties)[number];
export type OfficeDuty = (typeof officeDuties)[number];
export type Duty = UnitDuty | OfficeDuty;

/** Stands where a unit code stands when the seat belongs to the standing office. No unit may bear it. */
export const OFFICE = '@office';

/**
 * A duty inside a unit or the office. Obligations, history and drafts belong to seats, not to people,
 * so a seat is its unit and duty and needs no row of its own.
 */
export interface Seat {
  unit: string;
  duty: Duty;
}

/** `XLH/focalPoint`: one string that sorts, indexes and compares. */
export type SeatKey = string;

export function seatKey(seat: Seat): SeatKey {
  return `${seat.unit}/${seat.duty}`;
}

export function isOfficeSeat(seat: Seat): boolean {
  return seat.unit === OFFICE;
}

/** The seats of a unit that are told of what concerns it. */
export function unitSeats(unit: string): SeatKey[] {
  return [seatKey({ unit, duty: 'focalPoint' }), seatKey({ unit, duty: 'head' })];
}

/** The seats that are told of what comes to a unit, or to the standing office: there it is the officers who review. */
export function receivingSeats(recipient: string): SeatKey[] {
  return recipient === OFFICE ? [seatKey({ unit: OFFICE, duty: 'officer' })] : unitSeats(recipient);
}

/** Reads a key made by `seatKey`; null when it names no seat. */
export function parseSeatKey(key: string): Seat | null {
  const [unit, duty, ...rest] = key.split('/');
  if (!unit || rest.length > 0) return null;
  const duties: readonly string[] = unit === OFFICE ? officeDuties : unitDuties;
  return duties.includes(duty ?? '') ? { unit, duty: duty as Duty } : null;
}
