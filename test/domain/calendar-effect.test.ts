import { obligationId } from '../../src/actions/obligation-id';
import { createCalendar } from '../../src/domain/calendar';
import { type CalendarDecision, calendarOf, type DayChoice } from '../../src/domain/calendar-decision';
import { movedDeadline, reworked } from '../../src/domain/calendar-effect';
import { instantOf } from '../../src/domain/day';
import type { DeadlineRule } from '../../src/domain/deadline';
import { standardLadder } from '../../src/domain/ladder';
import type { Obligation } from '../../src/domain/obligation';
import { plan } from '../../src/domain/plan';
import { countryside, unit, zone } from './campaign/sample';

const by = { person: 'p9', seat: '@office/administrator' };

const decide = (day: string, kind: DayChoice['kind'] = 'off', basis = '7/TB'): CalendarDecision => ({
  about: 'day',
  day,
  kind,
  basis,
  provisional: false,
  at: instantOf('2019-10-01', '08:00', zone),
  by,
});

/** Due before 10/11/2019, a Sunday: to be ready on Friday 08/11, late after Monday 11/11. */
function opened(deadline?: DeadlineRule): Obligation {
  const campaign = countryside();
  const [requirement] = campaign.requirements;
  if (!requirement) throw new Error('no requirement');
  const asks = deadline ? { ...requirement, deadline, recurrence: 'once' as const } : requirement;
  const [obligation] = plan({
    campaign: { ...campaign, requirements: [asks] },
    units: [unit('X1')],
    existing: [],
    now: instantOf('2019-09-20', '09:00', zone),
    calendar: createCalendar({ zone }),
    idOf: obligationId,
  });
  if (!obligation) throw new Error('nothing opened');
  return obligation;
}

function changed(obligation: Obligation, decisions: CalendarDecision[], today = '2019-10-01') {
  const now = instantOf(today, '08:30', zone);
  const calendar = calendarOf(zone, decisions);
  const change = { change: 'change000001', span: countryside(), ladder: standardLadder };
  return reworked(obligation, { ...change, calendar, decisions, today, now });
}

describe('an open obligation after a change of the calendar', () => {
  it('is to be ready a working day earlier when the day to aim at became one of rest', () => {
    const moved = changed(opened(), [decide('2019-11-08')]);
    expect(moved?.deadline).toMatchObject({
      lastDay: '2019-11-09',
      aimDay: '2019-11-07',
      lateAfter: '2019-11-11',
    });
    expect(moved?.deadline.rule).toEqual(opened().deadline.rule);
    expect(moved?.nextRungAt).toEqual(instantOf('2019-10-18', '08:00', zone));
  });

  it('is late a working day later when the day after became one of rest', () => {
    const moved = changed(opened(), [decide('2019-11-11')]);
    expect(moved?.deadline).toMatchObject({ aimDay: '2019-11-08', lateAfter: '2019-11-12' });
  });

  it('loses its shift when its own last day is worked', () => {
    const moved = changed(opened(), [decide('2019-11-09', 'work')]);
    expect(moved?.deadline).toMatchObject({ aimDay: '2019-11-09', shift: null });
  });

  it('is sure or unsure of its day without moving', () => {
    const expected = { ...decide('2019-11-11', 'work'), provisional: true } as CalendarDecision;
    const unsure = changed(opened(), [expected]);
    expect(unsure?.deadline).toEqual({ ...opened().deadline, provisional: true });
    expect(unsure?.history).toHaveLength(1);
    const sure = unsure && changed(unsure, [expected, decide('2019-11-11', 'work', '8/TB')]);
    expect(sure?.deadline).toEqual(opened().deadline);
  });

  it('says in its history who decided that, and on what basis', () => {
    const far = decide('2019-12-24', 'off', '6/TB');
    const moved = changed(opened(), [far, decide('2019-11-08'), decide('2019-11-11', 'off', '8/TB')]);
    expect(moved?.history.at(-1)).toEqual({
      at: instantOf('2019-10-01', '08:30', zone),
      person: 'p9',
      seat: '@office/administrator',
      what: 'rescheduled',
      why: '7/TB; 8/TB',
    });
    expect(moved?.history).toHaveLength(2);
  });

  it('is reminded by the new calendar also when its deadline stays', () => {
    const decisions = [decide('2019-10-25')];
    const same = changed(opened(), decisions);
    expect(same?.deadline).toEqual(opened().deadline);
    expect(same?.history).toHaveLength(1);
    expect(opened().nextRungAt).toEqual(instantOf('2019-10-21', '08:00', zone));
    expect(same?.nextRungAt).toEqual(instantOf('2019-10-18', '08:00', zone));
  });

  it('changes once: done again there is nothing to do', () => {
    const decisions = [decide('2019-11-08')];
    const moved = changed(opened(), decisions);
    expect(moved && changed(moved, decisions)).toBeNull();
  });

  it('does not change for days that nothing of it stands on', () => {
    expect(changed(opened(), [decide('2019-12-24')])).toBeNull();
  });

  it('stays as it was when it was sent, accepted or exempted', () => {
    for (const state of ['submitted', 'accepted', 'exempted'] as const)
      expect(changed({ ...opened(), state }, [decide('2019-11-08')])).toBeNull();
    expect(changed({ ...opened(), state: 'returned' }, [decide('2019-11-08')])).not.toBeNull();
  });

  it('stays late once it was late, and is in time up to the day before', () => {
    const calendar = calendarOf(zone, [decide('2019-11-11')]);
    const onDay = (today: string) => movedDeadline(opened(), { span: countryside(), calendar, today });
    expect(onDay('2019-11-12')).toBeNull();
    expect(onDay('2019-11-11')?.deadline.lateAfter).toBe('2019-11-12');
    const late = changed(opened(), [decide('2019-11-13')], '2019-11-12');
    expect(late).toBeNull();
  });
});

describe('what is counted in working days', () => {
  const counted: DeadlineRule = {
    words: 'trong vòng 10 ngày làm việc kể từ ngày 04/10/2019',
    inclusive: true,
    on: { at: 'counted', from: '2019-10-04', count: 10, unit: 'workingDays' },
    assumed: [],
  };

  it('moves with each day of rest on the way, which is its reason', () => {
    const before = opened(counted);
    expect(before.deadline.lastDay).toBe('2019-10-18');
    const moved = changed(before, [decide('2019-10-09'), decide('2019-10-30', 'off', '8/TB')]);
    expect(moved?.deadline.lastDay).toBe('2019-10-21');
    expect(moved?.history.at(-1)?.why).toBe('7/TB');
    expect(moved?.period).toEqual({ ...before.period, to: '2019-10-21', dataTo: '2019-10-21' });
  });

  it('says from which last day to which, of another one only', () => {
    const before = opened(counted);
    const moved = changed(before, [decide('2019-10-09')]);
    expect(moved?.history.at(-1)?.moved).toEqual({
      change: 'change000001',
      from: before.deadline,
      to: moved?.deadline,
      byCalendar: true,
    });
    expect(changed(opened(), [decide('2019-11-08')])?.history.at(-1)).not.toHaveProperty('moved');
  });

  it('is not reminded of at once: what its new day would have had said by now is skipped', () => {
    const moved = changed(opened(counted), [decide('2019-10-19', 'work')], '2019-10-09');
    expect(moved).toBeNull();
    const earlier = changed(opened(counted), [decide('2019-10-12', 'work')], '2019-10-09');
    expect(earlier?.deadline.lastDay).toBe('2019-10-17');
    const skipped = earlier?.rungs.filter(({ note }) => note === 'moved').map(({ rung }) => rung);
    expect(skipped).toEqual(['T-14', 'T-7']);
    expect(earlier?.nextRungAt).toEqual(instantOf('2019-10-14', '08:00', zone));
  });

  it('is not made late by a day that was worked after all', () => {
    const calendar = calendarOf(zone, [decide('2019-10-12', 'work')]);
    const onDay = (today: string) => movedDeadline(opened(counted), { span: countryside(), calendar, today });
    expect(onDay('2019-10-17')?.deadline.lastDay).toBe('2019-10-17');
    expect(onDay('2019-10-18')).toBeNull();
  });
});

describe('what happens once', () => {
  const campaign = countryside();
  const rules: Array<[string, DeadlineRule['on'], boolean, string]> = [
    ['a day of the month', { at: 'monthly', day: 15, monthOffset: 0 }, true, '2016-01-15'],
    ['a day of the year', { at: 'yearly', month: 1, day: 2, yearOffset: 0 }, true, '2016-01-02'],
    ['before the end of the campaign', { at: 'periodEnd' }, false, '2020-12-30'],
    ['before a day of its last month', { at: 'lastMonth', day: 1 }, false, '2020-11-30'],
    ['counted from its end', { at: 'afterPeriod', count: 5, unit: 'days' }, true, '2021-01-05'],
  ];

  it.each(rules)('%s keeps its day, whatever the calendar', (_, on, inclusive, lastDay) => {
    const rule: DeadlineRule = { words: 'w', inclusive, on, assumed: [] };
    for (const from of ['2016-01-01', '2016-01-20', '2016-03-01']) {
      const span = { ...campaign, from };
      const [asks] = campaign.requirements;
      if (!asks) throw new Error('no requirement');
      const once = { ...asks, deadline: rule, recurrence: 'once' as const };
      const [before] = plan({
        campaign: { ...span, requirements: [once], launchedAt: instantOf(from, '09:00', zone) },
        units: [unit('X1')],
        existing: [],
        now: instantOf('2020-12-01', '09:00', zone),
        calendar: createCalendar({ zone }),
        idOf: obligationId,
      });
      if (!before) throw new Error('nothing opened');
      if (from === campaign.from) expect(before.deadline.lastDay).toBe(lastDay);
      const calendar = calendarOf(zone, [decide(before.deadline.lateAfter)]);
      const anew = movedDeadline(before, { span, calendar, today: before.deadline.lastDay });
      expect(anew?.deadline.lastDay).toBe(before.deadline.lastDay);
      expect(anew?.period).toEqual(before.period);
    }
  });
});
