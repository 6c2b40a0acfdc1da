import { type Day, dayOf, daysBetween } from './day';
import { byName } from './order';
import { type Moment, messagesIn } from './rehearsal';

/** So many reports of one unit with one last day are said to clash. */
const CLASH = 3;

/** A last day and units that owe, or will owe, one report by it each time they are named. */
export interface Due {
  lastDay: Day;
  units: readonly string[];
}

export interface Clash {
  unit: { code: string; name: string };
  lastDay: Day;
  /** Reports due on that day. */
  reports: number;
}

export interface ClashInput {
  /** The units looked at. */
  units: ReadonlyArray<Clash['unit']>;
  /** The last days looked at. */
  days: readonly Day[];
  /** Everything the units owe or will owe, of all campaigns. */
  dues: readonly Due[];
}

/** The units of which three reports or more have the same last day, most first, then by day and name. */
export function clashesOf({ units, days, dues }: ClashInput): Clash[] {
  const counts = new Map([...new Set(days)].map((day) => [day, new Map<string, number>()]));
  for (const { lastDay, units: owing } of dues) {
    const count = counts.get(lastDay);
    for (const code of count ? owing : []) count?.set(code, (count.get(code) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([lastDay, count]) =>
      units.flatMap(({ code, name }) => {
        const reports = count.get(code) ?? 0;
        return reports >= CLASH ? [{ unit: { code, name }, lastDay, reports }] : [];
      }),
    )
    .sort((a, b) => b.reports - a.reports || daysBetween(b.lastDay, a.lastDay) || byName(a.unit, b.unit));
}

/** How much is sent when. */
export interface Load {
  messages: number;
  /** The first and last day with a message; the day with most, and how many. Null when there is none at all. */
  days: { first: Day; last: Day; busiest: Day; most: number } | null;
}

export function loadOf(moments: readonly Moment[], zone: string): Load {
  const counts = new Map<Day, number>();
  for (const moment of moments) {
    const day = dayOf(moment.at, zone);
    counts.set(day, (counts.get(day) ?? 0) + messagesIn(moment));
  }
  const days = [...counts.keys()].sort();
  const [first, last] = [days[0], days.at(-1)];
  const messages = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (first === undefined || last === undefined) return { messages, days: null };
  const most = Math.max(...counts.values());
  const busiest = days.find((day) => counts.get(day) === most) ?? first;
  return { messages, days: { first, last, busiest, most } };
}
