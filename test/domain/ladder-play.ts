import fc from 'fast-check';
import { type Calendar, createCalendar, nextWorkingDay, previousWorkingDay } from '../../src/domain/calendar';
import { addDays, instantOf } from '../../src/domain/day';
import {
  dueRungs,
  isAfterDeadline,
  type Ladder,
  type LadderRecipient,
  type LadderSubject,
  ladderRecipients,
  type RungDecision,
  type RungMark,
  rungInstant,
} from '../../src/domain/ladder';
import { OFFICE } from '../../src/domain/seat';
import { anyDay } from './arbitraries';

export const UNIT = 'XLH';

export type PlayedSubject = LadderSubject & { calendar: Calendar; rungs: RungMark[] };

/** Days that the office decided itself, within two months of a day. */
const decisionsNear = (day: string) =>
  fc.uniqueArray(
    fc.record({
      day: fc.integer({ min: -60, max: 60 }).map((days) => addDays(day, days)),
      kind: fc.constantFrom('work' as const, 'off' as const),
      basis: fc.constant('1/QĐ-UBND'),
    }),
    { selector: (one) => one.day, maxLength: 10 },
  );

/** An obligation nothing was decided of yet, on a calendar with decisions of its own. */
export const anySubject: fc.Arbitrary<PlayedSubject> = anyDay.chain((lastDay) =>
  fc
    .record({
      overrides: decisionsNear(lastDay),
      zone: fc.constantFrom('Asia/Ho_Chi_Minh', 'Asia/Ho_Chi_Minh', 'America/New_York'),
      opened: fc.integer({ min: -60, max: 5 }),
      hour: fc.constantFrom('00:00', '07:59', '08:00', '09:30', '20:15'),
      tolerance: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ overrides, zone, opened, hour, tolerance }) => {
      const calendar = createCalendar({ zone, overrides });
      return {
        calendar,
        deadline: {
          lastDay,
          aimDay: previousWorkingDay(calendar, lastDay),
          lateAfter: nextWorkingDay(calendar, addDays(lastDay, tolerance)),
        },
        openedAt: instantOf(addDays(lastDay, opened), hour, zone),
        rungs: [],
      };
    }),
);

const anyMoment = fc.oneof(
  fc.record({
    unit: fc.constantFrom('workingDays' as const, 'calendarDays' as const),
    offset: fc.integer({ min: -15, max: 10 }),
  }),
  fc.record({ unit: fc.constant('windowShare' as const), offset: fc.integer({ min: 1, max: 99 }) }),
);

const anyRungs = fc
  .array(
    fc.record({
      moment: anyMoment,
      at: fc.constantFrom('05:00', '07:00', '08:00', '11:00', '16:59', '17:00', '22:30'),
      to: fc.subarray([...ladderRecipients], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rungs) => rungs.map(({ moment, at, to }, n) => ({ id: `r${n}`, ...moment, at, to })));

export const anyLadder: fc.Arbitrary<Ladder> = fc.record({
  profile: fc.constant('custom' as const),
  rungs: anyRungs,
  urgent: fc.constantFrom(null, null, 'bão'),
  gapHours: fc.constantFrom(0, 2, 12, 30),
  most: fc.constantFrom(1, 2, 3, 20),
});

/** Minutes after the opening at which somebody asks, in order. */
export const anyAskings = fc
  .array(fc.integer({ min: 0, max: 60 * 24 * 100 }), { minLength: 1, maxLength: 15 })
  .map((minutes) => minutes.sort((a, b) => a - b));

/** Marks as an earlier ladder, calendar or deadline may have left them. A merge always holds for all. */
export const anyHistory = (subject: LadderSubject): fc.Arbitrary<RungMark[]> => {
  const ids = ['r0', 'r1', 'r2', 'r3', 'gone'];
  const mark = fc.record({
    rung: fc.constantFrom(...ids),
    recipient: fc.constantFrom(null, UNIT, OFFICE, `${UNIT}/head`),
    at: fc.integer({ min: -40, max: 40 }).map((days) => new Date(+subject.openedAt + days * 86_400_000)),
    outcome: fc.constantFrom('said' as const, 'merged' as const, 'skipped' as const),
    note: fc.constantFrom(...ids),
    for: fc.constantFrom(subject.deadline.lastDay, addDays(subject.deadline.lastDay, 3)),
  });
  const marks = fc.array(mark, { maxLength: 6 });
  return marks.map((some) =>
    some.map((one) => (one.outcome === 'merged' ? { ...one, recipient: null } : one)),
  );
};

export function later(subject: LadderSubject, minutes: number): Date {
  return new Date(subject.openedAt.getTime() + minutes * 60_000);
}

/** Who heard which rung, when. */
export interface Hearing {
  seat: LadderRecipient;
  rung: string;
  at: Date;
}

export interface Answer {
  now: Date;
  decisions: RungDecision[];
}

/** Asks at a time and marks what was decided, as the reminding job does. */
export function ask(subject: PlayedSubject, ladder: Ladder, now: Date): Answer {
  const decisions = dueRungs(subject, ladder, now, subject.calendar);
  for (const decision of decisions) subject.rungs.push(...marksFor(subject, decision, now));
  return { now, decisions };
}

function marksFor({ deadline }: LadderSubject, decision: RungDecision, at: Date): RungMark[] {
  const mark = { rung: decision.rung.id, at, for: deadline.lastDay };
  switch (decision.verdict) {
    case 'wait':
      return [];
    case 'merge':
      return [{ ...mark, recipient: null, outcome: 'merged', note: decision.into }];
    case 'skip': {
      const seats = decision.to?.map((to) => (to === 'office' ? OFFICE : `${UNIT}/${to}`)) ?? [null];
      return seats.map((recipient) => ({ ...mark, recipient, outcome: 'skipped', note: decision.reason }));
    }
    case 'say': {
      const recipients = new Set(decision.to.map((to) => (to === 'office' ? OFFICE : UNIT)));
      return [...recipients].map((recipient) => ({ ...mark, recipient, outcome: 'said', note: null }));
    }
  }
}

export function hearings(answers: readonly Answer[]): Hearing[] {
  return answers.flatMap(({ now, decisions }) =>
    decisions.flatMap((one) =>
      one.verdict === 'say' ? one.to.map((seat) => ({ seat, rung: one.rung.id, at: now })) : [],
    ),
  );
}

export function holdsFor({ recipient }: RungMark, seat: LadderRecipient): boolean {
  if (recipient === null || recipient.endsWith(`/${seat}`)) return true;
  return !recipient.includes('/') && (recipient === OFFICE) === (seat === 'office');
}

export interface Played {
  subject: PlayedSubject;
  ladder: Ladder;
  heard: ReturnType<typeof hearings>;
}

/** `well`: said to the seat, by the rung itself or one it was merged into, or rightly passed over. */
export function fateOf(rung: string, seat: LadderRecipient, { subject, ladder, heard }: Played): string {
  if (heard.some((one) => one.rung === rung && one.seat === seat)) return 'well';
  const mark = subject.rungs.find((one) => one.rung === rung && holdsFor(one, seat));
  if (!mark) return 'lost';
  if (mark.outcome === 'merged') return fateOf(mark.note ?? '', seat, { subject, ladder, heard });
  const own = ladder.rungs.find(({ id }) => id === rung);
  const dueAt = own && rungInstant(own, subject, subject.calendar, ladder.urgent !== null);
  const enough = heard.filter((one) => one.seat === seat).length >= ladder.most;
  if (mark.outcome === 'said' && !enough) return 'left out';
  const reasons: Record<string, boolean> = {
    beforeOpening: dueAt !== undefined && dueAt < subject.openedAt,
    deadlinePassed: own !== undefined && !isAfterDeadline(own),
    enough,
  };
  return mark.outcome === 'said' || reasons[mark.note ?? ''] ? 'well' : `skipped: ${mark.note}`;
}
