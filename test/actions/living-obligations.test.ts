import fc from 'fast-check';
import { livingObligations } from '../../src/actions/living-obligations';
import { standingOfCampaign } from '../../src/actions/standing-of-campaigns';
import { addDays, instantOf } from '../../src/domain/day';
import type { Obligation, ObligationState } from '../../src/domain/obligation';
import { countryside, zone } from '../domain/campaign/sample';
import { pendingObligation, submission } from '../support/obligation-life';
import { openTestOffice, type TestOffice } from '../support/office';

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice({ at: '2020-06-15 09:00' });
});
afterAll(() => office.close());

const TODAY = '2020-06-15';
const states: ObligationState[] = ['pending', 'submitted', 'returned', 'accepted', 'exempted'];

/** A period and how many days from today its report is due; of one unit it may have been moved. */
const oneOf = fc.record({
  requirement: fc.constantFrom('r1', 'r2'),
  period: fc.integer({ min: 0, max: 5 }),
  moved: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: -60, max: 60 })),
  state: fc.constantFrom<ObligationState>(...states, 'accepted', 'accepted', 'accepted'),
});
const due = fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 6, maxLength: 6 });
const several = fc.array(oneOf, { maxLength: 24 });

let runs = 0;

/** What the campaign has: the deadlines of its periods, of which some obligations were moved. */
function campaignWith(
  days: readonly number[],
  ones: readonly (typeof oneOf extends fc.Arbitrary<infer T> ? T : never)[],
) {
  runs += 1;
  const id = `living${runs}`;
  const [requirement] = countryside().requirements;
  if (!requirement) throw new Error('no requirement');
  const campaign = countryside({ id, requirements: [requirement, { ...requirement, id: 'r2' }] });
  const obligations = ones.map((one, n): Obligation => {
    const base = pendingObligation();
    const lateAfter = addDays(TODAY, (days[one.period] ?? 0) + one.moved);
    return pendingObligation({
      ...{
        id: `${id}-${String(n).padStart(2, '0')}`,
        campaign: id,
        requirement: one.requirement,
        unit: `X${n}`,
      },
      ...{ state: one.state, submissions: one.state === 'pending' ? [] : [submission('s1', 3)] },
      period: { ...base.period, key: `k${one.period}` },
      deadline: { ...base.deadline, lastDay: lateAfter, lateAfter },
      nextRungAt: null,
    });
  });
  return { campaign, obligations };
}

const now = instantOf(TODAY, '09:00', zone);
const ids = (obligations: readonly Obligation[]) => obligations.map(({ id }) => id).sort();

it('say of a campaign what all its obligations say, whatever was moved', async () => {
  let left = 0;
  await fc.assert(
    fc.asyncProperty(due, several, async (days, ones) => {
      const { campaign, obligations } = campaignWith(days, ones);
      await office.store.obligations.open(obligations);
      const all = await office.store.obligations.ofCampaigns([campaign.id]);
      const living = await livingObligations(office.office, campaign, TODAY);
      left += all.length - living.length;
      const said = (some: Obligation[]) => {
        const seen = { campaign, whole: true, obligations: some };
        const { current, standing, earlier, next } = standingOfCampaign(office.office, seen, now);
        return { current: ids(current), standing, earlier: ids(earlier), next };
      };
      expect(said(living)).toEqual(said(all));
      const unfinished = all.filter(({ state }) => state !== 'accepted' && state !== 'exempted');
      expect(ids(living)).toEqual(expect.arrayContaining(ids(unfinished)));
    }),
    { numRuns: 150 },
  );
  // Something is left out, else this proves nothing.
  expect(left).toBeGreaterThan(100);
});

it('leave out the years that are over', async () => {
  const ones = [0, 1, 2, 3].flatMap((period) =>
    Array.from({ length: 5 }, () => ({
      requirement: 'r1' as const,
      period,
      moved: 0,
      state: 'accepted' as const,
    })),
  );
  const { campaign, obligations } = campaignWith([-900, -500, -100, 40, 0, 0], ones);
  await office.store.obligations.open(obligations);
  const keys = (await livingObligations(office.office, campaign, TODAY)).map(({ period }) => period.key);
  expect([...new Set(keys)]).toEqual(['k2', 'k3']);
});

it('look at all when what is owed of the nearest round was moved far away', async () => {
  const over = { requirement: 'r1' as const, period: 1, moved: 0, state: 'accepted' as const };
  const ones = [
    { ...over, period: 0 },
    { ...over, period: 0, moved: 52, state: 'pending' as const },
    over,
    { ...over, period: 2 },
  ];
  const { campaign, obligations } = campaignWith([-2, -10, -400, 0, 0, 0], ones);
  await office.store.obligations.open(obligations);
  const living = await livingObligations(office.office, campaign, TODAY);
  const seen = { campaign, whole: true, obligations: living };
  expect(standingOfCampaign(office.office, seen, now).current.map(({ period }) => period.key)).toEqual([
    'k1',
  ]);
});
