import type { Campaign } from '../domain/campaign';
import { dueAfter, owedNow } from '../domain/campaign/commitments';
import type { ReadyCampaign } from '../domain/campaign/complete';
import type { CampaignDraft } from '../domain/campaign/draft';
import { dayOf } from '../domain/day';
import { done, type Outcome } from '../domain/refusal';
import { type Moment, rehearse } from '../domain/rehearsal';
import { type Clash, clashesOf, type Load, loadOf } from '../domain/rehearsal-clashes';
import type { Unit } from '../domain/unit';
import { completeCampaign } from './complete-campaign';
import type { Office } from './office';

export interface CampaignRehearsal {
  campaign: Campaign;
  /** Name of the lead unit. */
  lead: string;
  /** Units that report, as of today. */
  units: Unit[];
  /** In order of time. */
  moments: Moment[];
  load: Load;
  /** Days of this campaign on which units have other reports due as well, the fullest first. */
  clashes: Clash[];
}

/** Plays the campaign of a draft as if it were launched now and nobody reported. Nothing is changed. */
export async function rehearseCampaign(
  office: Office,
  draft: CampaignDraft,
  now: Date,
): Promise<Outcome<CampaignRehearsal>> {
  const register = await office.store.units.all();
  const ready = completeCampaign(office, draft, register, now);
  return ready.ok ? done(await rehearseReady(office, ready.value, register, now)) : ready;
}

/** As `rehearseCampaign`, of a draft that was found complete. */
export async function rehearseReady(
  office: Office,
  ready: ReadyCampaign,
  register: readonly Unit[],
  now: Date,
): Promise<CampaignRehearsal> {
  const { calendar } = office;
  const campaign: Campaign = { ...ready.campaign, launchedAt: now, launchedBy: { person: '', seat: '' } };
  const moments = rehearse({ campaign, units: register, calendar });
  return {
    campaign,
    lead: ready.lead.name,
    units: ready.units,
    moments,
    load: loadOf(moments, calendar.zone),
    clashes: await findClashes(office, { ready, campaign, register, now }),
  };
}

interface Looked {
  ready: ReadyCampaign;
  campaign: Campaign;
  register: readonly Unit[];
  now: Date;
}

async function findClashes({ store, calendar }: Office, looked: Looked): Promise<Clash[]> {
  const { ready, campaign, register, now } = looked;
  const { units, reports } = ready;
  const today = dayOf(now, calendar.zone);
  const owed = await store.obligations.ofUnits(units.map(({ code }) => code));
  const others = (await store.campaigns.all()).filter(({ id }) => id !== campaign.id);
  return clashesOf({
    units,
    days: reports.flatMap(({ schedule }) => schedule.map(({ deadline }) => deadline.lastDay)),
    dues: [
      ...owedNow(owed),
      ...others.flatMap((other) => dueAfter(other, register, calendar, today)),
      ...dueAfter(campaign, register, calendar),
    ],
  });
}
