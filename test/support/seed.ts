import type { Office } from '../../src/actions/office';
import { planObligations } from '../../src/actions/plan-obligations';
import { submitReport } from '../../src/actions/submit-report';
import type { Campaign, Requirement } from '../../src/domain/campaign';
import { parseDeadline } from '../../src/domain/deadline';
import { type Ladder, standardLadder } from '../../src/domain/ladder';
import type { Obligation } from '../../src/domain/obligation';
import { seatKey } from '../../src/domain/seat';
import { sampleUnits } from './units';

const DOCUMENT_DAY = '2019-08-08';

export interface SeedOverrides {
  id?: string;
  title?: string;
  number?: string;
  from?: string;
  to?: string;
  lead?: string;
  scope?: Partial<Campaign['scope']>;
  naming?: Campaign['naming'];
  recurrence?: Requirement['recurrence'];
  deadline?: string;
  ladder?: Ladder;
  launchedAt?: Date;
  /** Until when it is planned; the launch when left out. */
  plannedAt?: Date;
}

/**
 * The rural campaign of document 1804/UBND-NC, launched for the ten communes and wards of the sample register, yearly,
 * "trước ngày 10/11", led by Phòng Kinh tế; its first report is due before 10/11/2019. Puts the units in the register
 * when they are not there, and opens the obligations as the planning does. Returns the campaign and its obligations.
 */
export async function seedCampaign(
  office: Office,
  overrides: SeedOverrides = {},
): Promise<{ campaign: Campaign; obligations: Obligation[] }> {
  const { store } = office;
  if ((await store.units.all()).length === 0) await store.units.save(sampleUnits());
  const campaign = campaignOf(overrides);
  await store.campaigns.add(campaign);
  await planObligations(office, campaign, overrides.plannedAt ?? campaign.launchedAt);
  return { campaign, obligations: await store.obligations.ofCampaigns([campaign.id]) };
}

function campaignOf(overrides: SeedOverrides): Campaign {
  const { recurrence = 'yearly', deadline = 'trước ngày 10/11 hằng năm', scope = {} } = overrides;
  const parsed = parseDeadline(deadline, DOCUMENT_DAY);
  if (!parsed.ok) throw new Error(`no deadline: ${deadline}`);
  return {
    id: overrides.id ?? 'ntm201900000',
    title: overrides.title ?? 'Cả nước chung sức xây dựng nông thôn mới',
    document: { number: overrides.number ?? '1804/UBND-NC', day: DOCUMENT_DAY },
    from: overrides.from ?? '2019-01-01',
    to: overrides.to ?? '2020-12-31',
    phases: [],
    ladder: overrides.ladder ?? standardLadder,
    lead: overrides.lead ?? 'PKT',
    scope: { kinds: ['commune', 'ward'], blocs: [], units: [], except: [], ...scope },
    naming: overrides.naming ?? 'counts',
    requirements: [
      {
        id: 'nam',
        kind: 'periodic',
        recurrence,
        deadline: parsed.rule,
        dataWindow: 'decree09',
        questions: [
          { id: 'ketqua', text: 'Kết quả nổi bật?', kind: 'text', optional: false },
          { id: 'sotieuchi', text: 'Số tiêu chí đạt?', kind: 'number', optional: false },
        ],
        ladder: null,
      },
    ],
    launchedAt: overrides.launchedAt ?? new Date(`${DOCUMENT_DAY}T09:00:00+07:00`),
    launchedBy: { person: 'seed', seat: '@office/officer' },
  };
}

/** Sends the report of a unit as its focal point would, with both questions answered or as a nil report. */
export async function seedReport(
  office: Office,
  { campaign, unit, at, nil = false }: { campaign: string; unit: string; at: Date; nil?: boolean },
): Promise<Obligation> {
  const open = (await office.store.obligations.ofCampaigns([campaign])).find(
    (obligation) => obligation.unit === unit && ['pending', 'returned'].includes(obligation.state),
  );
  if (!open) throw new Error(`${unit} owes nothing in ${campaign}`);
  const answers = nil
    ? []
    : [
        { question: 'ketqua', value: 'Hoàn thành đường liên ấp' },
        { question: 'sotieuchi', value: '15' },
      ];
  const input = { obligation: open.id, submission: office.newId(), nil, answers, evidence: [] };
  const actor = { person: `seed-${input.submission}`, seat: seatKey({ unit, duty: 'focalPoint' }) };
  // A passing holder, who is nobody's seat afterwards: the unit stays as vacant as the test left it.
  const until = new Date(at.getTime() + 1);
  await office.store.people.assign({ ...actor, from: at, until, invitedBy: null });
  const outcome = await submitReport(office, input, actor, at);
  if (!outcome.ok) throw new Error(outcome.refusal.key);
  return (await office.store.obligations.byId(open.id)) ?? open;
}
