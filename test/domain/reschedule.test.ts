import fc from 'fast-check';
import { obligationId } from '../../src/actions/obligation-id';
import { createCalendar } from '../../src/domain/calendar';
import { type Campaign, type DeadlineChange, ladderOf, type Requirement } from '../../src/domain/campaign';
import { addDays, dayOf, instantOf } from '../../src/domain/day';
import { type DeadlineRule, resolveDeadline } from '../../src/domain/deadline';
import { planNudges } from '../../src/domain/nudge';
import { isOpen, type Obligation } from '../../src/domain/obligation';
import { plan } from '../../src/domain/plan';
import { followed, type Reschedule, reschedule } from '../../src/domain/reschedule';
import { countryside, unit, zone } from './campaign/sample';

const calendar = createCalendar({ zone });
const register = [unit('PKT', 'division'), unit('X1'), unit('X2'), unit('X3'), unit('P1', 'ward')];
const document = { number: '2150/UBND-NC', day: '2019-10-01' };
const at = (day: string) => instantOf(day, '09:00', zone);

function yearly(month: number, day: number, more: Partial<DeadlineRule> = {}): DeadlineRule {
  const on = { at: 'yearly', month, day, yearOffset: 0 } as const;
  return { words: `chậm nhất ngày ${day}/${month}`, inclusive: true, on, assumed: [], document, ...more };
}

function onDay(day: string): DeadlineRule {
  return { words: `chậm nhất ${day}`, inclusive: true, on: { at: 'date', day }, assumed: [], document };
}

function only({ requirements: [requirement] }: Campaign): Requirement {
  if (!requirement) throw new Error('no requirement');
  return requirement;
}

function planned(campaign: Campaign, now: Date, existing: Obligation[] = [], units = register): Obligation[] {
  return plan({ campaign, units, existing, now, calendar, idOf: obligationId });
}

function changed(campaign: Campaign, rule: DeadlineRule, now: Date, id = 'c1'): Campaign {
  const requirement = only(campaign);
  const change: DeadlineChange = {
    id,
    at: now,
    person: 'hoa',
    seat: '@office/officer',
    from: requirement.deadline,
    to: rule,
  };
  const changes = [...(requirement.changes ?? []), change];
  return { ...campaign, requirements: [{ ...requirement, deadline: rule, changes }] };
}

function follow(campaign: Campaign, existing: readonly Obligation[], now: Date): Obligation[] {
  const requirement = only(campaign);
  return existing.map((one) => followed(one, { campaign, requirement, now, calendar }) ?? one);
}

function effectOf(campaign: Campaign, rule: DeadlineRule, existing: readonly Obligation[], now: Date) {
  return reschedule({ campaign, requirement: only(campaign), rule, existing, now, calendar });
}

function effect(...asked: Parameters<typeof effectOf>): Reschedule {
  const outcome = effectOf(...asked);
  if (!outcome.ok) throw new Error(outcome.refusal.key);
  return outcome.value;
}

const sentAt = (day: string) => ({
  at: at(day),
  person: 'lan',
  seat: 'X1/focalPoint',
  what: 'submitted' as const,
  why: null,
});

describe('another rule for a deadline', () => {
  const campaign = countryside();
  const now = at('2019-10-01');
  const opened = planned(campaign, at('2019-08-08'));

  it('moves what is open, and says of every period not opened yet how it will move', () => {
    const { moves, stays, upcoming } = effect(campaign, yearly(11, 30), opened, now);
    expect(moves.map(({ unit: code, from, to }) => [code, from.lastDay, to.lastDay])).toEqual(
      ['X1', 'X2', 'X3', 'P1'].map((code) => [code, '2019-11-09', '2019-11-30']),
    );
    expect(stays).toEqual([]);
    expect(upcoming.map(({ period, from, to }) => [period.key, from.lastDay, to.lastDay])).toEqual([
      ['2020', '2020-11-09', '2020-11-30'],
    ]);
  });

  it('leaves what was sent, accepted, exempted or is past, each with its reason', () => {
    const [first, second, third, fourth] = opened as [Obligation, Obligation, Obligation, Obligation];
    const past = { ...fourth, deadline: { ...fourth.deadline, lateAfter: '2019-09-30' } };
    const existing: Obligation[] = [
      { ...first, state: 'submitted' },
      { ...second, state: 'accepted' },
      { ...third, state: 'exempted' },
      past,
    ];
    const { moves, stays } = effect(campaign, yearly(11, 30), existing, now);
    expect(moves).toEqual([]);
    expect(stays.map(({ reason }) => reason)).toEqual(['submitted', 'accepted', 'exempted', 'past']);
    expect(follow(changed(campaign, yearly(11, 30), now), existing, now)).toEqual(
      existing.map((one) => ({ ...one, history: one.history })),
    );
  });

  it('calls late nobody who was not: a day that is past is refused, today is not', () => {
    const refusal = { refusal: { key: 'deadlineChange.refusal.past' } };
    expect(effectOf(campaign, yearly(9, 30), opened, now)).toMatchObject({ ok: false, ...refusal });
    expect(effect(campaign, yearly(10, 1), opened, now).soon).toEqual({ day: '2019-10-01', workingDays: 0 });
  });

  it('is refused for a period not opened yet as well', () => {
    const late = countryside({ from: '2020-01-01', to: '2020-12-31', launchedAt: at('2020-06-01') });
    expect(effectOf(late, yearly(5, 1), [], at('2020-06-01'))).toMatchObject({ ok: false });
  });

  it('is refused when it changes no day, whatever its words', () => {
    const same = { ...only(campaign).deadline, words: 'trước ngày mồng mười tháng mười một', document };
    expect(effectOf(campaign, same, opened, now)).toMatchObject({
      refusal: { key: 'deadlineChange.refusal.nothing' },
    });
  });

  it('asks nobody for a period that was past when it was changed, not even who joins later', () => {
    const nextYear = yearly(2, 15, { on: { at: 'yearly', month: 2, day: 15, yearOffset: 1 } });
    const anew = changed(campaign, nextYear, at('2019-12-02'));
    const joined = planned(anew, at('2020-01-10'), opened, [...register, unit('X9')]);
    expect(joined.map((one) => `${one.unit} ${one.period.key} ${one.deadline.lastDay}`)).toEqual(
      ['X1', 'X2', 'X3', 'P1', 'X9'].map((code) => `${code} 2020 2021-02-15`),
    );
  });

  it('warns of an earlier day that leaves little time, and of none that is later', () => {
    expect(effect(campaign, yearly(10, 4), opened, now).soon).toEqual({ day: '2019-10-04', workingDays: 3 });
    expect(effect(campaign, yearly(10, 8), opened, now).soon).toBeNull();
    expect(effect(campaign, yearly(11, 30), opened, at('2019-11-11')).soon).toBeNull();
  });
});

describe('an obligation whose deadline was changed', () => {
  const campaign = countryside();
  const now = at('2019-10-01');
  const [first] = planned(campaign, at('2019-08-08')) as [Obligation];
  const anew = changed(campaign, yearly(11, 30), now);
  const moved = follow(anew, [first], now)[0] as Obligation;

  it('leaves no reminder to be said at once: the notice of the change tells the new day', () => {
    const ladder = ladderOf(anew, only(anew));
    const soon = changed(campaign, yearly(10, 4), now);
    const earlier = follow(soon, [first], now)[0] as Obligation;
    expect(planNudges(earlier, ladder, now, calendar)).toEqual({ marks: [], say: [] });
    expect(earlier.rungs.map(({ outcome, note }) => `${outcome} ${note}`)).toContain('skipped moved');
    expect(earlier.nextRungAt && earlier.nextRungAt > now).toBe(true);
  });

  it('has the new day and its words, an entry that names who, when, why and between which days', () => {
    expect(moved.deadline).toEqual(resolveDeadline(yearly(11, 30), first.period, calendar));
    expect(moved.history.at(-1)).toEqual({
      at: now,
      person: 'hoa',
      seat: '@office/officer',
      what: 'rescheduled',
      why: '2150/UBND-NC',
      moved: { change: 'c1', from: first.deadline, to: moved.deadline },
    });
    expect(moved.period).toEqual(first.period);
  });

  it('is reminded for the new day', () => {
    expect(first.nextRungAt).toEqual(instantOf('2019-10-21', '08:00', zone));
    expect(moved.nextRungAt).toEqual(instantOf('2019-11-11', '08:00', zone));
  });

  it('stays when it was sent at that time, though it was given back since', () => {
    const history = [
      ...first.history,
      sentAt('2019-09-20'),
      { ...sentAt('2019-10-02'), what: 'returned' as const, why: 'thiếu' },
    ];
    expect(follow(anew, [{ ...first, state: 'returned', history }], at('2019-10-03'))[0]?.deadline).toEqual(
      first.deadline,
    );
  });

  it('moves when it had been given back by then', () => {
    const history = [
      ...first.history,
      sentAt('2019-09-20'),
      { ...sentAt('2019-09-25'), what: 'returned' as const },
    ];
    const returned: Obligation = { ...first, state: 'returned', history };
    expect(follow(anew, [returned], now)[0]?.deadline.lastDay).toBe('2019-11-30');
  });

  it('moved later than its change, as after a crash, is decided as things stood at the change', () => {
    const late = at('2019-11-20');
    expect(follow(anew, [first], late)[0]?.deadline.lastDay).toBe('2019-11-30');
  });

  it('follows several changes one after the other', () => {
    const again = changed(anew, yearly(12, 15), at('2019-10-10'), 'c2');
    const [at1, at2] = [follow(again, [moved], now)[0], follow(again, [first], now)[0]];
    expect(at1?.deadline).toEqual(at2?.deadline);
    expect(at2?.history.map((entry) => entry.moved?.change)).toEqual([undefined, 'c1', 'c2']);
  });
});

describe('what happens once', () => {
  const launched = at('2019-08-08');
  const base = countryside({ from: '2019-08-08', to: '2019-12-31' });
  const campaign: Campaign = {
    ...base,
    requirements: [{ ...only(base), recurrence: 'once', deadline: onDay('2019-09-30') }],
  };

  it('keeps its id and its key, and says the new day', () => {
    const existing = planned(campaign, launched);
    const now = at('2019-09-10');
    const anew = changed(campaign, onDay('2019-10-15'), now);
    const moved = follow(anew, existing, now);
    expect(moved.map(({ id, period }) => [id, period.key, period.to])).toEqual(
      existing.map(({ id }) => [id, '2019-09-30', '2019-10-15']),
    );
    expect(planned(anew, now, moved)).toEqual([]);
    const joined = planned(anew, now, moved, [...register, unit('X9')]);
    expect(joined.map((one) => [one.unit, one.period.key, one.deadline.lastDay])).toEqual([
      ['X9', '2019-09-30', '2019-10-15'],
    ]);
  });

  it('keeps the end of the data it is counted from', () => {
    const existing = planned(campaign, at('2019-09-10'));
    const on = { at: 'afterPeriod', count: 10, unit: 'days' } as const;
    const rule: DeadlineRule = {
      words: '10 ngày sau khi kết thúc',
      inclusive: true,
      on,
      assumed: [],
      document,
    };
    const anew = changed(campaign, rule, at('2019-09-11'));
    const [moved] = follow(anew, existing, at('2019-09-11'));
    expect(moved?.deadline.lastDay).toBe('2020-01-10');
    expect(moved?.period).toMatchObject({ key: '2019-09-30', to: '2020-01-10', dataTo: '2019-12-31' });
  });

  it('has the same key for whoever plans it, by the old rule or by the new', () => {
    const far = { ...campaign, to: '2020-12-31' };
    const anew = changed(far, onDay('2019-10-15'), launched);
    expect(planned(anew, launched).map(({ id }) => id)).toEqual(planned(far, launched).map(({ id }) => id));
  });
});

describe('any changes of a deadline', () => {
  const anyStep = fc.record({
    after: fc.integer({ min: 1, max: 120 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    yearOffset: fc.constantFrom(0 as const, 1 as const),
    states: fc.array(fc.constantFrom<Obligation['state']>('pending', 'pending', 'submitted', 'accepted'), {
      minLength: 4,
      maxLength: 4,
    }),
  });
  const anySteps = fc.record({
    once: fc.boolean(),
    steps: fc.array(anyStep, { minLength: 1, maxLength: 5 }),
  });

  /** Plays a campaign day by day with its changes, and calls `check` at each of them. */
  function play(
    { once, steps }: { once: boolean; steps: Step[] },
    check: (seen: {
      before: Obligation[];
      after: Obligation[];
      anew: Campaign;
      now: Date;
      effect: Reschedule;
    }) => void,
  ): { campaign: Campaign; existing: Obligation[]; now: Date } {
    const base = countryside({ from: '2018-01-01', to: '2021-12-31' });
    const recurrence = once ? ('once' as const) : ('yearly' as const);
    const deadline = once ? onDay('2019-11-10') : only(base).deadline;
    let campaign: Campaign = { ...base, requirements: [{ ...only(base), recurrence, deadline }] };
    let now = campaign.launchedAt;
    let existing = planned(campaign, now);
    for (const [number, step] of steps.entries()) {
      now = at(addDays(dayOf(now, zone), step.after));
      existing = [...existing, ...planned(campaign, now, existing)];
      existing = existing.map((one, index) => sent(one, step.states[index % 4] ?? 'pending', now));
      const { month, day, yearOffset } = step;
      const rule = once
        ? onDay(addDays(dayOf(now, zone), day * 4))
        : { ...yearly(month, day), on: { at: 'yearly' as const, month, day, yearOffset } };
      const outcome = effectOf(campaign, rule, existing, now);
      if (!outcome.ok) continue;
      const anew = changed(campaign, rule, now, `c${number}`);
      const after = follow(anew, existing, now);
      check({ before: existing, after, anew, now, effect: outcome.value });
      campaign = anew;
      existing = after;
    }
    return { campaign, existing, now };
  }

  type Step = { after: number; month: number; day: number; yearOffset: 0 | 1; states: Obligation['state'][] };

  function sent(obligation: Obligation, state: Obligation['state'], now: Date): Obligation {
    if (state === 'pending' || !isOpen(obligation)) return obligation;
    const entry = { at: now, person: 'lan', seat: 's', what: 'submitted' as const, why: null };
    return { ...obligation, state, history: [...obligation.history, entry] };
  }

  it('move exactly what was said, leave the rest untouched, and make nobody late', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        play(steps, ({ before, after, anew, now, effect: { moves } }) => {
          const said = new Map(moves.map((move) => [move.obligation, move.to]));
          for (const [index, one] of before.entries()) {
            const then = after[index];
            if (!said.has(one.id)) expect(then).toBe(one);
            else {
              expect(then?.deadline).toEqual(said.get(one.id));
              expect(then?.deadline.rule).toBe(only(anew).deadline);
              expect(then && then.deadline.lastDay >= dayOf(now, zone)).toBe(true);
            }
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  it('applied twice are applied once', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        play(steps, ({ after, anew, now }) => {
          expect(follow(anew, after, now)).toEqual(after);
          expect(follow(anew, after, at('2022-06-01'))).toEqual(after);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('made up all at once, as after a crash, end where they end one by one', () => {
    fc.assert(
      fc.property(anySteps, ({ once, steps }) => {
        const [first] = steps;
        if (!first) return;
        const pending = steps.map((step) => ({ ...step, after: 7, states: Array(4).fill('pending') }));
        const { campaign, existing, now } = play({ once, steps: pending }, () => undefined);
        const opened = planned({ ...campaign, requirements: [original(campaign)] }, campaign.launchedAt);
        const late = follow(campaign, opened, now);
        const ended = existing.filter(({ id }) => opened.some((one) => one.id === id));
        expect(late.map(({ id, deadline }) => [id, deadline])).toEqual(
          ended.map(({ id, deadline }) => [id, deadline]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('open no report twice and lose none: each unit has each period that was asked for at the launch', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { campaign, existing } = play(steps, () => undefined);
        const end = at('2023-01-01');
        const all = [...existing, ...planned(campaign, end, existing)];
        const unchanged = planned({ ...campaign, requirements: [original(campaign)] }, end);
        expect(all.map(({ id }) => id).sort()).toEqual(unchanged.map(({ id }) => id).sort());
        expect(planned(campaign, end, all)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  function original(campaign: Campaign): Requirement {
    const { changes = [], ...requirement } = only(campaign);
    return { ...requirement, deadline: changes[0]?.from ?? requirement.deadline };
  }
});

describe('changes that come to the same', () => {
  const begun = at('2019-10-01');

  it('move nothing to and fro when a rule comes back that was left before', () => {
    const [first, second] = [yearly(11, 20), yearly(11, 25)];
    const opened = planned(countryside(), begun);
    const once = changed(countryside(), first, begun, 'c1');
    const moved = follow(once, opened, begun);
    const back = changed(changed(once, second, begun, 'c2'), first, begun, 'c3');
    expect(moved.map(({ deadline }) => deadline.lastDay)).toContain('2019-11-20');
    expect(follow(back, moved, begun)).toEqual(moved);
  });

  it('leave no trace on what keeps its days in other words', () => {
    const opened = planned(countryside(), begun);
    const { deadline } = only(countryside());
    const said = changed(countryside(), { ...deadline, words: 'trước mùng 10 tháng 11', document }, begun);
    expect(follow(said, opened, begun)).toEqual(opened);
  });
});
