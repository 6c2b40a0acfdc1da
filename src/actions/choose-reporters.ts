import { type Scope, unitsInScope } from '../domain/campaign';
import { ownPlaces } from '../domain/campaign/own-places';
import { type ReportersRead, readReporters } from '../domain/campaign/reporters';
import { dayOf } from '../domain/day';
import { unitFinder } from '../domain/find';
import { byName } from '../domain/order';
import { isValid, type Unit, type UnitKind } from '../domain/unit';
import type { Office } from './office';

/** Whom a scope chooses today, and what else the register offers. */
export interface Reporters {
  count: number;
  /** Names of the first ones. */
  names: string[];
  /** Names of the units that were excepted. */
  excepted: string[];
  /** Present in the register, with the number of units of each, the lead unit left out. Blocs by name. */
  kinds: Array<{ kind: UnitKind; count: number }>;
  blocs: Array<{ bloc: string; count: number }>;
}

const NAMES = 20;
const BLOCS = 30;

export async function reportersOf(
  office: Office,
  { scope, lead }: { scope: Scope; lead: string },
  now: Date,
): Promise<Reporters> {
  const today = dayOf(now, office.calendar.zone);
  const register = await office.store.units.all();
  const chosen = unitsInScope(scope, lead, register, today);
  const others = register.filter((unit) => unit.code !== lead && isValid(unit, today));
  return {
    count: chosen.length,
    names: chosen.slice(0, NAMES).map(({ name }) => name),
    excepted: others.filter(({ code }) => scope.except.includes(code)).map(({ name }) => name),
    kinds: tally(others.map(({ kind }) => kind)).map(([kind, count]) => ({ kind, count })),
    blocs: tally(others.flatMap(({ bloc }) => bloc ?? []))
      .map(([name, count]) => ({ name, count }))
      .sort(byName)
      .slice(0, BLOCS)
      .map(({ name: bloc, count }) => ({ bloc, count })),
  };
}

/** Takes typed words into a scope; what they do not name for certain is given back. */
export async function chooseReporters(
  office: Office,
  { typed, scope }: { typed: string; scope: Scope },
  now: Date,
): Promise<ReportersRead> {
  const today = dayOf(now, office.calendar.zone);
  const units = (await office.store.units.all()).filter((unit) => isValid(unit, today));
  return readReporters(typed, scope, {
    blocs: blocsOf(units),
    find: unitFinder(units),
    places: ownPlaces(units, null),
  });
}

function blocsOf(units: readonly Unit[]): string[] {
  return [...new Set(units.flatMap(({ bloc }) => bloc ?? []))];
}

/** In the order of first appearance. */
function tally<T>(items: readonly T[]): Array<[T, number]> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts];
}
