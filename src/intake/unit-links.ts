import { type Refusal, refuse } from '../domain/refusal';
import { fold } from '../domain/text';
import type { Unit } from '../domain/unit';
import type { UnitRow } from '../domain/unit-import';

export type Link = 'parent' | 'successor';

export interface LinkFault {
  line: number;
  link: Link;
  value: string;
  refusal: Refusal;
}

/** Rows by code. */
export type Rows = ReadonlyMap<string, { line: number; unit: UnitRow }>;

/** Levels of units above one another; a commune's village is on the fourth. */
const deepest = 10;

/**
 * Rows whose parents and successors exist, in the file or in the register, by code or by a name that only one unit
 * has. A row that leans on a faulty one is faulty as well, so that what is left can be imported as it is.
 */
export function checkLinks(
  rows: Rows,
  register: readonly Unit[],
  faulty: ReadonlyMap<string, number>,
): { rows: Rows; faults: LinkFault[] } {
  const good = new Map<string, { line: number; unit: UnitRow }>();
  const named = codesByName([...register, ...[...rows.values()].map(({ unit }) => unit)]);
  for (const [code, { line, unit }] of rows) good.set(code, { line, unit: linked(unit, named) });
  const bad = new Map(faulty);
  const faults: LinkFault[] = [];
  for (;;) {
    const parents = parentsOf(good, register);
    const found = [...good.values()].flatMap((row) => linkFault(row, parents, bad) ?? []);
    if (found.length === 0) return { rows: good, faults };
    faults.push(...found);
    for (const { line, code } of found) {
      good.delete(code);
      bad.set(code, line);
    }
  }
}

/** Parent of every unit that exists after the import. */
function parentsOf(rows: Rows, register: readonly Unit[]): Map<string, string | null> {
  const parents = new Map(register.map(({ code, parent }) => [code, parent]));
  for (const [code, { unit }] of rows) {
    parents.set(code, unit.parent === undefined ? (parents.get(code) ?? null) : unit.parent);
  }
  return parents;
}

function linkFault(
  { line, unit }: { line: number; unit: UnitRow },
  parents: ReadonlyMap<string, string | null>,
  bad: ReadonlyMap<string, number>,
): (LinkFault & { code: string }) | null {
  const { code } = unit;
  for (const link of ['parent', 'successor'] as const) {
    const value = unit[link];
    if (!value) continue;
    const refusal = parents.has(value) ? null : missing(link, value, bad);
    if (refusal) return { code, line, link, value, refusal };
  }
  if (unit.successor === code) {
    return {
      code,
      line,
      link: 'successor',
      value: code,
      refusal: refuse('refusal.unit.ownSuccessor').refusal,
    };
  }
  const refusal = unit.parent ? pathFault(code, parents) : null;
  return refusal ? { code, line, link: 'parent', value: unit.parent ?? '', refusal } : null;
}

function missing(link: Link, value: string, bad: ReadonlyMap<string, number>): Refusal {
  const line = bad.get(value);
  if (line !== undefined) return refuse('refusal.unit.linkFaulty', { code: value, line }).refusal;
  return refuse(`refusal.unit.${link}`, { code: value }).refusal;
}

/** A unit below itself, or too far below. One that hangs on a circle of others is found when that is taken away. */
function pathFault(code: string, parents: ReadonlyMap<string, string | null>): Refusal | null {
  const path = [code];
  for (let above = parents.get(code); above; above = parents.get(above)) {
    if (above === code) return refuse('refusal.unit.cycle', { path: [...path, code].join(' → ') }).refusal;
    if (path.includes(above)) return null;
    path.push(above);
    if (path.length > deepest) return refuse('refusal.unit.deep', { code, most: deepest }).refusal;
  }
  return null;
}

/** Codes by code and by folded name; '' where two units have the same name. */
function codesByName(units: ReadonlyArray<{ code: string; name: string }>): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { code, name } of units) {
    const folded = fold(name);
    codes.set(folded, (codes.get(folded) ?? code) === code ? code : '');
  }
  for (const { code } of units) codes.set(code.toUpperCase(), code);
  return codes;
}

function linked(unit: UnitRow, codes: ReadonlyMap<string, string>): UnitRow {
  const codeOf = (typed: string) => codes.get(typed.toUpperCase()) || codes.get(fold(typed)) || typed;
  return {
    ...unit,
    ...(unit.parent ? { parent: codeOf(unit.parent) } : {}),
    ...(unit.successor ? { successor: codeOf(unit.successor) } : {}),
  };
}
