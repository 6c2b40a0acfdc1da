import type { Requirement } from '../domain/campaign';
import { dayOf } from '../domain/day';
import { type Actor, isOpen, latestSubmission, type Obligation, returnReason } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { type Remaining, remainingUntil } from '../domain/remaining';
import { type ReportName, reportName } from '../domain/report-name';
import { parseSeatKey } from '../domain/seat';
import type { Draft } from '../store/drafts';
import { holdsSeat } from './holds-seat';
import type { Office } from './office';
import { type UnitsProgress, unitsProgress } from './units-progress';

export interface ReportForm {
  obligation: Obligation;
  requirement: Requirement;
  title: string;
  /** Null for the only report of its campaign. */
  name: ReportName | null;
  /** Of the lead unit's own report: how far the units are with theirs. */
  units: UnitsProgress[];
  /** Name of the unit that reports. */
  unit: string;
  /** What the unit was asked to complete; null when the report was not returned. */
  reason: string | null;
  remaining: Remaining;
  draft: Draft;
  /** True when the draft holds something typed earlier. */
  begun: boolean;
}

/**
 * Loads what the guided report needs, and the seat's draft. A new draft gets the id its submission will bear, and the
 * answers of the report that was returned, if one was.
 */
export async function openReport(
  office: Office,
  input: { obligation: string; actor: Actor },
  now: Date,
): Promise<Outcome<ReportForm>> {
  const { store } = office;
  const obligation = await store.obligations.byId(input.obligation);
  const unit = (await holdsSeat(office, input.actor, now)) && parseSeatKey(input.actor.seat)?.unit;
  if (!obligation || unit !== obligation.unit) return refuse('refusal.report.notYours');
  if (!isOpen(obligation)) return refuse(`refusal.submit.${obligation.state}`);
  const campaign = await store.campaigns.byId(obligation.campaign);
  const requirement = campaign?.requirements.find(({ id }) => id === obligation.requirement);
  if (!campaign || !requirement) return refuse('refusal.report.notYours');
  const draft = await draftFor(office, obligation, input.actor, now);
  const { deadline } = obligation;
  return done({
    obligation,
    requirement,
    title: campaign.title,
    name: reportName(campaign, requirement.id),
    units: await unitsProgress(office, { obligation, campaign, requirement }, now),
    unit: (await store.units.byCode(obligation.unit))?.name ?? obligation.unit,
    reason: returnReason(obligation),
    remaining: remainingUntil(deadline, dayOf(now, office.calendar.zone), office.calendar),
    draft,
    begun: draft.answers.length > 0 || draft.evidence.length > 0,
  });
}

/** The seat's own, or a new one. */
async function draftFor(
  { store, newId }: Office,
  obligation: Obligation,
  { seat }: Actor,
  now: Date,
): Promise<Draft> {
  const id = draftId(seat, obligation.id);
  const saved = unsent(await store.drafts.byId(id), obligation);
  if (saved) return saved;
  const returned = latestSubmission(obligation);
  const draft = {
    id,
    submission: newId(),
    obligation: obligation.id,
    seat,
    answers: returned?.answers ?? [],
    evidence: returned?.evidence ?? [],
    savedAt: now,
  };
  await store.drafts.save(draft);
  return draft;
}

/** A crash, or a second person typing in the seat, can leave the draft of a report that was sent: it is done with. */
function unsent(draft: Draft | null, { submissions }: Obligation): Draft | null {
  return submissions.some(({ id }) => id === draft?.submission) ? null : draft;
}

export function draftId(seat: string, obligation: string): string {
  return `${seat}|${obligation}`;
}
