import fc from 'fast-check';
import { obligationId } from '../../src/actions/obligation-id';
import { createCalendar } from '../../src/domain/calendar';
import type { Campaign } from '../../src/domain/campaign';
import { addDays, instantOf } from '../../src/domain/day';
import type { Obligation } from '../../src/domain/obligation';
import { openedBatches, openedNotice } from '../../src/domain/opened';
import { recurrences } from '../../src/domain/period';
import { plan } from '../../src/domain/plan';
import type { Unit } from '../../src/domain/unit';
import { countryside, unit, zone } from './campaign/sample';

const calendar = createCalendar({ zone });
const register = [unit('PKT', 'division'), unit('X1'), unit('X2'), unit('P1', 'ward')];

function planned(
  day: string,
  existing: Obligation[] = [],
  campaign = countryside(),
  units: Unit[] = register,
) {
  const now = instantOf(day, '09:00', zone);
  return plan({ campaign, units, existing, now, calendar, idOf: obligationId });
}

const keys = (obligations: readonly Obligation[]) =>
  obligations.map(({ unit: code, period }) => `${code} ${period.key}`);

describe('the plan of a campaign', () => {
  it('opens this year’s report for each unit in scope and none of the years before the launch', () => {
    expect(keys(planned('2019-08-08'))).toEqual(['X1 2019', 'X2 2019', 'P1 2019']);
  });

  it('says of an opened report who owes it to whom by when, and when to remind', () => {
    const [first] = planned('2019-08-08');
    expect(first).toMatchObject({
      unit: 'X1',
      recipient: 'PKT',
      state: 'pending',
      revision: 0,
      deadline: {
        lastDay: '2019-11-09',
        toleratedDay: '2019-11-10',
        lateAfter: '2019-11-11',
        aimDay: '2019-11-08',
      },
      nextRungAt: instantOf('2019-10-21', '08:00', zone),
    });
    expect(first?.id).toMatch(/^[\w-]{12}$/);
  });

  it('opens the next year when it begins, and a report due early in a year sixty days ahead', () => {
    const existing = planned('2019-08-08');
    expect(planned('2019-12-31', existing)).toEqual([]);
    expect(keys(planned('2020-01-01', existing))).toEqual(['X1 2020', 'X2 2020', 'P1 2020']);
    const once = dueOnce('2020-03-05', '2020-02-01');
    expect(planned('2020-01-05', [], once)).toHaveLength(3);
    expect(planned('2020-01-04', [], once)).toHaveLength(0);
  });

  it('asks a unit that joins later for what is to come, not for what is over', () => {
    const existing = planned('2019-08-08');
    const more = [...register, unit('X9')];
    expect(keys(planned('2019-11-11', existing, countryside(), more))).toEqual(['X9 2019']);
    expect(planned('2019-11-12', existing, countryside(), more)).toEqual([]);
  });

  it('opens a period that downtime missed altogether, however late', () => {
    expect(keys(planned('2019-12-01'))).toEqual(['X1 2019', 'X2 2019', 'P1 2019']);
  });

  it('asks for a report on each phase when the phase has begun or its day is near', () => {
    const base = countryside({
      from: '2021-08-01',
      to: '2022-06-30',
      phases: [
        { from: '2021-08-01', to: '2021-12-31' },
        { from: '2022-01-01', to: '2022-06-30' },
      ],
      launchedAt: instantOf('2021-08-02', '09:00', zone),
    });
    const deadline = {
      words: 'khi kết thúc đợt',
      inclusive: true,
      on: { at: 'periodEnd' } as const,
      assumed: [],
    };
    const requirements = base.requirements.map((requirement) => ({
      ...requirement,
      recurrence: 'perPhase' as const,
      deadline,
    }));
    const campaign = { ...base, requirements };
    const on = (day: string) => planned(day, [], campaign).filter(({ unit: code }) => code === 'X1');
    expect(on('2021-08-02').map(({ period, deadline: { lastDay } }) => [period.key, lastDay])).toEqual([
      ['P01', '2021-12-31'],
    ]);
    expect(on('2022-01-01').map(({ period, deadline: { lastDay } }) => [period.key, lastDay])).toEqual([
      ['P01', '2021-12-31'],
      ['P02', '2022-06-30'],
    ]);
  });

  it('leaves out units that are merged away, not yet there, excepted, or that lead', () => {
    const units = [
      unit('PKT'),
      unit('OLD', 'commune', { validTo: '2019-08-07' }),
      unit('NEW', 'commune', { validFrom: '2019-08-09' }),
      unit('X1'),
      unit('X2'),
    ];
    const scope = { ...countryside().scope, except: ['X2'] };
    expect(keys(planned('2019-08-08', [], countryside({ scope }), units))).toEqual(['X1 2019']);
  });

  it('tells each unit once, in one notice for all opened at once, by keys that stay the same', () => {
    const obligations = planned('2019-08-08');
    const now = instantOf('2019-08-08', '19:00', zone);
    const batches = openedBatches([{ campaign: countryside(), obligations }]);
    const notices = batches.map((batch) => openedNotice(batch, 1, now, calendar));
    expect(notices.map(({ id }) => id)).toEqual(
      ['X1', 'X2', 'P1'].map((code) => `opened:${code}:2019-08-08`),
    );
    expect(notices[0]?.messages).toEqual([
      {
        key: `opened:${obligations[0]?.id}`,
        to: { kind: 'seats', seats: ['X1/focalPoint', 'X1/head'] },
        template: 'opened',
        params: { obligations: [obligations[0]?.id] },
        notBefore: instantOf('2019-08-09', '08:00', zone),
        expiresAt: null,
      },
    ]);
  });
});

describe('any plan', () => {
  const anyDay = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2019-01-01', days));
  const anyCampaign = fc
    .record({
      recurrence: fc.constantFrom(...recurrences),
      day: fc.integer({ min: 1, max: 28 }),
      from: anyDay,
      length: fc.integer({ min: 1, max: 500 }),
    })
    .map(({ recurrence, day, from, length }): Campaign => {
      const base = countryside({ from, to: addDays(from, length), phases: halvesOf(from, length) });
      const on =
        recurrence === 'once'
          ? ({ at: 'date', day: addDays(from, length) } as const)
          : ({ at: 'lastMonth', day } as const);
      const requirements = base.requirements.map((requirement) => ({
        ...requirement,
        recurrence,
        deadline: { ...requirement.deadline, on },
      }));
      return { ...base, requirements, launchedAt: instantOf(from, '09:00', zone) };
    });

  it('holds each unit and period once, under ids that are unique and always the same', () => {
    fc.assert(
      fc.property(anyCampaign, fc.integer({ min: 0, max: 500 }), (campaign, later) => {
        const day = addDays(campaign.from, later);
        const found = planned(day, [], campaign);
        expect(new Set(keys(found)).size).toBe(found.length);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        expect(planned(day, [], campaign)).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });

  it('adds nothing when it is made twice, and planned day by day opens what it opens at once', () => {
    fc.assert(
      fc.property(anyCampaign, fc.integer({ min: 10, max: 40 }), (campaign, step) => {
        let existing: Obligation[] = [];
        for (let day = campaign.from; day <= addDays(campaign.to, 60); day = addDays(day, step)) {
          const fresh = planned(day, existing, campaign);
          existing = [...existing, ...fresh];
          expect(planned(day, existing, campaign)).toEqual([]);
        }
        const last = addDays(campaign.to, 100);
        const all = planned(last, [], campaign);
        expect([...existing, ...planned(last, existing, campaign)].map(({ id }) => id).sort()).toEqual(
          all.map(({ id }) => id).sort(),
        );
      }),
      { numRuns: 12 },
    );
  });
});

function halvesOf(from: string, length: number): Campaign['phases'] {
  const middle = addDays(from, Math.floor(length / 2));
  return [
    { from, to: middle },
    { from: addDays(middle, 1), to: addDays(from, length) },
  ];
}

function dueOnce(day: string, from: string): Campaign {
  const base = countryside({ from, to: day });
  const deadline = {
    words: `chậm nhất ${day}`,
    inclusive: true,
    on: { at: 'date', day } as const,
    assumed: [],
  };
  return {
    ...base,
    launchedAt: instantOf('2019-12-01', '09:00', zone),
    requirements: base.requirements.map((requirement) => ({ ...requirement, recurrence: 'once', deadline })),
  };
}
