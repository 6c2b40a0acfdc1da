import { type Day, instantOf } from '../../src/domain/day';
import { type Explanation, explain } from '../../src/domain/explanation';
import { type Ladder, profileLadder } from '../../src/domain/ladder';
import { planNudges, saidMark } from '../../src/domain/nudge';
import type { Obligation } from '../../src/domain/obligation';
import { calendar } from '../support/obligation-life';

export const campaign = { document: { number: '1804/UBND-NC', day: '2019-08-08' } };
export const standard = profileLadder('standard');

export const at = (day: Day, time = '08:00') => instantOf(day, time, calendar.zone);

export function explained(obligation: Obligation, now: Date, ladder: Ladder = standard): Explanation {
  return explain({ obligation, campaign, ladder, now, calendar });
}

/** As the reminding job does at one call: what it decides and says is marked. */
export function reminded(obligation: Obligation, now: Date, ladder: Ladder = standard): Obligation {
  const { marks, say } = planNudges(obligation, ladder, now, calendar);
  const said = say.map(({ item, recipient }) => saidMark(item, { recipient, at: now, note: null }));
  return { ...obligation, rungs: [...obligation.rungs, ...marks, ...said] };
}
