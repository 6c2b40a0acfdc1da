import type { Calendar } from './calendar';
import { type Campaign, ladderOf } from './campaign';
import type { Message } from './message';
import type { Obligation } from './obligation';
import { byText } from './order';
import { outsideQuietHours } from './quiet-hours';
import { unitSeats } from './seat';

/** An act of the office: obligations came to be, and their unit is told once. */
export interface OpenedNotice {
  /** What was opened for a unit on a day is told in the parts of one name, whoever computes them. */
  id: string;
  kind: 'opened';
  at: Date;
  facts: { obligations: string[] };
  messages: Message[];
}

/** What a campaign has opened. */
export interface Opening {
  campaign: Campaign;
  obligations: readonly Obligation[];
}

/** What a unit is told in one message, whatever campaigns it is of. */
export interface OpenedBatch {
  unit: string;
  /** Of the opening. In UTC: it only tells where to look for what was told already. */
  day: string;
  /** Launched as urgent: told at once, and apart. It may be due before the office opens again. */
  urgent: boolean;
  /** Ids, most urgent first. */
  obligations: readonly [string, ...string[]];
}

/** What is opened within this time of the launch is the launch's own, though a crash came between. */
const OF_LAUNCH_MS = 3_600_000;

/** All that each unit is newly asked for, one message for each unit and day, and one before it for what is urgent. */
export function openedBatches(openings: readonly Opening[]): OpenedBatch[] {
  const batches = new Map<string, OpenedBatch>();
  for (const { unit, day, urgent, id } of openings.flatMap(toTell).sort(byUrgency)) {
    const key = `${urgent}:${unit}:${day}`;
    const batch = batches.get(key);
    batches.set(key, { unit, day, urgent, obligations: batch ? [...batch.obligations, id] : [id] });
  }
  return [...batches.values()];
}

/**
 * The n-th part of what a unit is told of a day, to its focal point and head, outside quiet hours. A part that was given
 * stays as it is: what it does not say is to be said in the next (`untold`), and so everything is, once.
 */
export function openedNotice(
  { unit, day, urgent, obligations }: OpenedBatch,
  part: number,
  now: Date,
  calendar: Calendar,
): OpenedNotice {
  const message: Message = {
    key: `opened:${obligations[0]}`,
    to: { kind: 'seats', seats: unitSeats(unit) },
    params: { obligations: [...obligations] },
    expiresAt: null,
    ...(urgent
      ? { template: 'openedUrgent', notBefore: now }
      : { template: 'opened', notBefore: outsideQuietHours(now, calendar) }),
  };
  const id = `opened:${unit}:${day}${part === 1 ? '' : `/${part}`}`;
  return { id, kind: 'opened', at: now, facts: { obligations: [...obligations] }, messages: [message] };
}

/** What is left to tell when a notice has said this much; null when that was all. */
export function untold(batch: OpenedBatch, said: readonly string[]): OpenedBatch | null {
  const [first, ...others] = batch.obligations.filter((id) => !said.includes(id));
  return first === undefined ? null : { ...batch, obligations: [first, ...others] };
}

interface ToTell extends Omit<OpenedBatch, 'obligations'> {
  id: string;
  due: string;
}

/** In the order in which the campaign asks. */
function toTell({ campaign, obligations }: Opening): ToTell[] {
  const place = new Map(campaign.requirements.map(({ id }, at) => [id, at]));
  return [...obligations]
    .sort((a, b) => (place.get(a.requirement) ?? 0) - (place.get(b.requirement) ?? 0))
    .map((obligation) => ({
      id: obligation.id,
      unit: obligation.unit,
      day: obligation.openedAt.toISOString().slice(0, 10),
      urgent: isUrgent(campaign, obligation),
      due: obligation.deadline.aimDay,
    }));
}

/** As the unit's own list of what it owes: by the day to aim for; equal ones stay in the order they are in. */
function byUrgency(a: ToTell, b: ToTell): number {
  return Number(b.urgent) - Number(a.urgent) || byText(a.due, b.due);
}

function isUrgent(campaign: Campaign, { requirement, openedAt }: Obligation): boolean {
  const asked = campaign.requirements.find(({ id }) => id === requirement);
  const { urgent } = asked ? ladderOf(campaign, asked) : campaign.ladder;
  return urgent !== null && openedAt.getTime() - campaign.launchedAt.getTime() < OF_LAUNCH_MS;
}
