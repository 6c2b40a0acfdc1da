import fc from 'fast-check';
import { isWorkingDay } from '../../src/domain/calendar';
import { readLadder } from '../../src/domain/campaign/ladder-words';
import { dayOf, instantOf } from '../../src/domain/day';
import { type Ladder, ladderProfiles, profileLadder, urgentLadder } from '../../src/domain/ladder';
import { outsideQuietHours } from '../../src/domain/quiet-hours';
import { countLines, linesOf, type Moment, messagesIn, rehearse } from '../../src/domain/rehearsal';
import { calendar } from '../support/obligation-life';
import { campaignOf, unitsNamed } from './rehearsal-sample';

const local = (at: Date) => at.toLocaleString('sv-SE', { timeZone: calendar.zone }).slice(0, 16);

/** "2019-11-08 08:00 reminder XLH T0", one for each line. */
function lines(moments: readonly Moment[]): string[] {
  return [...linesOf(moments)].map(
    ({ at, kind, units, item }) =>
      `${local(at)} ${kind} ${units.map(({ code }) => code).join('+')} ${item.rung?.id ?? item.period.key}`,
  );
}

function typed(words: string): Ladder {
  const read = readLadder(words);
  if (!read.ok) throw new Error(read.refusal.key);
  return read.value;
}

const ladders: fc.Arbitrary<Ladder> = fc.oneof(
  fc.constantFrom(...ladderProfiles).map(profileLadder),
  fc.constant(urgentLadder('bão số 9')),
  fc
    .uniqueArray(fc.integer({ min: -20, max: 12 }), { minLength: 1, maxLength: 8 })
    .chain((offsets) =>
      fc.tuple(
        ...offsets.map((offset) =>
          fc
            .tuple(fc.constantFrom('', ' lịch'), fc.constantFrom('07:00', '08:00', '16:59'))
            .map(([unit, at]) => `${offset > 0 ? '+' : ''}${offset}${unit} lúc ${at}`),
        ),
      ),
    )
    .map((words) => typed(words.join(' '))),
);

const campaigns = fc.record({
  ladder: ladders,
  recurrence: fc.constantFrom('monthly' as const, 'quarterly' as const, 'yearly' as const),
  launchedAt: fc
    .integer({ min: 0, max: 400 * 24 * 60 })
    .map((minutes) => new Date(instantOf('2025-10-01', '00:00', calendar.zone).getTime() + minutes * 60_000)),
});

const units = unitsNamed('A', 'B', 'C').map((unit) =>
  unit.code === 'C' ? { ...unit, validFrom: '2026-03-02', validTo: '2026-09-30' } : unit,
);

describe('a rehearsal', () => {
  it('is every message of the campaign of document 1804/UBND-NC, to the minute', () => {
    const campaign = campaignOf({
      from: '2019-01-01',
      to: '2019-12-31',
      recurrence: 'yearly',
      launchedAt: instantOf('2019-08-08', '09:00', calendar.zone),
    });
    expect(lines(rehearse({ campaign, units: unitsNamed('A', 'B'), calendar }))).toEqual([
      '2019-08-08 09:00 opened A 2019',
      '2019-08-08 09:00 opened B 2019',
      '2019-10-21 08:00 reminder A T-14',
      '2019-10-21 08:00 reminder B T-14',
      '2019-10-30 08:00 reminder A T-7',
      '2019-10-30 08:00 reminder B T-7',
      '2019-11-05 08:00 reminder A T-3',
      '2019-11-05 08:00 reminder B T-3',
      '2019-11-07 08:00 reminder A T-1',
      '2019-11-07 08:00 reminder B T-1',
      '2019-11-08 08:00 reminder A T0',
      '2019-11-08 08:00 reminder B T0',
      '2019-11-12 08:00 reminder A T+1',
      '2019-11-12 08:00 reminder B T+1',
      '2019-11-14 08:00 reminder A T+3',
      '2019-11-14 08:00 reminder B T+3',
      '2019-11-20 08:00 reminder A T+7',
      '2019-11-20 08:00 reminder B T+7',
      '2019-11-20 08:00 office A+B T+7',
    ]);
  });

  it('tells at the next working morning what is opened at night or on a day of rest', () => {
    const launchedAt = instantOf('2019-08-09', '21:00', calendar.zone);
    const campaign = campaignOf({ from: '2019-01-01', to: '2019-12-31', recurrence: 'yearly', launchedAt });
    const [first] = lines(rehearse({ campaign, units: unitsNamed('A'), calendar }));
    expect(first).toBe('2019-08-12 08:00 opened A 2019');
  });

  it('asks a unit from the day it is founded until the day it is merged away', () => {
    const campaign = campaignOf({
      recurrence: 'monthly',
      ladder: typed('0'),
      launchedAt: instantOf('2026-01-15', '09:00', calendar.zone),
    });
    const of = (unit: string) =>
      lines(rehearse({ campaign, units, calendar }))
        .filter((line) => line.includes(`opened ${unit} `))
        .map((line) => line.slice(-7));
    const all = of('A');
    expect(of('B')).toEqual(all);
    expect(of('C')).toEqual(all.filter((period) => period >= '2026-02' && period <= '2026-10'));
    expect(all[0]).toBe('2026-01');
  });

  it('says once a day to a unit what it owes of two periods', () => {
    const campaign = campaignOf({
      recurrence: 'monthly',
      ladder: typed('-22 lịch +5'),
      launchedAt: instantOf('2026-01-15', '09:00', calendar.zone),
    });
    const moments = rehearse({ campaign, units: unitsNamed('A'), calendar });
    const both = moments.find(({ kind, parts }) => kind === 'reminder' && (parts[0]?.items.length ?? 0) > 1);
    expect(both?.parts[0]?.items.map(({ rung }) => rung?.id).sort()).toEqual(['T+5', 'T-22d']);
  });

  it('keeps to office hours unless it is urgent, reminds a unit once a day, and is in order', () => {
    fc.assert(
      fc.property(campaigns, (chosen) => {
        const moments = rehearse({ campaign: campaignOf(chosen), units, calendar });
        const reminded = new Set<string>();
        for (const [at, moment] of moments.entries()) {
          if (!moment.urgent) expect(outsideQuietHours(moment.at, calendar)).toEqual(moment.at);
          expect(moment.at >= (moments[at - 1]?.at ?? chosen.launchedAt)).toBe(true);
          if (moment.kind !== 'reminder' || moment.urgent) continue;
          for (const { code } of moment.parts[0]?.units ?? []) {
            const key = `${code} ${dayOf(moment.at, calendar.zone)}`;
            expect(reminded.has(key)).toBe(false);
            reminded.add(key);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says every rung of every report at most once', () => {
    fc.assert(
      fc.property(campaigns, (chosen) => {
        const said = [...linesOf(rehearse({ campaign: campaignOf(chosen), units, calendar }))].flatMap(
          ({ kind, units: told, item }) =>
            told.map(({ code }) => `${kind} ${code} ${item.period.key} ${item.rung?.id}`),
        );
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns: 60 },
    );
  });

  it('speaks at night and on days of rest where the ladder is urgent', () => {
    const launchedAt = instantOf('2026-01-15', '09:00', calendar.zone);
    const ladder = urgentLadder('bão số 9');
    const moments = rehearse({
      campaign: campaignOf({ recurrence: 'monthly', ladder, launchedAt }),
      units,
      calendar,
    });
    const urgent = moments.filter((moment) => moment.urgent);
    expect(urgent.some(({ at }) => !isWorkingDay(calendar, dayOf(at, calendar.zone)))).toBe(true);
  });

  it('counts without spelling out', () => {
    const campaign = campaignOf({
      recurrence: 'monthly',
      launchedAt: instantOf('2026-01-15', '09:00', calendar.zone),
    });
    const moments = rehearse({ campaign, units, calendar });
    expect(countLines(moments)).toBe(lines(moments).length);
    const messages = moments.flatMap(({ kind, parts }) =>
      kind === 'office' ? ['office'] : parts.flatMap((part) => part.units.map(({ code }) => code)),
    );
    expect(moments.reduce((sum, moment) => sum + messagesIn(moment), 0)).toBe(messages.length);
  });

  it('is as quick for thousands of units as for one', () => {
    const launchedAt = instantOf('2026-01-15', '09:00', calendar.zone);
    const campaign = campaignOf({ recurrence: 'monthly', to: '2030-12-31', launchedAt });
    const many = Array.from({ length: 3000 }, (_, at) => `U${at}`);
    const moments = rehearse({ campaign, units: unitsNamed(...many), calendar });
    expect(moments).toHaveLength(rehearse({ campaign, units: unitsNamed('U0'), calendar }).length);
    expect(countLines(moments)).toBeGreaterThan(1_000_000);
  });
});
