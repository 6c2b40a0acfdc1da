import type { Calendar } from './calendar';
import { type Campaign, ladderOf } from './campaign';
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

/** What is opened within this time of the launch is the launch's own, though a crash came between. */
const OF_LAUNCH_MS = 3_600_000;

/**
 * One notice for each unit and period of a campaign, to the unit's focal point and head, outside quiet hours. What an
 * officer launches as urgent is told at once: it may be due before the office opens again.
 */
export function openedNotices(
  { campaign, obligations }: { campaign: Campaign; obligations: readonly Obligation[] },
  now: Date,
  calendar: Calendar,
): OpenedNotice[] {
  const batches = new Map<string, [Obligation, ...Obligation[]]>();
  for (const obligation of obligations) {
    const { unit, period } = obligation;
    const id = `opened:${campaign.id}:${unit}:${period.key}`;
    const batch = batches.get(id);
    if (batch) batch.push(obligation);
    else batches.set(id, [obligation]);
  }
  const inHours = { template: 'opened', notBefore: outsideQuietHours(now, calendar) };
  const atOnce = { template: 'openedUrgent', notBefore: now };
  return [...batches].map(([id, batch]) =>
    noticeOf(id, batch, now, batch.some((one) => isUrgent(campaign, one)) ? atOnce : inHours),
  );
}

function isUrgent(campaign: Campaign, { requirement, openedAt }: Obligation): boolean {
  const asked = campaign.requirements.find(({ id }) => id === requirement);
  const { urgent } = asked ? ladderOf(campaign, asked) : campaign.ladder;
  return urgent !== null && openedAt.getTime() - campaign.launchedAt.getTime() < OF_LAUNCH_MS;
}

function noticeOf(
  id: string,
  batch: [Obligation, ...Obligation[]],
  at: Date,
  said: Pick<Message, 'template' | 'notBefore'>,
): OpenedNotice {
  const obligations = batch.map((obligation) => obligation.id);
  const [first] = batch;
  const message: Message = {
    key: `opened:${first.id}`,
    to: { kind: 'seats', seats: unitSeats(first.unit) },
    params: { obligations },
    expiresAt: null,
    ...said,
  };
  return { id, kind: 'opened', at, facts: { obligations }, messages: [message] };
}
