import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isUnitKind, type Unit } from '../../src/domain/unit';

/** The thirty-five units of the sample register. */
export function sampleUnits(): Unit[] {
  const file = readFileSync(join(__dirname, '../fixtures/units/units-vinh-chau.csv'));
  const rows: Array<Record<string, string>> = parse(file, { columns: true, bom: true });
  return rows.map(({ code = '', name = '', aliases = '', kind = '', bloc, parent }) => {
    if (!isUnitKind(kind)) throw new Error(`${kind} is no kind of unit`);
    return {
      code,
      name,
      aliases: aliases.split('|').filter(Boolean),
      kind,
      bloc: bloc || null,
      parent: parent || null,
      validFrom: null,
      validTo: null,
      successor: null,
    };
  });
}
