import type { Calendar } from './calendar';
import { type Campaign, ladderOf } from './campaign';
import type { Message } from './message';
import type { Obligation } from './obligation';
import { outsideQuietHours } from './quiet-hours';
import { unitSeats } from './seat';

/** An act of the office: obligations came to be, and their unit is told once. */
export interface OpenedNotice {
  /** The same campaign, unit and moment of opening give the same id, whoever computes it. */
  id: string;
  kind: 'opened';
  at: Date;
  facts: { obligations: string[] };
  messages: Message[];
}

/** What is opened within this time of the launch is the launch's own, though a crash came between. */
const OF_LAUNCH_MS = 3_600_000;

/**
 * One notice for each unit of all that a campaign asks of it from one moment on, to its focal point and head, outside
 * quiet hours. What an officer launches as urgent is told at once: it may be due before the office opens again.
 */
export function openedNotices(
  { campaign, obligations }: { campaign: Campaign; obligations: readonly Obligation[] },
  now: Date,
  calendar: Calendar,
): OpenedNotice[] {
  const batches = new Map<string, [Obligation, ...Obligation[]]>();
  for (const obligation of inOrder(campaign, obligations)) {
    const { unit, openedAt } = obligation;
    // By the moment: what is opened later of the same period is told too, and what is sent since takes nothing away.
    const id = `opened:${campaign.id}:${unit}:${openedAt.toISOString()}`;
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

function inOrder(campaign: Campaign, obligations: readonly Obligation[]): Obligation[] {
  const place = new Map(campaign.requirements.map(({ id }, at) => [id, at]));
  return [...obligations].sort((a, b) => (place.get(a.requirement) ?? 0) - (place.get(b.requirement) ?? 0));
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
