import fc from 'fast-check';
import { addDays, type Day, dayOf, instantOf } from '../../src/domain/day';
import { parseDeadline, resolveDeadline } from '../../src/domain/deadline';
import { type Explanation, explain, type Reminder } from '../../src/domain/explanation';
import { restBasis } from '../../src/domain/explanation/basis';
import { remindersAhead } from '../../src/domain/explanation/forecast';
import { sourceOf } from '../../src/domain/explanation/source';
import {
  type Ladder,
  ladderRecipients,
  profileLadder,
  type Rung,
  urgentLadder,
} from '../../src/domain/ladder';
import { nextRungAt, planNudges, saidMark } from '../../src/domain/nudge';
import type { Obligation } from '../../src/domain/obligation';
import { onePeriod } from '../../src/domain/period';
import { calendar, pendingObligation, submission } from '../support/obligation-life';

const campaign = { document: { number: '1804/UBND-NC', day: '2019-08-08' } };
const standard = profileLadder('standard');
const hour = 3_600_000;

const at = (day: Day, time = '08:00') => instantOf(day, time, calendar.zone);

function explained(obligation: Obligation, now: Date, ladder: Ladder = standard): Explanation {
  return explain({ obligation, campaign, ladder, now, calendar });
}

/** As the reminding job does at one call: what it decides and says is marked. */
function reminded(obligation: Obligation, now: Date, ladder: Ladder = standard): Obligation {
  const { marks, say } = planNudges(obligation, ladder, now, calendar);
  const said = say.map(({ item, recipient }) => saidMark(item, { recipient, at: now, note: null }));
  return { ...obligation, rungs: [...obligation.rungs, ...marks, ...said] };
}

function dueBefore(words: string, reference: Day, openedAt: Date): Obligation {
  const parsed = parseDeadline(words, reference);
  if (!parsed.ok) throw new Error(`no deadline: ${words}`);
  const first = resolveDeadline(parsed.rule, onePeriod(reference, reference), calendar);
  const period = onePeriod(reference, first.lastDay);
  return pendingObligation({ period, deadline: resolveDeadline(parsed.rule, period, calendar), openedAt });
}

const told = (reminder: Reminder | null) =>
  reminder && `${reminder.rung.id} ${reminder.at.toISOString()} ${reminder.to.join(' ')}`;

describe('what is said next', () => {
  it('is the first rung before anything was said, then the one that tells the office', () => {
    const { next, widening } = explained(pendingObligation(), at('2019-08-08', '09:00'));
    expect(told(next)).toBe(`T-14 ${at('2019-10-21').toISOString()} focalPoint head`);
    expect(told(widening)).toBe(`T+7 ${at('2019-11-20').toISOString()} focalPoint head office`);
  });

  it('is nothing once the report has been sent, and nothing once every rung was said', () => {
    for (const state of ['submitted', 'accepted', 'exempted'] as const)
      expect(explained(pendingObligation({ state }), at('2019-10-01')).next).toBeNull();
    const late = reminded(pendingObligation(), at('2019-11-20'));
    expect(explained(late, at('2019-11-20', '08:01'))).toMatchObject({ next: null, widening: null });
  });

  it('is due at once where it was missed, and said when the office opens', () => {
    const night = explained(pendingObligation(), at('2019-11-05', '20:00')).next;
    expect(told(night)).toBe(`T-3 ${at('2019-11-06').toISOString()} focalPoint head`);
    expect(night?.dueAt).toEqual(at('2019-11-05'));
    const noon = explained(pendingObligation(), at('2019-11-05', '12:00')).next;
    expect(noon?.at).toEqual(at('2019-11-05', '12:00'));
  });

  it('waits for the next working day when the unit had its reminder of the day, unless it is urgent', () => {
    const now = at('2019-11-05', '12:00');
    const about = { obligation: pendingObligation(), campaign, now, calendar };
    const toldToday = new Set(['XLH']);
    expect(explain({ ...about, ladder: standard, toldToday }).next?.at).toEqual(at('2019-11-06'));
    const friday = { ...about, now: at('2019-11-08', '12:00'), toldToday };
    expect(explain({ ...friday, ladder: standard }).next?.at).toEqual(at('2019-11-11'));
    expect(explain({ ...friday, ladder: urgentLadder('bão số 5') }).next?.at).toEqual(friday.now);
  });

  it('says nothing of somebody new when the next one tells everybody there is to tell', () => {
    const last = explained(reminded(pendingObligation(), at('2019-11-14')), at('2019-11-19'));
    expect(last.next?.rung.id).toBe('T+7');
    expect(last.widening).toBeNull();
  });

  it('ends for a ladder without rungs', () => {
    expect(remindersAhead(pendingObligation(), { ...outlook, ladder: { ...standard, rungs: [] } })).toEqual(
      [],
    );
  });
});

const outlook = { ladder: standard, now: at('2019-08-08', '09:00'), calendar, toldToday: new Set<string>() };

describe('what was said so far', () => {
  it('counts each notice once, with whom it told, and why rungs were not said by themselves', () => {
    let obligation = reminded(pendingObligation(), at('2019-11-05'));
    obligation = reminded(obligation, at('2019-11-20'));
    expect(explained(obligation, at('2019-11-21'))).toMatchObject({
      told: [
        { at: at('2019-11-05'), unit: true, office: false },
        { at: at('2019-11-20'), unit: true, office: true },
      ],
      passedOver: [{ why: 'merged', count: 6 }],
    });
  });

  it('tells rungs of before the opening from those missed', () => {
    const opened = reminded(pendingObligation({ openedAt: at('2019-11-01') }), at('2019-11-01', '09:00'));
    expect(explained(opened, at('2019-11-01', '09:00')).passedOver).toEqual([
      { why: 'beforeOpening', count: 2 },
    ]);
  });

  it('leaves out what was passed over for a deadline that has been changed since', () => {
    const rungs = reminded(pendingObligation(), at('2019-11-05')).rungs.map((mark) => ({
      ...mark,
      for: '2019-10-01',
    }));
    expect(explained(pendingObligation({ rungs }), at('2019-11-05')).passedOver).toEqual([]);
  });
});

describe('where a deadline comes from', () => {
  it('is the document of the campaign, or the one that changed the rule, with the words of that rule', () => {
    const obligation = pendingObligation();
    expect(sourceOf(obligation, campaign)).toEqual({ ...campaign, words: 'trước ngày 10/11' });
    const document = { number: '2001/UBND-NC', day: '2019-10-01' };
    const rule = { ...obligation.deadline.rule, words: 'chậm nhất 20/11', document };
    const moved = { ...obligation, deadline: { ...obligation.deadline, rule } };
    expect(explained(moved, at('2019-10-02')).document).toEqual(document);
    expect(explained(moved, at('2019-10-02')).deadline.words).toBe('chậm nhất 20/11');
  });

  it('says when it was changed last', () => {
    const { history } = pendingObligation();
    const what = 'rescheduled' as const;
    const entries = ['2019-09-01', '2019-09-20'].map((day) => ({
      at: at(day, '23:30'),
      person: null,
      seat: null,
      what,
      why: null,
    }));
    const moved = pendingObligation({ history: [...history, ...entries] });
    expect(explained(moved, at('2019-10-02')).rescheduledOn).toBe('2019-09-20');
    expect(explained(pendingObligation(), at('2019-10-02')).rescheduledOn).toBeNull();
  });

  it('names the whole time that the words name', () => {
    const quarter = dueBefore('trong Quý IV/2019', '2019-08-08', at('2019-08-08', '09:00'));
    expect(explained(quarter, at('2019-08-09')).window).toEqual({ from: '2019-10-01', to: '2019-12-31' });
    expect(explained(pendingObligation(), at('2019-08-09')).window).toBeNull();
  });

  it('names the decree only for data that run as it says', () => {
    const { period } = pendingObligation();
    const plain = { ...period, dataFrom: period.from, dataTo: period.to };
    const byDecree = (one: Obligation['period']) =>
      explained(pendingObligation({ period: one }), at('2019-10-01')).byDecree;
    expect(byDecree(period)).toBe(true);
    expect(byDecree(plain)).toBe(false);
    expect(byDecree({ ...period, kind: 'nineMonthly' })).toBe(false);
  });

  it.each([
    ['2019-11-09', { kind: 'weekend' }, 'weekend'],
    ['2020-01-24', { kind: 'holiday', name: 'tet' }, 'holiday2012'],
    ['2021-02-11', { kind: 'holiday', name: 'tet' }, 'holiday2019'],
    ['2020-12-31', { kind: 'compensation', name: 'newYear' }, 'compensation2012'],
    ['2021-01-01', { kind: 'compensation', name: 'newYear' }, 'compensation2019'],
    ['2026-08-31', { kind: 'swap' }, null],
    ['2027-11-24', { kind: 'holiday', name: 'cultureDay' }, null],
  ] as const)('%s rests by the law of its time', (day, rest, basis) => {
    expect(restBasis({ day, rest: { ...rest, provisional: false } })).toBe(basis);
  });
});

const anyRung: fc.Arbitrary<Rung> = fc
  .record({
    offset: fc.integer({ min: -12, max: 8 }),
    unit: fc.constantFrom('workingDays' as const, 'calendarDays' as const, 'windowShare' as const),
    at: fc.constantFrom('06:00', '08:00', '14:00', '18:00'),
    to: fc.subarray([...ladderRecipients], { minLength: 1 }),
  })
  .map((rung) => (rung.unit === 'windowShare' ? { ...rung, offset: 50 + rung.offset * 4 } : rung))
  .map((rung) => ({ ...rung, id: `${rung.offset}${rung.unit}` }));

const anyLadder: fc.Arbitrary<Ladder> = fc.oneof(
  fc.constantFrom(profileLadder('light'), standard, profileLadder('firm'), urgentLadder('bão số 5')),
  fc.record({
    profile: fc.constant('custom' as const),
    rungs: fc.uniqueArray(anyRung, { minLength: 1, maxLength: 6, selector: ({ id }) => id }),
    urgent: fc.constantFrom(null, 'bão số 5'),
    gapHours: fc.integer({ min: 0, max: 72 }),
    most: fc.integer({ min: 1, max: 5 }),
  }),
);

/** An obligation that was asked about now and then, and the hour it is explained at, between 01/10 and 01/12/2019. */
const anyStanding = fc
  .record({
    ladder: anyLadder,
    openedAt: fc.constantFrom(
      at('2019-08-08', '09:00'),
      at('2019-10-30', '09:00'),
      at('2019-11-20', '09:00'),
    ),
    calls: fc.array(fc.integer({ min: 0, max: 60 * 24 }), { maxLength: 5 }),
    hours: fc.integer({ min: 0, max: 60 * 24 }),
  })
  .map(({ ladder, openedAt, calls, hours }) => {
    const start = at('2019-10-01', '00:00').getTime();
    const now = new Date(Math.max(start + hours * hour, openedAt.getTime()));
    const times = calls
      .map((call) => new Date(start + call * hour))
      .sort((a, b) => a.getTime() - b.getTime());
    const obligation = times
      .filter((time) => time >= openedAt && time < now)
      .reduce((one, time) => reminded(one, time, ladder), pendingObligation({ openedAt }));
    return { ladder, now, obligation };
  });

/**
 * What the job says when it is called at every full hour and asks about what the store says is due, until somebody whom
 * the first did not tell is told.
 */
function heardHourly({ ladder, now, obligation }: { ladder: Ladder; now: Date; obligation: Obligation }) {
  const heard: Array<{ at: Date; to: string[] }> = [];
  let stands: Obligation = { ...obligation, nextRungAt: now };
  for (let time = now.getTime(); time <= at('2020-01-15').getTime(); time += hour) {
    if (stands.nextRungAt === null || stands.nextRungAt.getTime() > time) continue;
    const { say } = planNudges(stands, ladder, new Date(time), calendar);
    const to = say.flatMap(({ item }) => item.seats.map((seat) => seat.replace(/^@(office).*|^.*\//, '$1')));
    if (to.length > 0) heard.push({ at: new Date(time), to });
    if (to.some((one) => !heard[0]?.to.includes(one))) break;
    stands = reminded(stands, new Date(time), ladder);
    stands.nextRungAt = nextRungAt(stands, ladder, new Date(time), calendar);
  }
  const [first = null, ...after] = heard;
  return { first, widening: after.find(({ to }) => to.some((one) => !first?.to.includes(one))) ?? null };
}

const whoAndWhen = (reminder: Reminder | null) => reminder && { at: reminder.at, to: reminder.to };

describe('an explanation, whatever came before', () => {
  it('names as the next reminder what the job then says, when and to whom, and whoever is told new after it', () => {
    fc.assert(
      fc.property(anyStanding, (standing) => {
        const { next, widening } = explained(standing.obligation, standing.now, standing.ladder);
        const heard = heardHourly(standing);
        expect(whoAndWhen(next)).toEqual(heard.first);
        expect(whoAndWhen(widening)).toEqual(heard.widening);
      }),
      { numRuns: 150 },
    );
  });

  it('shows no day that is not the obligation’s, its document’s or its marks’', () => {
    fc.assert(
      fc.property(anyStanding, ({ ladder, now, obligation }) => {
        const { next, widening, told: said, ...facts } = explained(obligation, now, ladder);
        const { deadline, period } = obligation;
        const known = [...JSON.stringify([deadline, period, campaign]).matchAll(/\d{4}-\d\d-\d\d/g)].flat();
        // Late begins after the tolerated day; the day named is that day, or the one after the last.
        known.push(addDays(deadline.lastDay, 1));
        const shown = [...JSON.stringify(facts).matchAll(/\d{4}-\d\d-\d\d/g)].flat();
        expect(shown.filter((day) => !known.includes(day))).toEqual([]);
        const marked = obligation.rungs.map((mark) => mark.at.getTime());
        expect(said.filter((one) => !marked.includes(one.at.getTime()))).toEqual([]);
        for (const reminder of [next, widening])
          if (reminder) {
            expect(ladder.rungs).toContain(reminder.rung);
            expect(reminder.at.getTime()).toBeGreaterThanOrEqual(
              Math.max(now.getTime(), reminder.dueAt.getTime()),
            );
          }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same however often it is asked, and changes nothing', () => {
    const obligation = pendingObligation({ submissions: [submission('s1', 3)] });
    const before = structuredClone(obligation);
    const now = at('2019-11-05', '12:00');
    expect(explained(obligation, now)).toEqual(explained(obligation, now));
    expect(obligation).toEqual(before);
    expect(dayOf(now, calendar.zone)).toBe('2019-11-05');
  });
});
