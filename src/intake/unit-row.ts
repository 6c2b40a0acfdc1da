import { dayFrom, isDay } from '../domain/day';
import { done, type Outcome, refuse } from '../domain/refusal';
import type { UnitKind } from '../domain/unit';
import type { UnitRow } from '../domain/unit-import';
import { faultOf, type RowFault } from './row-fault';
import type { TableRow } from './table';
import type { UnitColumns } from './unit-columns';
import { type KindHint, kindOf } from './unit-kind';
import type { UnitField } from './unit-words';

export const longest = { code: 20, name: 200, alias: 100, bloc: 100, aliases: 20 } as const;

/** Reads one row by itself: what it says of other rows or of the register is not looked at yet. */
export function readUnitRow(
  row: TableRow,
  { columns, hint }: { columns: UnitColumns; hint: KindHint },
): { unit: UnitRow | null; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const cell = (field: UnitField) => row.cells[columns[field] ?? ''] ?? '';
  const read = <T>(field: UnitField, parse: (text: string) => Outcome<T>): T | undefined => {
    const column = columns[field];
    if (column === undefined) return undefined;
    const outcome = parse(cell(field));
    if (outcome.ok) return outcome.value;
    faults.push(faultOf({ line: row.line, column, value: cell(field) }, outcome.refusal));
    return undefined;
  };
  if (row.surplus.length > 0) faults.push(surplusFault(row));
  const [code, name, kind] = [
    read('code', codeOf),
    read('name', nameOf),
    read('kind', (text) => kindIn(text, hint)),
  ];
  const rest = {
    aliases: read('aliases', (text) => aliasesOf(text, name ?? '')),
    bloc: read('bloc', (text) => within(text, longest.bloc)),
    parent: read('parent', (text) => done(text || null)),
    validFrom: read('validFrom', dayIn),
    validTo: read('validTo', dayIn),
    successor: read('successor', (text) => done(text || null)),
  };
  if (rest.validFrom && rest.validTo && rest.validTo < rest.validFrom) {
    const { refusal } = refuse('refusal.unit.validity', { from: cell('validFrom'), to: cell('validTo') });
    faults.push(faultOf({ line: row.line, column: columns.validTo ?? '', value: cell('validTo') }, refusal));
  }
  if (faults.length > 0 || !code || !name || !kind) return { unit: null, faults };
  return { unit: { code, name, kind, ...present(rest) }, faults };
}

/** A row with more cells than headers: its cells have slipped to the right, so none of them can be trusted. */
function surplusFault(row: TableRow): RowFault {
  const { refusal } = refuse('refusal.unit.surplus', { cells: row.surplus.length });
  return faultOf({ line: row.line, column: '', value: row.surplus.join(', ') }, refusal);
}

function codeOf(text: string): Outcome<string> {
  if (text === '') return refuse('refusal.unit.codeMissing');
  if ([...text].length > longest.code)
    return refuse('refusal.unit.codeLong', { code: text, most: longest.code });
  // Codes stand in keys of seats and in buttons' data between these marks, and a list of codes is split at the others.
  if (/[\s/:@|,;\p{C}]/u.test(text)) return refuse('refusal.unit.code', { code: text });
  return done(text.toUpperCase());
}

function nameOf(text: string): Outcome<string> {
  if (text === '') return refuse('refusal.unit.nameMissing');
  if ([...text].length > longest.name) return refuse('refusal.unit.nameLong', { most: longest.name });
  return done(text);
}

function kindIn(text: string, hint: KindHint): Outcome<UnitKind> {
  if (text === '') return refuse('refusal.unit.kindMissing');
  const kind = kindOf(text);
  if (kind) return done(kind);
  const nearest = hint(text);
  return nearest
    ? refuse('refusal.unit.kind', { kind: text, nearest })
    : refuse('refusal.unit.kindUnknown', { kind: text });
}

function aliasesOf(text: string, name: string): Outcome<string[]> {
  const aliases = text.split('|').map((alias) => alias.trim());
  const kept = [...new Set(aliases)].filter((alias) => alias !== '' && alias !== name);
  const long = kept.find((alias) => [...alias].length > longest.alias);
  if (long !== undefined) return refuse('refusal.unit.aliasLong', { most: longest.alias });
  if (kept.length > longest.aliases) return refuse('refusal.unit.aliasesMany', { most: longest.aliases });
  return done(kept);
}

function within(text: string, most: number): Outcome<string | null> {
  return [...text].length > most ? refuse('refusal.unit.blocLong', { most }) : done(text || null);
}

/** `2025-06-30` or `30/6/2025`; nothing is no limit. */
function dayIn(text: string): Outcome<string | null> {
  if (text === '') return done(null);
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? [];
  const day = isDay(text) ? text : dayFrom(Number(year), Number(month), Number(date));
  return day && isDay(day) ? done(day) : refuse('refusal.unit.day', { day: text });
}

/** Fields of columns that the file lacks are left out, not set to undefined. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
