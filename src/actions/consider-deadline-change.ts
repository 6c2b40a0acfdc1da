import type { Campaign, Requirement } from '../domain/campaign';
import { type DeadlineRule, ruleFor } from '../domain/deadline';
import type { LegalDocument } from '../domain/legal-document';
import { done, type Outcome, refuse } from '../domain/refusal';
import { type Reschedule, reschedule } from '../domain/reschedule';
import type { Office } from './office';

/** Another deadline for a requirement, with the document that sets it. */
export interface DeadlineOrder {
  campaign: string;
  requirement: string;
  rule: DeadlineRule & { document: LegalDocument };
}

export interface Considered {
  campaign: Campaign;
  requirement: Requirement;
  /** As it is meant when the report recurs as it does. */
  rule: DeadlineRule;
  effect: Reschedule;
}

/** What an order would do as things stand now. Nothing is written. */
export async function considerDeadlineChange(
  office: Office,
  order: DeadlineOrder,
  now: Date,
): Promise<Outcome<Considered>> {
  const { store, calendar } = office;
  const campaign = await store.campaigns.byId(order.campaign);
  const requirement = campaign?.requirements.find(({ id }) => id === order.requirement);
  if (!campaign || !requirement) return refuse('refusal.campaign.notYours');
  const rule = ruleFor(order.rule, requirement.recurrence);
  if (!rule) return refuse('deadlineChange.refusal.recurrence', { words: order.rule.words });
  const existing = await store.obligations.ofCampaigns([campaign.id]);
  const effect = reschedule({ campaign, requirement, rule, existing, now, calendar });
  return effect.ok ? done({ campaign, requirement, rule, effect: effect.value }) : effect;
}
