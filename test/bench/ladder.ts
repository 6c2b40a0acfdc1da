import { join } from 'node:path';
import type { Day } from '../../src/domain/day';
import type { DeadlineRule, ResolvedDeadline } from '../../src/domain/deadline';
import type { Ladder, RungMark } from '../../src/domain/ladder';
import type { Obligation } from '../../src/domain/obligation';
import type { Period } from '../../src/domain/period';
import type { BenchRow } from './bench';

/** As it is built and started: what the loader of the tests adds to every function would be measured with it. */
const built = <T>(path: string): T => require(join(__dirname, '../../dist/src/domain', path)) as T;
const { createCalendar } = built<typeof import('../../src/domain/calendar')>('calendar');
const { addDays, instantOf } = built<typeof import('../../src/domain/day')>('day');
const { resolveDeadline } = built<typeof import('../../src/domain/deadline')>('deadline');
const { dueRungs, profileLadder, rungInstant, urgentLadder } =
  built<typeof import('../../src/domain/ladder')>('ladder');
const { planNudges } = built<typeof import('../../src/domain/nudge')>('nudge');
const { isOpen } = built<typeof import('../../src/domain/obligation')>('obligation');
const { periodsIn } = built<typeof import('../../src/domain/period')>('period');

export const name = 'ladder';

const SIZE = 1_000_000;
const calendar = createCalendar({ zone: 'Asia/Ho_Chi_Minh' });
/** A morning in the middle of the year: some reminders are due, most are not. */
const now = instantOf('2026-07-08', '08:00', calendar.zone);
const yesterday = instantOf('2026-07-07', '17:00', calendar.zone);
const aWeekAgo = instantOf('2026-07-01', '17:00', calendar.zone);
const openedAt = instantOf('2026-01-05', '09:00', calendar.zone);

const ladders: readonly Ladder[] = [
  profileLadder('standard'),
  profileLadder('light'),
  profileLadder('firm'),
  urgentLadder('bão số 5'),
];

/** A campaign asks one report of every unit for a period. */
interface Round {
  campaign: string;
  period: Period;
  deadline: ResolvedDeadline;
  ladder: Ladder;
  /** The rungs by now, with the moments they were due. */
  past: ReadonlyArray<{ id: string; at: Date; office: boolean }>;
}

/** 60 campaigns, monthly, quarterly and yearly in turn, due on different days: 340 rounds a year. */
function roundsOfTheYear(): Round[] {
  const recurrences = ['monthly', 'quarterly', 'yearly'] as const;
  const span = { from: '2026-01-01', to: '2026-12-31' };
  return Array.from({ length: 60 }, (_, n) => n).flatMap((n) => {
    const recurrence = recurrences[n % recurrences.length] ?? 'yearly';
    const ladder = ladders[n % 20 === 19 ? 3 : n % 3] ?? profileLadder('standard');
    return periodsIn({ recurrence, window: 'decree09', phases: [] }, span).map((period) => {
      const deadline = resolveDeadline(ruleOn(addDays(period.to, n % 29)), period, calendar);
      return { campaign: `c${n}`, period, deadline, ladder, past: past(ladder, deadline) };
    });
  });
}

function ruleOn(day: Day): DeadlineRule {
  return { words: `chậm nhất ngày ${day}`, inclusive: true, on: { at: 'date', day }, assumed: [] };
}

function past({ rungs }: Ladder, deadline: ResolvedDeadline): Round['past'] {
  return rungs
    .map((rung) => ({ rung, at: rungInstant(rung, { deadline, openedAt }, calendar) }))
    .filter(({ at }) => at <= yesterday && at >= openedAt)
    .map(({ rung: { id, to }, at }) => ({ id, at, office: to.includes('office') }));
}

/** Four of ten have sent their report, one was just returned, and one was not reminded for a week. */
function obligation(n: number, round: Round, unit: string): Obligation {
  const { campaign, period, deadline } = round;
  const lot = (n * 7919) % 10;
  const state = lot < 4 ? 'submitted' : lot === 4 ? 'returned' : 'pending';
  const returned = { at: new Date(now.getTime() - 1_800_000), person: null, seat: null, why: null };
  return {
    id: `o${n}`,
    campaign,
    requirement: 'r1',
    unit,
    recipient: 'PNV',
    period,
    deadline,
    openedAt,
    state,
    submissions: [],
    history: state === 'returned' ? [{ ...returned, what: 'returned' }] : [],
    rungs: said(unit, round, lot === 5 ? aWeekAgo : yesterday),
    nextRungAt: null,
    revision: 0,
  };
}

function said(unit: string, { past: rungs, deadline }: Round, until: Date): RungMark[] {
  const told = rungs.filter(({ at }) => at <= until);
  return told.flatMap(({ id, at, office }) =>
    [unit, ...(office ? ['@office'] : [])].map((recipient) => ({
      rung: id,
      recipient,
      at,
      outcome: 'said' as const,
      note: null,
      for: deadline.lastDay,
    })),
  );
}

interface Case {
  obligation: Obligation;
  ladder: Ladder;
}

function build(): Case[] {
  const rounds = roundsOfTheYear();
  const units = Math.ceil(SIZE / rounds.length);
  const codes = Array.from({ length: units }, (_, n) => `X${n}`);
  const cases = codes.flatMap((unit, u) =>
    rounds.map((round, r) => ({
      obligation: obligation(u * rounds.length + r, round, unit),
      ladder: round.ladder,
    })),
  );
  return cases.slice(0, SIZE);
}

const kinds = ['sent already', 'not due', 'waiting', 'said'] as const;
type Kind = (typeof kinds)[number];

function kindOf({ obligation: one, ladder }: Case): Kind {
  if (!isOpen(one)) return 'sent already';
  const decisions = dueRungs(one, ladder, now, calendar);
  if (decisions.length === 0) return 'not due';
  return decisions.some(({ verdict }) => verdict === 'say') ? 'said' : 'waiting';
}

/** Nanoseconds of the processor for each of the cases, the least of some rounds: a machine has other work to do, too. */
function timed(cases: readonly Case[], act: (one: Case) => number): number | null {
  if (cases.length === 0) return null;
  let made = 0;
  const times = Array.from({ length: 4 }, () => {
    const start = process.cpuUsage();
    for (const one of cases) made += act(one);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  // Counted, so that nothing of it can be left undone.
  if (made < 0) throw new RangeError('less than nothing was made');
  return (Math.min(...times) * 1e3) / cases.length;
}

const read = ({ obligation: { state, rungs } }: Case) => state.length + rungs.length;

function planned({ obligation: one, ladder }: Case): number {
  const { marks, say } = planNudges(one, ladder, now, calendar);
  return marks.length + say.length;
}

/** All together, then each kind by itself; the ratio is to reading the same obligations from the array. */
export async function run(): Promise<BenchRow[]> {
  const cases = build();
  const megabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20);
  const byKind = new Map(kinds.map((kind): [Kind, Case[]] => [kind, []]));
  for (const one of cases) byKind.get(kindOf(one))?.push(one);
  const rows: Array<[string, readonly Case[]]> = [['all', cases], ...byKind];
  return rows.map(([what, some]) => {
    const [reading, planning] = [timed(some, read), timed(some, planned)];
    return {
      obligations: what,
      count: some.length,
      'marks each': round(some.reduce((sum, one) => sum + one.obligation.rungs.length, 0) / some.length),
      'read ns': reading && round(reading),
      'planNudges ns': planning && round(planning),
      'planNudges / read': reading && planning && round(planning / reading),
      'heap MB': what === 'all' ? megabytes : null,
      'heap MB after': what === 'all' ? Math.round(process.memoryUsage().heapUsed / 2 ** 20) : null,
    };
  });
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
