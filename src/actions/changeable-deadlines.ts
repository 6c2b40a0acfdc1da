import type { Campaign, Requirement } from '../domain/campaign';
import { dayOf } from '../domain/day';
import { isPast } from '../domain/deadline-change';
import type { Actor } from '../domain/obligation';
import type { Phase, Recurrence } from '../domain/period';
import { asked } from '../domain/plan';
import { done, type Outcome, refuse } from '../domain/refusal';
import { type ReportName, reportName } from '../domain/report-name';
import { isOfficer } from './is-officer';
import type { Office } from './office';

/** A campaign with those of its deadlines that can still be changed. JSON only. */
export interface ChangeableDeadlines {
  title: string;
  phases: Phase[];
  requirements: Array<{
    id: string;
    kind: Requirement['kind'];
    recurrence: Recurrence;
    words: string;
    /** Null for the only report of the campaign. */
    name: ReportName | null;
  }>;
}

/** Refused when every day asked for is past, and to whoever is no officer. */
export async function changeableDeadlines(
  office: Office,
  campaignId: string,
  actor: Actor,
  now: Date,
): Promise<Outcome<ChangeableDeadlines>> {
  if (!(await isOfficer(office, actor, now))) return refuse('deadlineChange.refusal.notOfficer');
  const campaign = await office.store.campaigns.byId(campaignId);
  if (!campaign) return refuse('refusal.campaign.notYours');
  const requirements = campaign.requirements
    .filter((requirement) => isAskedStill(office, campaign, requirement, now))
    .map(({ id, kind, recurrence, deadline: { words } }) => {
      return { id, kind, recurrence, words, name: reportName(campaign, id) };
    });
  if (requirements.length === 0) return refuse('deadlineChange.refusal.over');
  return done({ title: campaign.title, phases: campaign.phases, requirements });
}

function isAskedStill(
  { calendar }: Office,
  campaign: Campaign,
  requirement: Requirement,
  now: Date,
): boolean {
  const launchDay = dayOf(campaign.launchedAt, calendar.zone);
  return asked(campaign, requirement, launchDay, calendar).some(
    ({ deadline }) => !isPast(deadline, now, calendar),
  );
}
