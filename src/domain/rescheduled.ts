import type { Calendar } from './calendar';
import type { Message } from './message';
import type { Obligation } from './obligation';
import { outsideQuietHours } from './quiet-hours';
import { unitSeats } from './seat';

/** An act of the office: a changed deadline moved what a unit owes, and the unit is told once, however much it is. */
export interface RescheduledNotice {
  /** The same change and unit give the same id, whoever computes it. */
  id: string;
  kind: 'rescheduled';
  at: Date;
  facts: { change: string; obligations: string[] };
  messages: Message[];
}

/** One notice for each change since a moment and each unit it moved something of, outside quiet hours. */
export function rescheduledNotices(
  obligations: readonly Obligation[],
  since: Date,
  now: Date,
  calendar: Calendar,
): RescheduledNotice[] {
  const batches = new Map<string, { change: string; moved: [Obligation, ...Obligation[]] }>();
  for (const obligation of obligations)
    for (const change of changesSince(obligation, since)) {
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

/** The change that moved an obligation last; null when none did. */
export function lastMove({ history }: Obligation) {
  return history.findLast(({ moved }) => moved !== undefined)?.moved ?? null;
}

function changesSince({ history }: Obligation, since: Date): string[] {
  return history.flatMap(({ at, moved }) => (moved && at >= since ? [moved.change] : []));
}
