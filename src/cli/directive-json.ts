import type { Directive, FoundCampaign, FoundObligation, FoundPhase, PartialDay } from '../directive';
import { type DueNotation, notationOf } from '../directive/notation';
import type { Day } from '../domain/day';
import { kindName, recurrenceName } from './directive-kind';

/** A document as the command prints it. Number '' and null where the text does not say. */
export interface DirectiveJson {
  number: string;
  date: Day | null;
  issuer: string;
  summary: string;
  addressed_to: string[];
  campaigns: CampaignJson[];
  campaigns_mentioned: string[];
  phases: PhaseJson[];
  obligations: ObligationJson[];
  quotas: Array<{ who: string; min: number | null; max: number | null; what: string; evidence: string }>;
}

export interface CampaignJson {
  title: string;
  start: PartialDay | null;
  end: PartialDay | null;
  lead: string | null;
}

export interface PhaseJson {
  name: string;
  start: PartialDay | null;
  end: PartialDay | null;
}

export interface ObligationJson extends Omit<DueNotation, 'due'> {
  kind: string;
  reporters: string | null;
  recipient: string | null;
  due: string | null;
  /** Null when there is no day to include. */
  inclusive: boolean | null;
  /** The words that ask for it. */
  evidence: string;
  recurrence: string;
  /** The first day on which it is taken. */
  window_start?: Day;
  /** Title of the campaign it is asked for; left out when that is all there is. */
  campaign?: string;
}

/** What is read of a document, without places, in the notation of `notationOf`. */
export function directiveJson(read: Directive): DirectiveJson {
  return {
    number: read.number?.value ?? '',
    date: read.day?.value ?? null,
    issuer: read.issuer?.value ?? '',
    summary: read.subject?.value ?? '',
    addressed_to: read.addressees.map(({ value }) => value),
    campaigns: read.campaigns.map(campaign),
    campaigns_mentioned: read.mentioned.map(({ value }) => value),
    phases: distinctPhases(read.campaigns),
    obligations: read.obligations.map((one) => obligation(one, read)),
    quotas: read.quotas.map(({ evidence, ...quota }) => ({
      ...quota,
      evidence: wordsOf(read, evidence.place),
    })),
  };
}

function campaign({ title, from, to, lead }: FoundCampaign): CampaignJson {
  return {
    title: title.value,
    start: from?.value ?? null,
    end: to?.value ?? null,
    lead: lead?.value ?? null,
  };
}

/** Campaigns may share theirs. */
function distinctPhases(campaigns: readonly FoundCampaign[]): PhaseJson[] {
  const all = campaigns.flatMap(({ phases }) => phases);
  const places = all.map(({ place }) => place.from);
  return all.filter((_, i) => places.indexOf(places[i] ?? -1) === i).map(({ value }) => phase(value));
}

function phase({ name, from, to }: FoundPhase): PhaseJson {
  return { name, start: from, end: to };
}

function obligation(found: FoundObligation, read: Directive): ObligationJson {
  const { due, ...rest } = found.due ? notationOf(found.due.value, found.recurrence) : { due: null };
  return {
    kind: kindName(found),
    reporters: found.reporters?.value ?? null,
    recipient: found.recipient?.value ?? null,
    due,
    inclusive: isInclusive(found),
    evidence: wordsOf(read, found.evidence.place),
    recurrence: recurrenceName(found.recurrence),
    ...rest,
    ...(found.opens === null ? {} : { window_start: found.opens }),
    ...campaignOf(found, read.campaigns),
  };
}

function isInclusive({ due }: FoundObligation): boolean | null {
  if (!due) return null;
  return due.value.by === 'rule' ? due.value.rule.inclusive : due.value.inclusive;
}

function campaignOf(
  { campaigns: [at, ...more] }: FoundObligation,
  campaigns: readonly FoundCampaign[],
): { campaign?: string } {
  if (at === undefined || more.length > 0 || campaigns.length < 2) return {};
  const title = campaigns[at]?.title.value;
  return title === undefined ? {} : { campaign: title };
}

function wordsOf({ text }: Directive, { from, to }: { from: number; to: number }): string {
  return text.slice(from, to).replace(/\s+/gu, ' ').trim();
}
