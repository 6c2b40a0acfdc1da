import type { Requirement } from '../../../src/domain/campaign';
import { type CampaignDraft, emptyScope, type RequirementDraft } from '../../../src/domain/campaign/draft';
import { type DeadlineRule, parseDeadline } from '../../../src/domain/deadline';
import { countryside } from './sample';

export function ruleOf(words: string, recurrence?: Requirement['recurrence']): DeadlineRule {
  const parsed = parseDeadline(words, '2019-08-08', recurrence);
  if (!parsed.ok) throw new Error(`no deadline: ${words}`);
  return parsed.rule;
}

/** A yearly report of the units before 10/11; `also`: their registration, and the lead unit's own yearly report. */
export function severalReports(more: Partial<CampaignDraft> = {}): CampaignDraft {
  const { id, title, document, from, to, lead, scope, naming, requirements } = countryside();
  const [requirement] = requirements;
  if (!requirement) throw new Error('no requirement');
  const { kind, deadline, recurrence, dataWindow, questions } = requirement;
  return {
    ...{
      id,
      title,
      number: document.number,
      documentDay: document.day,
      span: { from, to },
      lead,
      scope,
      naming,
    },
    ...{ kind, deadline, recurrence, dataWindow, questions },
    also: [registration, ownReport],
    ...more,
  };
}

export const registration: RequirementDraft = {
  kind: 'registration',
  recurrence: 'once',
  deadline: ruleOf('chậm nhất ngày 30/9/2019'),
  reporters: { by: 'units', scope: { ...emptyScope, units: ['X1'] } },
};

export const ownReport: RequirementDraft = {
  kind: 'periodic',
  recurrence: 'yearly',
  deadline: ruleOf('trước ngày 20/11 hằng năm', 'yearly'),
  reporters: { by: 'lead' },
};
