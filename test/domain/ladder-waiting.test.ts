import { dueRungs, type Ladder, urgentLadder } from '../../src/domain/ladder';
import { at, calendar, decided, marked, of, rung, said, subject } from './ladder-cases';

describe('quiet hours and days of rest', () => {
  const evening = of(rung('T-14', { at: '17:00' }));
  const saturday = of(rung('T-3', { unit: 'calendarDays', offset: -6 }), rung('T+1'));

  it('make a rung wait until eight of the next working day', () => {
    expect(decided(at('2019-10-21', '17:00'), {}, evening)).toEqual([
      'T-14 wait quietHours 2019-10-22T08:00',
    ]);
    expect(decided(at('2019-10-22', '07:30'), {}, evening)).toEqual([
      'T-14 wait quietHours 2019-10-22T08:00',
    ]);
    expect(decided(at('2019-10-22', '08:00'), {}, evening)).toEqual(['T-14 say focalPoint+head']);
    expect(decided(at('2019-10-23', '07:30'), {}, evening)).toEqual([
      'T-14 wait quietHours 2019-10-23T08:00',
    ]);
    const early = of(rung('T-14', { at: '07:00' }));
    expect(decided(at('2019-10-21', '07:01'), {}, early)).toEqual(['T-14 say focalPoint+head']);
    expect(decided(at('2019-11-02', '08:00'), {}, saturday)).toEqual([
      'T-3 wait quietHours 2019-11-04T08:00',
    ]);
  });

  it('do not keep a rung waiting until it is too late: it is merged, or skipped, at once', () => {
    const late = rung('T0', { at: '20:00', unit: 'calendarDays', offset: 3 });
    const last = { ...rung('T0'), id: 'last', unit: 'calendarDays' as const, offset: 0, at: '17:30' };
    const deadline = { ...subject.deadline, aimDay: '2019-11-11' };
    expect(decided(at('2019-11-11', '17:30'), { deadline }, of(last, late))).toEqual(['last merge T0']);
    expect(decided(at('2019-11-11', '17:30'), { deadline }, of(last))).toEqual(['last skip deadlinePassed']);
  });

  it('do not keep an urgent ladder from speaking, which says that it spoke out of hours', () => {
    const urgent = { ...saturday, urgent: 'bão' };
    const spoken = (now: Date, ladder: Ladder) => dueRungs(subject, ladder, now, calendar)[0];
    expect(spoken(at('2019-11-03'), urgent)).toMatchObject({ verdict: 'say', outOfHours: true });
    expect(spoken(at('2019-11-04', '07:00'), urgent)).toMatchObject({ verdict: 'say', outOfHours: false });
    expect(spoken(at('2019-11-04', '17:00'), urgent)).toMatchObject({ verdict: 'say', outOfHours: true });
  });
});

describe('the least time between two reminders', () => {
  const hourly = { ...urgentLadder('bão'), gapHours: 2 };
  const deadline = { lastDay: '2019-11-08', aimDay: '2019-11-08', lateAfter: '2019-11-08' };
  const told = (time: string, recipient: string | null = 'XLH') =>
    marked('T-1d@08:00', { recipient, at: at('2019-11-07', time), for: '2019-11-08' });

  it('keeps a rung waiting until it is over, to the minute', () => {
    const rungs = [told('13:00')];
    expect(decided(at('2019-11-07', '14:59'), { deadline, rungs }, hourly)).toEqual([
      'T-1d@14:00 wait gap 2019-11-07T15:00',
    ]);
    expect(decided(at('2019-11-07', '15:00'), { deadline, rungs }, hourly)).toEqual([
      'T-1d@14:00 say focalPoint+head',
    ]);
  });

  it('ends in the hours in which it may be said', () => {
    const slow = { ...hourly, urgent: null, gapHours: 5 };
    expect(decided(at('2019-11-07', '14:00'), { deadline, rungs: [told('13:00')] }, slow)).toEqual([
      'T-1d@14:00 wait gap 2019-11-08T08:00',
    ]);
  });

  it('does not end at the midnight from which the report is late: that is too late for what comes before', () => {
    const night = { ...hourly, rungs: hourly.rungs.slice(2, 3).map((one) => ({ ...one, at: '23:00' })) };
    const heard = (time: string) => [{ ...told('23:00'), at: at('2019-11-08', time) }];
    const now = at('2019-11-08', '23:00');
    expect(decided(now, { deadline, rungs: heard('21:59') }, night)).toEqual([
      'T0d@07:00 wait gap 2019-11-08T23:59',
    ]);
    expect(decided(now, { deadline, rungs: heard('22:00') }, night)).toEqual([
      'T0d@07:00 skip deadlinePassed',
    ]);
  });

  it('counts what each seat heard: what only the office was told does not keep a unit waiting', () => {
    const rungs = [
      told('08:00'),
      marked('T+1d@08:00', { recipient: '@office', at: at('2019-11-07', '13:30') }),
    ];
    expect(decided(at('2019-11-07', '14:00'), { deadline, rungs }, hourly)).toEqual([
      'T-1d@14:00 say focalPoint+head',
    ]);
  });

  it('counts from what an earlier ladder said, whose rungs are no more', () => {
    const rungs = [marked('T-1@06:00', { recipient: 'XLH', at: at('2019-11-07', '07:00') })];
    expect(decided(at('2019-11-07', '08:00'), { deadline, rungs }, hourly)).toEqual([
      'T-1d@08:00 wait gap 2019-11-07T09:00',
    ]);
  });

  it('counts from the return of a report, which is told by a message of its own', () => {
    const history = [
      { what: 'returned', at: at('2019-11-07', '07:30') },
      { what: 'submitted', at: at('2019-11-07', '07:40') },
    ];
    expect(decided(at('2019-11-07', '08:00'), { deadline, history }, hourly)).toEqual([
      'T-1d@08:00 wait gap 2019-11-07T09:30',
    ]);
  });
});

describe('a report that was returned after the deadline', () => {
  it('is reminded of the next working morning, with what came due while it lay with the reviewer', () => {
    const history = [{ what: 'returned', at: at('2019-11-14', '10:00') }];
    const { rungs } = said('T-14', 'T-7', 'T-3', 'T-1');
    expect(decided(at('2019-11-14', '10:01'), { history, rungs })).toEqual([
      'T0 merge T+3',
      'T+1 merge T+3',
      'T+3 wait gap 2019-11-15T08:00',
    ]);
    expect(decided(at('2019-11-15'), { history, rungs }).at(-1)).toBe('T+3 say focalPoint+head');
  });
});
