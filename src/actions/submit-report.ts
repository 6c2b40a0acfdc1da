import { dayOf } from '../domain/day';
import type { Message } from '../domain/message';
import {
  type Actor,
  type Answer,
  type Evidence,
  isOpen,
  type Obligation,
  type Submission,
  submit,
} from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { parseSeatKey, receivingSeats } from '../domain/seat';
import { Fault } from '../errors';
import { holdsSeat } from './holds-seat';
import { ATTEMPTS, type Office } from './office';
import { draftId } from './open-report';

export interface ReportInput {
  obligation: string;
  /** The draft's submission id: the same one again gives the same receipt. */
  submission: string;
  /** When the person sent it; `now` when left out. Lateness is counted from it: the program may have been down. */
  sentAt?: Date;
  nil: boolean;
  answers: Answer[];
  evidence: Evidence[];
}

export interface Receipt {
  number: string;
  at: Date;
}

/**
 * Submits a report and tells those who review it. Done twice by one person, it is done once. A second person who
 * sends the same draft of the seat is told that it was sent: what they typed is not in it.
 */
export async function submitReport(
  office: Office,
  input: ReportInput,
  actor: Actor,
  now: Date,
): Promise<Outcome<Receipt>> {
  const { store } = office;
  const unit = (await holdsSeat(office, actor, now)) && parseSeatKey(actor.seat)?.unit;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const obligation = await store.obligations.byId(input.obligation);
    if (!obligation || unit !== obligation.unit) return refuse('refusal.report.notYours');
    const earlier = obligation.submissions.find(({ id }) => id === input.submission);
    const outcome = earlier ? again(earlier, actor) : await send(office, obligation, input, { actor, now });
    if (outcome === 'changed meanwhile') continue;
    if (outcome.ok) await store.drafts.remove(draftId(actor.seat, obligation.id), input.submission);
    return outcome;
  }
  throw new Fault('a report met other changes too often', { obligation: input.obligation });
}

function again({ person, receipt, at }: Submission, actor: Actor): Outcome<Receipt> {
  return person === actor.person ? done({ number: receipt, at }) : refuse('refusal.submit.submitted');
}

async function send(
  office: Office,
  obligation: Obligation,
  input: ReportInput,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<Receipt> | 'changed meanwhile'> {
  if (!isOpen(obligation)) return refuse(`refusal.submit.${obligation.state}`);
  const { submission: id, sentAt = now, nil, answers, evidence } = input;
  const at = afterHistory(obligation, sentAt < now ? sentAt : now);
  const receipt = await receiptNumber(office, at);
  const outcome = submit(obligation, { id, receipt, at, ...actor, nil, answers, evidence });
  if (!outcome.ok) return outcome;
  const saved = await office.store.obligations.save(outcome.value, [arrived(outcome.value, id, now)]);
  return saved ? done({ number: receipt, at }) : 'changed meanwhile';
}

/** What was done to the report stays in its order, whatever the clocks of others say. */
function afterHistory({ openedAt, history }: Obligation, moment: Date): Date {
  const last = history.at(-1)?.at ?? openedAt;
  return last > moment ? last : moment;
}

async function receiptNumber(office: Office, at: Date): Promise<string> {
  const year = dayOf(at, office.calendar.zone).slice(0, 4);
  const number = await office.store.marks.nextNumber(`receipt:${year}`);
  return `${year}-${String(number).padStart(6, '0')}`;
}

function arrived(obligation: Obligation, submission: string, now: Date): Message {
  return {
    key: `arrived:${submission}`,
    to: { kind: 'seats', seats: receivingSeats(obligation.recipient) },
    template: 'arrived',
    params: { obligation: obligation.id, submission },
    notBefore: now,
    expiresAt: null,
  };
}
