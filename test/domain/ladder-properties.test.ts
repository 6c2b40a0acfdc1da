import fc from 'fast-check';
import { dayOf } from '../../src/domain/day';
import {
  dueRungs,
  isAfterDeadline,
  type Ladder,
  nextRungAt,
  type RungDecision,
  rungInstant,
} from '../../src/domain/ladder';
import { outsideQuietHours } from '../../src/domain/quiet-hours';
import {
  type Answer,
  anyAskings,
  anyHistory,
  anyLadder,
  anySubject,
  ask,
  fateOf,
  hearings,
  holdsFor,
  later,
  type PlayedSubject,
} from './ladder-play';

const runs = { numRuns: 200 };
const situations = fc.tuple(anySubject, anyLadder, anyAskings);
const withHistory = anySubject.chain((subject) =>
  fc.tuple(
    anyHistory(subject).map((rungs) => ({ ...subject, rungs })),
    anyLadder,
    anyAskings,
  ),
);

const fresh = (subject: PlayedSubject) => ({ ...subject, rungs: [...subject.rungs] });

function askAll(subject: PlayedSubject, ladder: Ladder, minutes: readonly number[]): Answer[] {
  return minutes.map((at) => ask(subject, ladder, later(subject, at)));
}

/** Asks whenever the ladder says that it has something to decide, and nothing else, until it has decided all. */
function askWhenAwaited(subject: PlayedSubject, ladder: Ladder, from = subject.openedAt): Answer[] {
  const answers: Answer[] = [];
  let now = from;
  for (let turn = 0; turn < 100; turn += 1) {
    const next = nextRungAt(subject, ladder, now, subject.calendar);
    if (!next) return answers;
    if (next > now) now = next;
    answers.push(ask(subject, ladder, now));
  }
  throw new Error('the ladder has no end');
}

const isKept = ({ verdict }: RungDecision) => verdict !== 'wait';
const idsOf = (decisions: readonly RungDecision[]) =>
  [...new Set(decisions.map(({ rung }) => rung.id))].sort();

describe('the ladder, however often it is asked', () => {
  it('decides nothing more when asked again at the same time', () => {
    fc.assert(
      fc.property(withHistory, ([drawn, ladder, minutes]) => {
        const subject = fresh(drawn);
        for (const at of minutes) {
          ask(subject, ladder, later(subject, at));
          expect(ask(subject, ladder, later(subject, at)).decisions.filter(isKept)).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('decides by the end what it would have decided asked once', () => {
    fc.assert(
      fc.property(situations, ([drawn, ladder, minutes]) => {
        const end = (minutes.at(-1) ?? 0) + 60 * 24 * 40;
        const often = askAll(fresh(drawn), ladder, [...minutes, end]).flatMap(({ decisions }) => decisions);
        const once = dueRungs(drawn, ladder, later(drawn, end), drawn.calendar);
        expect(idsOf(often)).toEqual(idsOf(once));
      }),
      runs,
    );
  });

  it('decides the same, at the same moments, asked when it is awaited and at any time besides', () => {
    fc.assert(
      fc.property(situations, ([drawn, ladder, minutes]) => {
        const [awaited, besides] = [fresh(drawn), fresh(drawn)];
        const answers = askWhenAwaited(awaited, ladder);
        const times = [...answers.map(({ now }) => now), ...minutes.map((at) => later(drawn, at))];
        for (const now of times.sort((a, b) => +a - +b)) ask(besides, ladder, now);
        expect(besides.rungs).toEqual(awaited.rungs);
      }),
      runs,
    );
  });

  it('never has less due at a later time', () => {
    fc.assert(
      fc.property(withHistory, ([subject, ladder, minutes]) => {
        const growing = minutes.map((at) =>
          idsOf(dueRungs(subject, ladder, later(subject, at), subject.calendar)),
        );
        growing.slice(1).forEach((ids, i) => {
          expect(ids).toEqual(expect.arrayContaining(growing[i] ?? []));
        });
      }),
      runs,
    );
  });

  it('is awaited at the moment of its next decision, and before that only waits', () => {
    fc.assert(
      fc.property(withHistory, fc.integer({ min: 0, max: 1000 }), ([drawn, ladder, minutes], part) => {
        const subject = fresh(drawn);
        askAll(subject, ladder, minutes);
        const now = later(subject, minutes.at(-1) ?? 0);
        const next = nextRungAt(subject, ladder, now, subject.calendar);
        const kept = (at: Date) => dueRungs(subject, ladder, at, subject.calendar).filter(isKept);
        if (!next) return expect(kept(later(subject, 60 * 24 * 400))).toEqual([]);
        expect(kept(new Date(Math.max(+next, +now))).length).toBeGreaterThan(0);
        if (next <= now) return;
        const between = new Date(+now + Math.floor(((+next - +now - 1) * part) / 1000));
        expect([kept(now), kept(between), kept(new Date(+next - 1))]).toEqual([[], [], []]);
      }),
      runs,
    );
  });
});

describe('what the ladder says', () => {
  it('is said to nobody too soon, too often or in quiet hours, unless it is urgent', () => {
    fc.assert(
      fc.property(situations, ([drawn, ladder, minutes]) => {
        const heard = hearings(askAll(fresh(drawn), ladder, minutes));
        for (const { at } of heard) {
          const quiet = outsideQuietHours(at, drawn.calendar) > at;
          expect(quiet && ladder.urgent === null).toBe(false);
        }
        for (const seat of ['focalPoint', 'head', 'office'] as const) {
          const times = heard.filter((one) => one.seat === seat).map(({ at }) => +at);
          expect(times.length).toBeLessThanOrEqual(ladder.most);
          times.slice(1).forEach((time, i) => {
            expect(time - (times[i] ?? 0)).toBeGreaterThanOrEqual(ladder.gapHours * 3_600_000);
          });
        }
      }),
      runs,
    );
  });

  it('bears that it is out of hours exactly when it is', () => {
    fc.assert(
      fc.property(situations, ([drawn, ladder, minutes]) => {
        for (const { now, decisions } of askAll(fresh(drawn), { ...ladder, urgent: 'bão' }, minutes))
          for (const one of decisions)
            if (one.verdict === 'say')
              expect(one.outOfHours).toBe(outsideQuietHours(now, drawn.calendar) > now);
      }),
      runs,
    );
  });

  it('is one thing at a time, and merged only into what is said, waits, or is still to come', () => {
    fc.assert(
      fc.property(situations, ([drawn, ladder, minutes]) => {
        for (const { now, decisions } of askAll(fresh(drawn), ladder, minutes)) {
          const spoken = decisions.filter(({ verdict }) => verdict === 'say' || verdict === 'wait');
          expect(spoken.length).toBeLessThanOrEqual(1);
          const latest = decisions.at(-1)?.rung.id;
          for (const one of decisions) {
            if (one.verdict !== 'merge') continue;
            const into = ladder.rungs.find(({ id }) => id === one.into);
            expect(
              into &&
                (into.id === latest ||
                  rungInstant(into, drawn, drawn.calendar, ladder.urgent !== null) > now),
            ).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('calls nobody late before the office stops accepting, and reminds of no deadline that has passed', () => {
    fc.assert(
      fc.property(situations, ([drawn, ladder, minutes]) => {
        for (const { now, decisions } of askAll(fresh(drawn), ladder, minutes))
          for (const { rung, verdict } of decisions)
            if (verdict === 'say')
              expect(isAfterDeadline(rung)).toBe(dayOf(now, drawn.calendar.zone) > drawn.deadline.lateAfter);
      }),
      runs,
    );
  });

  it('reaches everybody it is for, or is marked with the reason why not', () => {
    fc.assert(
      fc.property(situations, ([drawn, ladder, minutes]) => {
        const subject = fresh(drawn);
        const answers = [
          ...askAll(subject, ladder, minutes),
          ...askWhenAwaited(subject, ladder, later(subject, minutes.at(-1) ?? 0)),
        ];
        const heard = hearings(answers);
        for (const rung of ladder.rungs)
          for (const seat of rung.to)
            expect([rung.id, seat, fateOf(rung.id, seat, { subject, ladder, heard })]).toEqual([
              rung.id,
              seat,
              'well',
            ]);
      }),
      runs,
    );
  });

  it('is decided once for each seat, whatever was marked before', () => {
    fc.assert(
      fc.property(withHistory, ([drawn, ladder, minutes]) => {
        const subject = fresh({ ...drawn, rungs: [] });
        askAll(subject, ladder, minutes);
        for (const { id } of ladder.rungs)
          for (const seat of ['focalPoint', 'head', 'office'] as const) {
            const marks = subject.rungs.filter((mark) => mark.rung === id && holdsFor(mark, seat));
            const told = marks.filter(({ outcome }) => outcome === 'said');
            expect(told.length).toBeLessThanOrEqual(1);
            expect(marks.filter(({ outcome }) => outcome === 'merged').length).toBeLessThanOrEqual(1);
          }
      }),
      runs,
    );
  });
});
