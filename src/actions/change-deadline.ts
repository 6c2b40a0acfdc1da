import type { Campaign, DeadlineChange } from '../domain/campaign';
import type { Actor } from '../domain/obligation';
import { done, type Outcome, refuse } from '../domain/refusal';
import { Fault } from '../errors';
import { type Considered, considerDeadlineChange, type DeadlineOrder } from './consider-deadline-change';
import { isOfficer } from './is-officer';
import { ATTEMPTS, type Office } from './office';
import { planObligations } from './plan-obligations';

export interface DeadlineChangeOrder extends DeadlineOrder {
  /** Made once when the form is opened: the same form confirmed twice is one change. */
  id: string;
  /** The last change that whoever orders this one has seen; null when there was none. */
  after: string | null;
}

export interface DeadlineChanged {
  /** Obligations that this change has moved. */
  moved: number;
  /** Units that are told so. */
  units: number;
}

/**
 * Commits another rule for a deadline, decided anew, with the change in the requirement's history; then the obligations
 * follow it and their units are told, as the planning does it: what a crash keeps from that is made up at the next beat.
 */
export async function changeDeadline(
  office: Office,
  order: DeadlineChangeOrder,
  actor: Actor,
  now: Date,
): Promise<Outcome<DeadlineChanged>> {
  if (!(await isOfficer(office, actor, now))) return refuse('deadlineChange.refusal.notOfficer');
  const committed = await commit(office, order, actor, now);
  if (!committed.ok) return committed;
  await planObligations(office, committed.value, now);
  const obligations = await office.store.obligations.ofCampaigns([order.campaign]);
  const moved = obligations.filter(({ history }) =>
    history.some((entry) => entry.moved?.change === order.id),
  );
  return done({ moved: moved.length, units: new Set(moved.map(({ unit }) => unit)).size });
}

async function commit(
  office: Office,
  order: DeadlineChangeOrder,
  actor: Actor,
  now: Date,
): Promise<Outcome<Campaign>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const campaign = await office.store.campaigns.byId(order.campaign);
    const changes = campaign?.requirements.find(({ id }) => id === order.requirement)?.changes ?? [];
    if (campaign && changes.some(({ id }) => id === order.id)) return done(campaign);
    if ((changes.at(-1)?.id ?? null) !== order.after) return refuse('deadlineChange.refusal.meanwhile');
    const considered = await considerDeadlineChange(office, order, now);
    if (!considered.ok) return considered;
    const changed = withChange(considered.value, order, actor, now);
    if (await office.store.campaigns.changeDeadline(changed)) return done(changed);
  }
  throw new Fault('a change of a deadline met other changes too often', { campaign: order.campaign });
}

function withChange(
  { campaign, requirement, rule }: Considered,
  { id }: DeadlineChangeOrder,
  { person, seat }: Actor,
  at: Date,
): Campaign {
  const change: DeadlineChange = { id, at, person, seat, from: requirement.deadline, to: rule };
  const changed = { ...requirement, deadline: rule, changes: [...(requirement.changes ?? []), change] };
  return {
    ...campaign,
    requirements: campaign.requirements.map((one) => (one.id === requirement.id ? changed : one)),
  };
}
