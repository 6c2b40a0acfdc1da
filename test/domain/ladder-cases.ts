import { createCalendar } from '../../src/domain/calendar';
import { instantOf } from '../../src/domain/day';
import {
  dueRungs,
  type Ladder,
  type LadderSubject,
  type Rung,
  type RungDecision,
  type RungMark,
  standardLadder,
} from '../../src/domain/ladder';

const zone = 'Asia/Ho_Chi_Minh';
export const calendar = createCalendar({ zone });
export const at = (day: string, time = '08:00') => instantOf(day, time, zone);

/** "trước ngày 10/11" in 2019: the last day, 09/11, is a Saturday and the office accepts until Monday. */
export const subject: LadderSubject = {
  deadline: { lastDay: '2019-11-09', aimDay: '2019-11-08', lateAfter: '2019-11-11' },
  openedAt: at('2019-10-01'),
  rungs: [],
};

export function rung(id: string, change: Partial<Rung> = {}): Rung {
  const found = standardLadder.rungs.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return { ...found, ...change };
}

export const of = (...rungs: Rung[]): Ladder => ({ ...standardLadder, rungs });

/** Said to all, at eight of a day long ago: they hold nobody back. */
export const said = (...rungs: string[]): { rungs: RungMark[] } => ({
  rungs: rungs.map((id) => marked(id, { at: at('2019-10-02') })),
});

export function marked(id: string, change: Partial<RungMark>): RungMark {
  return {
    rung: id,
    recipient: null,
    at: at('2019-10-02'),
    outcome: 'said',
    note: null,
    for: '2019-11-09',
    ...change,
  };
}

function brief(decision: RungDecision): string {
  const { verdict, rung: one } = decision;
  if (verdict === 'say') return `${one.id} say ${decision.to.join('+')}`;
  if (verdict === 'merge') return `${one.id} merge ${decision.into}`;
  if (verdict === 'skip') return `${one.id} skip ${[decision.reason, ...(decision.to ?? [])].join(' ')}`;
  const until = new Date(+decision.until + 7 * 3_600_000).toISOString().slice(0, 16);
  return `${one.id} wait ${decision.why} ${until}`;
}

export function decided(now: Date, change: Partial<LadderSubject> = {}, ladder = standardLadder): string[] {
  return dueRungs({ ...subject, ...change }, ladder, now, calendar).map(brief);
}
