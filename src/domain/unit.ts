import type { Day } from './day';

/** Kinds of units addressed by official documents of a locality; names shown to people are in the locales. */
export const unitKinds = [
  'people_committee',
  'department',
  'division',
  'party',
  'front_union',
  'association',
  'public_service',
  'central_agency',
  'armed_forces',
  'commune',
  'ward',
  'township',
  'special_zone',
  'school',
  'enterprise',
  'village',
] as const;

export type UnitKind = (typeof unitKinds)[number];

/** An agency, commune, association, school or enterprise. Units are merged and abolished, never deleted. */
export interface Unit {
  /** Short code given by the office, unique: `XLH`. */
  code: string;
  name: string;
  aliases: string[];
  kind: UnitKind;
  bloc: string | null;
  /** Code of the unit above. */
  parent: string | null;
  validFrom: Day | null;
  validTo: Day | null;
  /** Code of the unit that took over. */
  successor: string | null;
}

export function isUnitKind(value: string): value is UnitKind {
  return (unitKinds as readonly string[]).includes(value);
}

/** A unit that has been merged away, or is not there yet, neither leads nor reports. */
export function isValid({ validFrom, validTo }: Unit, on: Day): boolean {
  return (validFrom ?? on) <= on && on <= (validTo ?? on);
}
