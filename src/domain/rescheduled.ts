import type { Calendar } from './calendar';
import type { ResolvedDeadline } from './deadline';
import type { Message } from './message';
import type { HistoryEntry, Obligation } from './obligation';
import { outsideQuietHours } from './quiet-hours';
import { unitSeats } from './seat';

/** A changed deadline or calendar moved what a unit owes, and the unit is told once, however much it is. */
export interface RescheduledNotice {
  /** The same change and unit give the same id, whoever computes it. */
  id: string;
  kind: 'rescheduled';
  at: Date;
  facts: { change: string; obligations: string[] };
  messages: Message[];
}

/** One notice for each change that is to be told and each unit it moved something of, outside quiet hours. */
export function rescheduledNotices(
  obligations: readonly Obligation[],
  isTold: (entry: HistoryEntry) => boolean,
  now: Date,
  calendar: Calendar,
): RescheduledNotice[] {
  const batches = new Map<string, { change: string; moved: [Obligation, ...Obligation[]] }>();
  for (const obligation of obligations)
    for (const change of changesOf(obligation, isTold)) {
      const id = `rescheduled:${change}:${obligation.unit}`;
      const batch = batches.get(id);
      if (batch) batch.moved.push(obligation);
      else batches.set(id, { change, moved: [obligation] });
    }
  const notBefore = outsideQuietHours(now, calendar);
  return [...batches].map(([id, { change, moved }]) => {
    const [{ campaign, unit }] = moved;
    const message: Message = {
      key: id,
      to: { kind: 'seats', seats: unitSeats(unit) },
      template: 'rescheduled',
      params: { campaign, change, unit },
      notBefore,
      expiresAt: null,
    };
    const facts = { change, obligations: moved.map((obligation) => obligation.id) };
    return { id, kind: 'rescheduled', at: now, facts, messages: [message] };
  });
}

/** The change that moved an obligation last. */
export interface LastMove {
  change: string;
  /** The deadline the unit knows: of changes that are told at one moment, the one before the first. */
  before: ResolvedDeadline;
  /** On what basis the calendar was changed; null when the deadline itself was. */
  calendarBasis: string | null;
}

/** Null when nothing did. */
export function lastMove({ history }: Pick<Obligation, 'history'>, calendar: Calendar): LastMove | null {
  const moves = history.flatMap(({ at, why, moved }) => (moved ? [{ ...moved, why, at }] : []));
  const last = moves.at(-1);
  if (!last) return null;
  const toldAt = (at: Date) => outsideQuietHours(at, calendar).getTime();
  const earlier = moves.findLastIndex(({ at }) => toldAt(at) !== toldAt(last.at));
  const { from: before } = moves[earlier + 1] ?? last;
  return { change: last.change, before, calendarBasis: last.byCalendar ? (last.why ?? '') : null };
}

function changesOf({ history }: Obligation, isTold: (entry: HistoryEntry) => boolean): string[] {
  return history.flatMap((entry) => (entry.moved && isTold(entry) ? [entry.moved.change] : []));
}
