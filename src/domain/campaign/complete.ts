import type { Calendar } from '../calendar';
import type { Campaign } from '../campaign';
import type { Day } from '../day';
import { standardLadder } from '../ladder';
import { done, type Outcome, refuse } from '../refusal';
import { bearsSecretStamp } from '../secrecy';
import { isValid, type Unit } from '../unit';
import { type CampaignDraft, emptyScope, LONGEST_TITLE, MOST_REPORTS } from './draft';
import { completeReport, type ReadyReport, type StandardQuestions } from './report';

/** All of a campaign but who launches it and when. */
export interface ReadyCampaign {
  campaign: Omit<Campaign, 'launchedAt' | 'launchedBy'>;
  lead: Unit;
  /** Units that owe any of its reports, as of today, in the order of the register. */
  units: Unit[];
  /** One for each requirement, in order. Of one of them at least something is due from today on. */
  reports: ReadyReport[];
}

export interface Present {
  units: readonly Unit[];
  today: Day;
  calendar: Calendar;
  standardQuestions: StandardQuestions;
}

/** Checks a draft as a whole, as it stands today, whatever was checked when its parts were typed. */
export function completeDraft(draft: CampaignDraft, present: Present): Outcome<ReadyCampaign> {
  const { title, number, documentDay, span, naming } = draft;
  if (!title || !number || !documentDay || !span || !naming) return refuse('launch.refusal.incomplete');
  if (title.length > LONGEST_TITLE) return refuse('launch.refusal.longTitle', { longest: LONGEST_TITLE });
  if (bearsSecretStamp(title)) return refuse('refusal.secret');
  if (documentDay > present.today) return refuse('launch.refusal.incomplete');
  if (span.to < span.from) return refuse('launch.refusal.spanReversed');
  const lead = present.units.find((unit) => unit.code === draft.lead);
  if (!lead || !isValid(lead, present.today)) return refuse('launch.refusal.lead');
  const addressed = {
    from: span.from,
    to: span.to,
    phases: draft.phases ?? [],
    lead: lead.code,
    scope: draft.scope ?? { ...emptyScope },
  };
  const ready = reportsOf(draft, addressed, present);
  if (!ready.ok) return ready;
  const reports = ready.value;
  const reporting = new Set(reports.flatMap(({ units }) => units.map(({ code }) => code)));
  return done({
    campaign: {
      ...addressed,
      id: draft.id,
      title,
      document: { number, day: documentDay },
      ladder: draft.ladder ?? standardLadder,
      naming,
      requirements: reports.map(({ requirement }) => requirement),
    },
    lead,
    units: present.units.filter(({ code }) => reporting.has(code)),
    reports,
  });
}

/** Refused when nothing is due of any of them; what is over of one does not stand in the way of the others. */
function reportsOf(
  draft: CampaignDraft,
  addressed: Parameters<typeof completeReport>[1]['campaign'],
  present: Present,
): Outcome<ReadyReport[]> {
  const drafts = [draft, ...(draft.also ?? [])];
  if (drafts.length > MOST_REPORTS)
    return refuse('launch.refusal.tooManyReports', { count: drafts.length, most: MOST_REPORTS });
  const reports: ReadyReport[] = [];
  for (const [at, one] of drafts.entries()) {
    const report = completeReport(one, { id: `r${at + 1}`, campaign: addressed }, present);
    if (!report.ok) return report;
    reports.push(report.value);
  }
  if (reports.every(({ schedule }) => schedule.length === 0)) return refuse('launch.refusal.nothingDue');
  return done(reports);
}
