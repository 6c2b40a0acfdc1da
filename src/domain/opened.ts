import type { Calendar } from './calendar';
import type { Message } from './message';
import type { Obligation } from './obligation';
import { outsideQuietHours } from './quiet-hours';
import { unitSeats } from './seat';

/** An act of the office: obligations came to be, and their unit is told once. */
export interface OpenedNotice {
  /** The same campaign, unit and period give the same id, whoever computes it. */
  id: string;
  kind: 'opened';
  at: Date;
  facts: { obligations: string[] };
  messages: Message[];
}

/** One notice for each campaign, unit and period, to the unit's focal point and head, outside quiet hours. */
export function openedNotices(
  obligations: readonly Obligation[],
  now: Date,
  calendar: Calendar,
): OpenedNotice[] {
  const batches = new Map<string, [Obligation, ...Obligation[]]>();
  for (const obligation of obligations) {
    const { campaign, unit, period } = obligation;
    const id = `opened:${campaign}:${unit}:${period.key}`;
    const batch = batches.get(id);
    if (batch) batch.push(obligation);
    else batches.set(id, [obligation]);
  }
  const notBefore = outsideQuietHours(now, calendar);
  return [...batches].map(([id, batch]) => noticeOf(id, batch, now, notBefore));
}

function noticeOf(id: string, batch: [Obligation, ...Obligation[]], at: Date, notBefore: Date): OpenedNotice {
  const obligations = batch.map((obligation) => obligation.id);
  const [first] = batch;
  const message: Message = {
    key: `opened:${first.id}`,
    to: { kind: 'seats', seats: unitSeats(first.unit) },
    template: 'opened',
    params: { obligations },
    notBefore,
    expiresAt: null,
  };
  return { id, kind: 'opened', at, facts: { obligations }, messages: [message] };
}
