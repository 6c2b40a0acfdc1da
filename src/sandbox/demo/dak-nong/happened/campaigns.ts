import type { Campaign } from '../../../../domain/campaign';
import type { Day } from '../../../../domain/day';
import type { Obligation } from '../../../../domain/obligation';
import { shortDay } from '../../local-time';
import type { Facts } from '../expectations';
import { titles } from '../script';

type CampaignFact =
  | 'campaigns'
  | 'document'
  | 'cited'
  | keyof typeof titles
  | 'answered'
  | 'corrected'
  | 'addressed'
  | 'others'
  | 'obligations';

/** Numbers that the document cites: of other documents. */
const cited = ['2034/QĐ-UBND', '536/KH-UBND', '571/KH-UBND', '146/KH-UBND', '1057/UBND-NC'];
/** In the register, and not among those the document addresses. */
const notAddressed = ['UBND-T', 'PNT', 'XDN'];

/** What the campaigns and obligations in the store say. */
export function campaignFacts(
  campaigns: readonly Campaign[],
  obligations: readonly Obligation[],
): Pick<Facts, CampaignFact> {
  const units = new Set(obligations.map(({ unit }) => unit));
  const stored = JSON.stringify(campaigns);
  const due = (title: string) => dueOfLead(title, campaigns, obligations);
  return {
    campaigns: campaigns.length,
    document: [...new Set(campaigns.map(documentText))].join(' | '),
    cited: cited.filter((number) => stored.includes(number)).length,
    rural: due(titles.rural),
    enterprises: due(titles.enterprises),
    poor: due(titles.poor),
    procedures: due(titles.procedures),
    answered: campaigns.filter(hasAnswer).length,
    corrected: spanText(campaigns.find(({ title }) => title === titles.enterprises)),
    addressed: units.size,
    others: notAddressed.filter((code) => units.has(code)).length,
    obligations: obligations.length,
  };
}

function documentText({ document: { number, day } }: Campaign): string {
  return `${number} ${dayAndYear(day)}`;
}

function hasAnswer({ requirements }: Campaign): boolean {
  return requirements.some(({ deadline: { words } }) => words === 'trước ngày 15/9/2018');
}

function spanText(campaign: Campaign | undefined): string {
  return campaign ? `${campaign.from.slice(0, 4)} - ${campaign.to.slice(0, 4)}` : '';
}

/** `VPDP 31/12/18; 28/12`: who leads, the last day of its own report, and the day aimed at. */
function dueOfLead(
  title: string,
  campaigns: readonly Campaign[],
  obligations: readonly Obligation[],
): string {
  const campaign = campaigns.find((one) => one.title === title);
  const own = obligations.filter((one) => one.campaign === campaign?.id && one.unit === campaign.lead);
  return own
    .map(({ unit, deadline: { lastDay, aimDay } }) => `${unit} ${dayAndYear(lastDay)}; ${shortDay(aimDay)}`)
    .join(' | ');
}

/** `31/12/18` */
function dayAndYear(day: Day): string {
  return `${shortDay(day)}/${day.slice(2, 4)}`;
}
