import { type CalendarDecision, calendarOf, type DayChoice } from '../../src/domain/calendar-decision';
import { type CalendarYear, yearOf } from '../../src/domain/calendar-year';

const zone = 'Asia/Ho_Chi_Minh';
const by = { person: 'p1', seat: '@office/administrator' };

const decided = (
  day: string,
  kind: DayChoice['kind'],
  more: Partial<DayChoice> & { at?: string } = {},
): CalendarDecision => {
  const { at = '2026-07-31T18:00:00Z', ...fields } = more;
  return { about: 'day', day, kind, basis: '7/TB', provisional: false, ...fields, at: new Date(at), by };
};

function shown(year: number, decisions: CalendarDecision[] = []): CalendarYear {
  return yearOf(calendarOf(zone, decisions), year, decisions);
}

const spans = ({ runs }: CalendarYear) => runs.map(({ from, to, days }) => `${from} ${to} ${days}`);

describe('the runs of a year', () => {
  it('are those of the plan of 2026, 25 days with weekends', () => {
    const year = shown(2026);
    expect(spans(year)).toEqual([
      '2026-01-01 2026-01-04 4',
      '2026-02-14 2026-02-22 9',
      '2026-04-25 2026-04-27 3',
      '2026-04-30 2026-05-03 4',
      '2026-08-29 2026-09-02 5',
    ]);
    expect(year.days).toBe(25);
    expect(year.daysOff).toBe(13);
  });

  it('tell what is law and what lies around it', () => {
    const tet = shown(2026).runs[1];
    expect(tet?.names).toEqual(['tet']);
    expect(tet?.parts.map(({ kind, from, to, days }) => [kind, from, to, days])).toEqual([
      ['weekend', '2026-02-14', '2026-02-15', 2],
      ['holiday', '2026-02-16', '2026-02-20', 5],
      ['weekend', '2026-02-21', '2026-02-22', 2],
    ]);
    expect(tet?.parts[1]).toMatchObject({ name: 'tet', source: 'law', basis: null, provisional: false });
    const first = shown(2026).runs[0];
    expect(first?.parts[1]).toMatchObject({ kind: 'swap', source: 'product', basis: '12729/VPCP-KGVX' });
    expect(shown(2026).runs[3]?.names).toEqual(['reunification', 'labour']);
  });

  it('go over the turn of the year, of which each year counts its own days', () => {
    expect(spans(shown(2018)).at(-1)).toBe('2018-12-29 2019-01-01 4');
    expect(spans(shown(2019))[0]).toBe('2018-12-29 2019-01-01 4');
    // 01/01, nine days of Tết, three of Giỗ Tổ, five with 30/4 and three with 02/9: not the three of December.
    expect(shown(2019).days).toBe(1 + 9 + 3 + 5 + 3);
  });

  it('are expected ones where no plan is announced', () => {
    const { runs, provisional } = shown(2027);
    expect(provisional).toBe(true);
    expect(runs.filter((run) => run.provisional).map(({ names }) => names)).toEqual([
      ['tet'],
      ['nationalDay'],
    ]);
    expect(shown(2025).provisional).toBe(false);
  });
});

describe('what the office decided', () => {
  it('stands in the year with its basis', () => {
    const off = decided('2026-09-03', 'off', { provisional: true });
    const year = shown(2026, [off]);
    expect(year.runs.at(-1)).toMatchObject({ to: '2026-09-03', days: 6, provisional: true });
    expect(year.runs.at(-1)?.parts.at(-1)).toMatchObject({
      kind: 'swap',
      source: 'office',
      basis: '7/TB',
      provisional: true,
    });
    expect(year.days).toBe(26);
  });

  it('joins two runs or parts one', () => {
    const bridge = ['2026-04-28', '2026-04-29'].map((day) => decided(day, 'off'));
    expect(spans(shown(2026, bridge))).toContain('2026-04-25 2026-05-03 9');
    expect(spans(shown(2026, [decided('2026-02-18', 'work')]))).toEqual(
      expect.arrayContaining(['2026-02-14 2026-02-17 4', '2026-02-19 2026-02-22 4']),
    );
  });

  it('lists the days worked that week or law would make free', () => {
    const decisions = [decided('2026-02-18', 'work'), decided('2027-09-01', 'work')];
    expect(shown(2026, decisions).worked).toEqual([
      { day: '2026-01-10', holiday: null, source: 'product', basis: '12729/VPCP-KGVX', provisional: false },
      { day: '2026-02-18', holiday: 'tet', source: 'office', basis: '7/TB', provisional: false },
      { day: '2026-08-22', holiday: null, source: 'product', basis: 'press', provisional: true },
    ]);
    // A working day that was confirmed to be one is no day made up.
    expect(shown(2027, decisions).worked).toEqual([]);
    expect(shown(2027).undecided).toContain('2027-09-01');
    expect(shown(2027, decisions).undecided).not.toContain('2027-09-01');
  });

  it('is told newest first, with what was overtaken, on the local day', () => {
    const decisions = [
      decided('2026-09-03', 'off', { at: '2026-07-01T01:00:00Z' }),
      decided('2027-03-01', 'off'),
      decided('2026-09-03', 'asLaw', { basis: '8/TB' }),
    ];
    expect(shown(2026, decisions).decided).toEqual([
      {
        day: '2026-09-03',
        kind: 'asLaw',
        from: null,
        basis: '8/TB',
        provisional: false,
        on: '2026-08-01',
        person: 'p1',
      },
      {
        day: '2026-09-03',
        kind: 'off',
        from: null,
        basis: '7/TB',
        provisional: false,
        on: '2026-07-01',
        person: 'p1',
      },
    ]);
  });
});

describe('24/11', () => {
  const set = (from: number | null | 'undecided'): CalendarDecision => ({
    about: 'cultureDay',
    from,
    basis: '9/QH',
    at: new Date('2026-11-20T02:00:00Z'),
    by: null,
  });

  it('is open while nobody knows, and only in years it is wanted for', () => {
    expect(shown(2026).cultureDay).toEqual({ from: 'undecided', basis: null });
    expect(shown(2026).undecided).toEqual(['2026-11-24']);
    expect(shown(2025).undecided).toEqual([]);
    expect(shown(2025, [set(2026)]).decided).toEqual([]);
  });

  it('is a run of its own once it is a day off, on the basis of the switch', () => {
    const year = shown(2026, [set(2026)]);
    expect(year.runs.at(-1)).toMatchObject({ from: '2026-11-24', to: '2026-11-24', names: ['cultureDay'] });
    expect(year.runs.at(-1)?.parts[0]).toMatchObject({ kind: 'holiday', source: 'office', basis: '9/QH' });
    expect(year.undecided).toEqual([]);
    expect(year.decided).toEqual([
      {
        day: null,
        kind: 'cultureDay',
        from: 2026,
        basis: '9/QH',
        provisional: false,
        on: '2026-11-20',
        person: null,
      },
    ]);
    expect(shown(2027, [set(null)])).toMatchObject({ cultureDay: { from: null, basis: '9/QH' } });
  });

  it('is a holiday that is worked where a day of the office says so', () => {
    const year = shown(2026, [set(2026), decided('2026-11-24', 'work')]);
    expect(year.worked.at(-1)).toMatchObject({ day: '2026-11-24', holiday: 'cultureDay' });
  });

  it('is JSON as a whole', () => {
    const year = shown(2026, [set(2026), decided('2026-09-03', 'off')]);
    expect(JSON.parse(JSON.stringify(year))).toEqual(year);
  });
});
