import fc from 'fast-check';
import type { Unit } from '../../src/domain/unit';
import { planUnitImport, type UnitRow } from '../../src/domain/unit-import';

const lacHoa: Unit = {
  code: 'XLH',
  name: 'Xã Lạc Hòa',
  aliases: ['Lạc Hòa'],
  kind: 'commune',
  bloc: 'Khối 5',
  parent: 'UBND-TX',
  validFrom: null,
  validTo: null,
  successor: null,
};
const economy: Unit = { ...lacHoa, code: 'PKT', name: 'Phòng Kinh tế', aliases: [], kind: 'division' };

describe('planUnitImport', () => {
  test('a new code is a new unit, empty where the file says nothing', () => {
    const plan = planUnitImport([{ code: 'P1', name: 'Phường 1', kind: 'ward' }], [lacHoa]);
    expect(plan).toEqual({
      created: [
        {
          code: 'P1',
          name: 'Phường 1',
          kind: 'ward',
          aliases: [],
          bloc: null,
          parent: null,
          validFrom: null,
          validTo: null,
          successor: null,
        },
      ],
      changed: [],
      unchanged: [],
    });
  });

  test('a known code, in any case, is changed in the fields that differ', () => {
    const row: UnitRow = {
      code: 'xlh',
      name: 'Phường Lạc Hòa',
      kind: 'ward',
      aliases: ['Lạc Hòa'],
      bloc: null,
    };
    const after = { ...lacHoa, name: 'Phường Lạc Hòa', kind: 'ward', bloc: null };
    expect(planUnitImport([row], [lacHoa])).toEqual({
      created: [],
      changed: [{ before: lacHoa, after, fields: ['name', 'kind', 'bloc'] }],
      unchanged: [],
    });
  });

  test('what the file has no column for stays as it is', () => {
    const plan = planUnitImport([{ code: 'XLH', name: 'Xã Lạc Hòa', kind: 'commune' }], [lacHoa]);
    expect(plan).toEqual({ created: [], changed: [], unchanged: [lacHoa] });
  });

  test('an emptied cell empties the field', () => {
    const row: UnitRow = { code: 'XLH', name: 'Xã Lạc Hòa', kind: 'commune', aliases: [], parent: null };
    expect(planUnitImport([row], [lacHoa]).changed[0]?.fields).toEqual(['aliases', 'parent']);
  });

  test('aliases in another order are a change', () => {
    const before = { ...lacHoa, aliases: ['A', 'B'] };
    const row: UnitRow = { code: 'XLH', name: 'Xã Lạc Hòa', kind: 'commune', aliases: ['B', 'A'] };
    expect(planUnitImport([row], [before]).changed[0]?.after.aliases).toEqual(['B', 'A']);
  });

  test('a unit that the file does not name is left alone', () => {
    const plan = planUnitImport([{ code: 'XLH', name: 'Xã Lạc Hòa', kind: 'commune' }], [lacHoa, economy]);
    expect(JSON.stringify(plan)).not.toContain('PKT');
  });

  test('importing again changes nothing, whatever the rows', () => {
    const row = fc.record(
      {
        code: fc.constantFrom('A', 'B', 'C', 'D', 'XLH'),
        name: fc.string(),
        kind: fc.constantFrom('ward', 'commune', 'school'),
        aliases: fc.array(fc.string()),
        bloc: fc.option(fc.string()),
        parent: fc.option(fc.constantFrom('A', 'B')),
        validTo: fc.option(fc.constant('2025-06-30')),
      },
      { requiredKeys: ['code', 'name', 'kind'] },
    );
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ code }) => code }), (rows) => {
        const first = planUnitImport(rows as UnitRow[], [lacHoa, economy]);
        expect(first.created.length + first.changed.length + first.unchanged.length).toBe(rows.length);
        const changed = first.changed.map(({ after }) => after);
        const register = [...first.created, ...changed, ...first.unchanged, economy];
        const second = planUnitImport(rows as UnitRow[], register);
        expect([second.created, second.changed]).toEqual([[], []]);
      }),
    );
  });
});
