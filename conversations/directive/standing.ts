import { directiveView } from '../../src/actions/directive-view';
import { dayOf } from '../../src/domain/day';
import type { DraftedCampaign, OpenQuestion } from '../../src/domain/directive-draft';
import type { EditField } from '../../src/domain/drafted/edit';
import { offersFor } from '../../src/domain/drafted/offers';
import { askedAlso, pendingOf } from '../../src/domain/drafted/shared';
import { twinsOf } from '../../src/domain/drafted/twins';
import { done, type Outcome, refuse } from '../../src/domain/refusal';
import type { Form } from '../form';
import type { CorrectStart } from './correct';

/** What is asked next, with all that is said beside it. JSON only. */
export interface Standing {
  campaign: DraftedCampaign;
  which: { field: EditField; report: number | null };
  /** Null when the officer corrects a field of their own accord. */
  question: OpenQuestion | null;
  /** How many other campaigns are asked the same, and how many have the same report. */
  also: number;
  twins: number;
  /** Answers that are still to be given. */
  left: number;
  offers: string[];
}

/** Null when nothing is left to ask. */
export async function standingOf(
  form: Form,
  start: CorrectStart,
  now: Date,
): Promise<Outcome<Standing | null>> {
  const { office } = form.deps;
  const view = await directiveView(office, start.directive, start.actor, now);
  if (!view.ok) return view;
  const all = view.value.campaigns.map(({ campaign }) => campaign);
  const next = start.campaign === null ? done(firstOf(all)) : ofCampaign(start, view.value.campaigns);
  if (!next.ok || next.value === null) return next.ok ? done(null) : next;
  const { campaign, which, question, left } = next.value;
  const { report } = which;
  return done({
    ...{ campaign, which, question, left },
    also: question ? askedAlso(all, campaign, question) : 0,
    twins: report === null ? 0 : twinsOf(all, campaign, report),
    offers: question ? offersFor(all, campaign, question, dayOf(now, office.calendar.zone)) : [],
  });
}

type Next = Pick<Standing, 'campaign' | 'which' | 'question' | 'left'>;

function firstOf(all: readonly DraftedCampaign[]): Next | null {
  const pending = pendingOf(all);
  const [first] = pending;
  return first ? { ...first, which: first.question, left: pending.length } : null;
}

function ofCampaign(
  { campaign: id, one }: CorrectStart,
  views: ReadonlyArray<{ campaign: DraftedCampaign; open: OpenQuestion[] }>,
): Outcome<Next | null> {
  const found = views.find(({ campaign }) => campaign.draft.id === id);
  if (!found) return refuse('directive.refusal.gone');
  const { campaign, open } = found;
  if (campaign.state === 'launched') return refuse('directive.refusal.launched');
  if (one && one.report !== null && !campaign.reports[one.report]) return refuse('directive.refusal.gone');
  const question = one
    ? (open.find(({ field, report }) => field === one.field && report === one.report) ?? null)
    : (open[0] ?? null);
  const which = one ?? question;
  if (!which || (!one && campaign.state === 'dropped')) return done(null);
  return done({ campaign, which, question, left: open.length });
}
