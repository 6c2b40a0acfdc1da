import fc from 'fast-check';
import { createCalendar } from '../../src/domain/calendar';
import { addDays, instantOf } from '../../src/domain/day';
import { resolveDeadline } from '../../src/domain/deadline';
import { accept, giveBack, type Obligation, type Submission, submit } from '../../src/domain/obligation';
import { periodOf } from '../../src/domain/period';
import type { Outcome } from '../../src/domain/refusal';

export const calendar = createCalendar({ zone: 'Asia/Ho_Chi_Minh' });

const period = periodOf('yearly', 2019, 0, 'decree09');
const deadline = resolveDeadline(
  {
    words: 'trước ngày 10/11',
    inclusive: false,
    on: { at: 'yearly', month: 11, day: 10, yearOffset: 0 },
    assumed: [],
  },
  period,
  calendar,
);

/** A pending obligation due before 10/11/2019: last day Saturday 09/11, late after Monday 11/11. */
export function pendingObligation(changes: Partial<Obligation> = {}): Obligation {
  return {
    id: 'o1',
    campaign: 'c1',
    requirement: 'r1',
    unit: 'XLH',
    recipient: 'PKT',
    period,
    deadline,
    openedAt: localTime(0),
    state: 'pending',
    submissions: [],
    history: [{ at: localTime(0), person: null, seat: null, what: 'opened', why: null }],
    rungs: [],
    nextRungAt: localTime(1),
    revision: 0,
    ...changes,
  };
}

export function submission(id: string, day: number, nil = false): Submission {
  return {
    id,
    receipt: `2019-${id}`,
    at: localTime(day),
    person: 'lan',
    seat: 'XLH/focalPoint',
    nil,
    answers: [],
    evidence: [],
  };
}

/** Nine in the morning, so many days after 08/08/2019. */
export function localTime(day: number): Date {
  return instantOf(addDays('2019-08-08', day), '09:00', calendar.zone);
}

export const reviewer = { person: 'khoa', seat: 'PKT/head' };

/** Something somebody tries to do to an obligation; many tries are refused. */
export type Try =
  | { what: 'submit'; id: string; nil: boolean }
  | { what: 'accept'; id: string }
  | { what: 'return'; id: string };

const ids = fc.constantFrom('s1', 's2', 's3', 's4');
export const anyTry: fc.Arbitrary<Try> = fc.oneof(
  fc.record({ what: fc.constant('submit' as const), id: ids, nil: fc.boolean() }),
  fc.record({ what: fc.constant('accept' as const), id: ids }),
  fc.record({ what: fc.constant('return' as const), id: ids }),
);

export function attempt(obligation: Obligation, tried: Try, day: number): Outcome<Obligation> {
  if (tried.what === 'submit') return submit(obligation, submission(tried.id, day, tried.nil));
  if (tried.what === 'accept') return accept(obligation, tried.id, reviewer, localTime(day));
  return giveBack(obligation, {
    submission: tried.id,
    reason: 'thiếu số liệu',
    actor: reviewer,
    at: localTime(day),
  });
}

/** An obligation after a life of tries, one every so many days, about its deadline. */
export const anyLife: fc.Arbitrary<Obligation> = fc
  .record({
    tries: fc.array(fc.record({ tried: anyTry, after: fc.integer({ min: 1, max: 60 }) }), { maxLength: 8 }),
    exempted: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  })
  .map(({ tries, exempted }) => {
    let obligation = pendingObligation(exempted ? { state: 'exempted' } : {});
    let day = 0;
    for (const { tried, after } of tries) {
      day += after;
      const outcome = attempt(obligation, tried, day);
      if (outcome.ok) obligation = outcome.value;
    }
    return obligation;
  });
