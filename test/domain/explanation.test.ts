import type { Day } from '../../src/domain/day';
import { parseDeadline, resolveDeadline } from '../../src/domain/deadline';
import { explain, type Reminder } from '../../src/domain/explanation';
import { restBasis } from '../../src/domain/explanation/basis';
import { remindersAhead } from '../../src/domain/explanation/forecast';
import { sourceOf } from '../../src/domain/explanation/source';
import { urgentLadder } from '../../src/domain/ladder';
import type { HistoryEntry, Obligation } from '../../src/domain/obligation';
import { onePeriod } from '../../src/domain/period';
import { calendar, pendingObligation } from '../support/obligation-life';
import { at, campaign, explained, reminded, standard } from './explaining';

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
    expect(sourceOf(obligation, campaign)).toEqual({
      ...campaign,
      words: 'trước ngày 10/11',
      byOffice: false,
    });
    const document = { number: '2001/UBND-NC', day: '2019-10-01' };
    const rule = { ...obligation.deadline.rule, words: 'chậm nhất 20/11', document };
    const moved = { ...obligation, deadline: { ...obligation.deadline, rule } };
    expect(explained(moved, at('2019-10-02')).document).toEqual(document);
    expect(explained(moved, at('2019-10-02')).deadline.words).toBe('chậm nhất 20/11');
  });

  it('says what moved it last: the deadline, the calendar, or the calendar but not its last day', () => {
    const { history, deadline } = pendingObligation();
    const entry = (day: string, more: Partial<HistoryEntry>): HistoryEntry => ({
      at: at(day, '23:30'),
      person: null,
      seat: null,
      what: 'rescheduled',
      why: '7/TB',
      ...more,
    });
    const moved = { change: 'c1', from: deadline, to: deadline };
    const entries = [
      entry('2019-09-01', { moved }),
      entry('2019-09-10', { moved: { ...moved, byCalendar: true } }),
      entry('2019-09-20', {}),
    ];
    const after = (count: number) =>
      explained(pendingObligation({ history: [...history, ...entries.slice(0, count)] }), at('2019-10-02'))
        .moved;
    expect([0, 1, 2, 3].map(after)).toEqual([
      null,
      { on: '2019-09-01', by: 'deadline', lastDay: true, basis: null },
      { on: '2019-09-10', by: 'calendar', lastDay: true, basis: '7/TB' },
      { on: '2019-09-20', by: 'calendar', lastDay: false, basis: '7/TB' },
    ]);
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
