import fc from 'fast-check';
import {
  accept,
  giveBack,
  isOpen,
  latestSubmission,
  type Obligation,
  submit,
} from '../../src/domain/obligation';
import type { Outcome } from '../../src/domain/refusal';
import {
  anyLife,
  anyTry,
  attempt,
  localTime,
  pendingObligation,
  reviewer,
  submission,
} from '../support/obligation-life';

function value(outcome: Outcome<Obligation>): Obligation {
  if (!outcome.ok) throw new Error(outcome.refusal.key);
  return outcome.value;
}

const key = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusal.key);

const sent = value(submit(pendingObligation(), submission('s1', 3)));
const accepted = value(accept(sent, 's1', reviewer, localTime(4)));
const returned = value(
  giveBack(sent, { submission: 's1', reason: 'thiếu số liệu', actor: reviewer, at: localTime(4) }),
);

describe('submitting', () => {
  it('moves a pending or returned obligation to submitted and silences the ladder', () => {
    for (const open of [pendingObligation(), returned]) {
      const after = value(submit(open, submission('s2', 5)));
      expect(after.state).toBe('submitted');
      expect(after.nextRungAt).toBeNull();
      expect(after.submissions).toHaveLength(open.submissions.length + 1);
    }
  });

  it('says who did it, in which seat and when', () => {
    expect(sent.history.at(-1)).toEqual({
      at: localTime(3),
      person: 'lan',
      seat: 'XLH/focalPoint',
      what: 'submitted',
      why: null,
    });
  });

  it('is refused by the state when there is nothing to send', () => {
    expect(key(submit(sent, submission('s2', 5)))).toBe('refusal.submit.submitted');
    expect(key(submit(accepted, submission('s2', 5)))).toBe('refusal.submit.accepted');
    expect(key(submit(pendingObligation({ state: 'exempted' }), submission('s2', 5)))).toBe(
      'refusal.submit.exempted',
    );
  });

  it('of the same submission again changes nothing, whatever came between', () => {
    fc.assert(
      fc.property(anyLife, (obligation) => {
        for (const { id } of obligation.submissions)
          expect(value(submit(obligation, submission(id, 400)))).toBe(obligation);
      }),
    );
  });
});

describe('reviewing', () => {
  it('accepts what was read', () => {
    expect(accepted.state).toBe('accepted');
    expect(accepted.history.at(-1)).toMatchObject({ what: 'accepted', person: 'khoa', seat: 'PKT/head' });
  });

  it('returns with the reason, and lets the ladder speak again from then on', () => {
    expect(returned.state).toBe('returned');
    expect(returned.history.at(-1)).toMatchObject({ what: 'returned', why: 'thiếu số liệu' });
    expect(returned.nextRungAt).toEqual(localTime(4));
  });

  it('is refused when a newer version came in since it was read', () => {
    const newer = value(submit(returned, submission('s2', 5)));
    expect(key(accept(newer, 's1', reviewer, localTime(6)))).toBe('refusal.review.newer');
    expect(key(accept(newer, 's2', reviewer, localTime(6)))).toBe('done');
  });

  it.each([
    ['pending', pendingObligation()],
    ['returned', returned],
    ['accepted', accepted],
    ['exempted', pendingObligation({ state: 'exempted' })],
  ])('is refused when the obligation is %s', (state, obligation) => {
    expect(key(accept(obligation, 's1', reviewer, localTime(6)))).toBe(`refusal.review.${state}`);
    const review = { submission: 's1', reason: 'x', actor: reviewer, at: localTime(6) };
    expect(key(giveBack(obligation, review))).toBe(`refusal.review.${state}`);
  });
});

describe('any transition', () => {
  it('keeps every submission and every entry of history, in order, and leaves the old value as it was', () => {
    fc.assert(
      fc.property(anyLife, anyTry, (before, tried) => {
        const frozen = structuredClone(before);
        const outcome = attempt(before, tried, 500);
        expect(before).toEqual(frozen);
        if (!outcome.ok) return;
        const after = outcome.value;
        expect(after.submissions.slice(0, before.submissions.length)).toEqual(before.submissions);
        expect(after.history.slice(0, before.history.length)).toEqual(before.history);
        expect(after.history.length - before.history.length).toBe(after === before ? 0 : 1);
      }),
    );
  });

  it('never opens what is accepted or exempted', () => {
    fc.assert(
      fc.property(anyLife, anyTry, (before, tried) => {
        const outcome = attempt(before, tried, 500);
        if (before.state !== 'accepted' && before.state !== 'exempted') return;
        expect(outcome.ok ? outcome.value : before).toBe(before);
      }),
    );
  });

  it('leaves open exactly what the unit has to send', () => {
    fc.assert(
      fc.property(anyLife, (obligation) => {
        expect(isOpen(obligation)).toBe(['pending', 'returned'].includes(obligation.state));
        expect(latestSubmission(obligation) === null).toBe(obligation.submissions.length === 0);
      }),
    );
  });
});
