import { reportingUnits } from '../domain/campaign';
import type { CampaignDraft, RequirementDraft } from '../domain/campaign/draft';
import { addDays, type Day, dayOf } from '../domain/day';
import type { DraftedCampaign, OpenQuestion, ReadDocument } from '../domain/directive-draft';
import { isKept, openQuestions } from '../domain/drafted/open';
import { focused, reportsOf } from '../domain/drafted/reports';
import { twinIn, twinsOf } from '../domain/drafted/twins';
import type { Actor } from '../domain/obligation';
import { done, type Outcome } from '../domain/refusal';
import type { Unit } from '../domain/unit';
import { type AddableUnit, addable } from './add-drafted-units';
import { type EarlierReading, earlierReading } from './earlier-reading';
import { loadDirective } from './load-directive';
import type { Office } from './office';
import { type Upcoming, upcoming } from './upcoming';

/** One report of a drafted campaign, with what it comes to as things stand now. */
export interface ReportView {
  report: RequirementDraft;
  kept: boolean;
  /** How many other campaigns of the document are asked the same by the same sentence. */
  twins: number;
  /** Number of the first campaign above that has the same report; null when none has. */
  shownIn: number | null;
  /** How many units owe it, and the names of the first. */
  units: number;
  names: string[];
  /** Its next day; null while that cannot be reckoned, or when all of it is past. */
  next: Upcoming | null;
}

export interface CampaignView {
  campaign: DraftedCampaign;
  /** Its place among all of the document, from 1. */
  number: number;
  of: number;
  /** Name of the lead unit. */
  lead: string | null;
  reports: ReportView[];
  /** True when a campaign above is addressed to whom this one is, by the same sentence. */
  sameScope: boolean;
  open: OpenQuestion[];
}

/** The draft of a document as it is shown. JSON only. */
export interface DirectiveView {
  id: string;
  document: ReadDocument;
  /** The day on which it was sent, and the name of who sent it. */
  readOn: Day;
  readBy: string;
  campaigns: CampaignView[];
  /** The same document as it was read from another text; null when it was not. */
  earlier: EarlierReading | null;
  /** Units that can be put into the register. */
  unknown: AddableUnit[];
}

const NAMES = 4;

export async function directiveView(
  office: Office,
  id: string,
  actor: Actor,
  now: Date,
): Promise<Outcome<DirectiveView>> {
  const loaded = await loadDirective(office, id, actor, now);
  if (!loaded.ok) return loaded;
  const { document, readAt, person, campaigns } = loaded.value;
  const sender = await office.store.people.byId(person);
  const register = await office.store.units.all();
  return done({
    id,
    document,
    readOn: dayOf(readAt, office.calendar.zone),
    readBy: sender?.name ?? '',
    campaigns: campaigns.map((campaign, at) =>
      viewOf(office, campaign, { number: at + 1, all: campaigns, register, now }),
    ),
    earlier: await earlierReading(office, loaded.value),
    unknown: addable(campaigns, register),
  });
}

interface Seen {
  number: number;
  all: readonly DraftedCampaign[];
  register: readonly Unit[];
  now: Date;
}

function viewOf(
  office: Office,
  campaign: DraftedCampaign,
  { number, all, register, now }: Seen,
): CampaignView {
  const { draft } = campaign;
  const above = all.slice(0, number - 1);
  const lead = register.find(({ code }) => code === draft.lead);
  return {
    campaign,
    number,
    of: all.length,
    lead: lead?.name ?? null,
    reports: reportsOf(draft).map((report, at) => {
      const units = unitsOf(draft, report, register, dayOf(now, office.calendar.zone));
      return {
        report,
        kept: isKept(campaign, at),
        twins: twinsOf(all, campaign, at),
        shownIn: shownIn(above, campaign, at),
        units: units.length,
        names: units.slice(0, NAMES).map(({ name }) => name),
        next: nextOf(office, draft, at, now),
      };
    }),
    sameScope: above.some((one) => one.state === 'open' && saidOfScope(one) === saidOfScope(campaign)),
    open: openQuestions(campaign),
  };
}

function shownIn(above: readonly DraftedCampaign[], campaign: DraftedCampaign, at: number): number | null {
  const first = above.findIndex((one) => twinIn(one, campaign, at) !== null);
  return first < 0 ? null : first + 1;
}

function saidOfScope({ sources }: DraftedCampaign): string {
  return JSON.stringify(sources.filter(({ field, report }) => field === 'scope' && report === null));
}

function unitsOf(
  { lead = '', scope }: CampaignDraft,
  { reporters }: RequirementDraft,
  register: readonly Unit[],
  today: Day,
): Unit[] {
  if (!scope && !reporters) return [];
  const addressed = { lead, scope: scope ?? { kinds: [], blocs: [], units: [], except: [] } };
  return reportingUnits(addressed, reporters ? { reporters } : {}, register, today);
}

/** A campaign whose time is still to be asked: what its words mean is shown all the same. */
const ASSUMED_DAYS = 3 * 366;

function nextOf(office: Office, draft: CampaignDraft, at: number, now: Date): Upcoming | null {
  const alone = focused(draft, at);
  const { recurrence, dataWindow = 'decree09', documentDay } = alone;
  if (!recurrence) return null;
  const today = dayOf(now, office.calendar.zone);
  const span = alone.span ?? { from: documentDay ?? today, to: addDays(today, ASSUMED_DAYS) };
  return upcoming(office, { ...alone, span }, { recurrence, dataWindow }, now);
}
