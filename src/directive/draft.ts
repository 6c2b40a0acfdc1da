import type { DirectiveDraft, ReadDocument } from '../domain/directive-draft';
import { fold } from '../domain/text';
import type { Directive, FoundObligation, FoundQuota } from './directive';
import type { Asked } from './draft/asked';
import { draftCampaign } from './draft/campaign';
import type { Known } from './draft/known';
import { registerOf } from './draft/register';

export type { Known } from './draft/known';

/**
 * What was read from a document as campaigns that can be corrected and launched; none when it launches and asks for
 * nothing. A report asked for all campaigns, or for no one of them, is asked for each. Never guesses: what the document
 * does not say is among the questions. Questions of the reports' forms, naming and ladder are the office's to choose,
 * and are left out. A deadline without `recurrence` is one whose words may mean more than one.
 */
export function draftOf(directive: Directive, known: Known): Omit<DirectiveDraft, 'id' | 'digest'> {
  const register = registerOf(known, directive.issuer?.value ?? null);
  return {
    document: documentOf(directive),
    campaigns: askedIn(directive).map((asked) => draftCampaign(asked, directive, { known, register })),
  };
}

function documentOf({ number, day, issuer, kind, subject }: Directive): ReadDocument {
  return {
    number: number?.value ?? null,
    day: day?.value ?? null,
    issuer: issuer?.value ?? null,
    kind,
    subject: subject?.value ?? null,
  };
}

function askedIn({ campaigns, obligations, quotas }: Directive): Asked[] {
  if (campaigns.length === 0)
    return obligations.length === 0 ? [] : [{ campaign: null, obligations, quotas: wordsOf(quotas) }];
  return campaigns.map((campaign, at) => ({
    campaign,
    obligations: obligations.filter((obligation) => isAskedFor(obligation, at)),
    quotas: wordsOf(quotas),
  }));
}

function isAskedFor({ campaigns }: FoundObligation, at: number): boolean {
  return campaigns.length === 0 || campaigns.includes(at);
}

function wordsOf(quotas: readonly FoundQuota[]): string[] {
  const words = quotas.map(({ evidence }) => evidence.value);
  return [...new Map(words.map((one) => [fold(one), one])).values()];
}
