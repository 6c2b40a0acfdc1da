import { dayOf } from '../domain/day';
import type { Message } from '../domain/message';
import { type Actor, type Answer, type Evidence, type Obligation, submit } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { parseSeatKey, unitSeats } from '../domain/seat';
import { Fault } from '../errors';
import { ATTEMPTS, type Office } from './office';
import { draftId } from './open-report';

export interface ReportInput {
  obligation: string;
  /** The draft's submission id: the same one again gives the same receipt. */
  submission: string;
  nil: boolean;
  answers: Answer[];
  evidence: Evidence[];
}

export interface Receipt {
  number: string;
  at: Date;
}

/** Submits a report and tells the unit that reviews it. Done twice, it is done once. */
export async function submitReport(
  office: Office,
  input: ReportInput,
  actor: Actor,
  now: Date,
): Promise<Outcome<Receipt>> {
  const { store } = office;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const obligation = await store.obligations.byId(input.obligation);
    if (!obligation || parseSeatKey(actor.seat)?.unit !== obligation.unit)
      return refuse('refusal.report.notYours');
    const earlier = obligation.submissions.find(({ id }) => id === input.submission);
    if (earlier) return done({ number: earlier.receipt, at: earlier.at });
    const { answers, evidence, nil } = input;
    const receipt = await receiptNumber(office, now);
    const submission = { id: input.submission, receipt, at: now, ...actor, nil, answers, evidence };
    const outcome = submit(obligation, submission);
    if (!outcome.ok) return outcome;
    if (await store.obligations.save(outcome.value, [arrived(outcome.value, input.submission, now)])) {
      await store.drafts.remove(draftId(actor.seat, obligation.id));
      return done({ number: receipt, at: now });
    }
  }
  throw new Fault('a report met other changes too often', { obligation: input.obligation });
}

async function receiptNumber(office: Office, now: Date): Promise<string> {
  const year = dayOf(now, office.calendar.zone).slice(0, 4);
  const number = await office.store.marks.nextNumber(`receipt:${year}`);
  return `${year}-${String(number).padStart(6, '0')}`;
}

function arrived(obligation: Obligation, submission: string, now: Date): Message {
  return {
    key: `arrived:${submission}`,
    to: { kind: 'seats', seats: unitSeats(obligation.recipient) },
    template: 'arrived',
    params: { obligation: obligation.id, submission },
    notBefore: now,
    expiresAt: null,
  };
}
