import { planCampaigns, planObligations } from '../../src/actions/plan-obligations';
import type { Unit } from '../../src/domain/unit';
import { countryside } from '../domain/campaign/sample';
import { openTestOffice, type TestOffice } from '../support/office';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 09:00' });
  await office.withUnits();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await office.close();
});

const campaign = countryside();
const opened = () => office.store.obligations.ofCampaigns([campaign.id]);
const newCommune = (): Unit => ({
  code: 'XMOI',
  name: 'Xã Mới',
  aliases: [],
  kind: 'commune',
  bloc: null,
  parent: null,
  validFrom: null,
  validTo: null,
  successor: null,
});

describe('planning', () => {
  it('opens once and tells each unit once, however often it is done', async () => {
    const focal = await office.seated('Lan', 'XLH/focalPoint');
    await office.store.campaigns.add(campaign);
    expect(await planObligations(office.office, campaign, office.now())).toBe(10);
    expect(await planObligations(office.office, campaign, office.now())).toBe(0);
    expect(await opened()).toHaveLength(10);
    await office.settle();
    expect(focal.news().match(/Nhiệm vụ báo cáo mới/g)).toHaveLength(1);
  });

  it('tells a unit at night only in the morning', async () => {
    const focal = await office.seated('Lan', 'XLH/focalPoint');
    await office.store.campaigns.add(campaign);
    await office.at('2019-08-09 20:00');
    expect(await opened()).toHaveLength(10);
    expect(focal.news()).toBe('');
    await office.at('2019-08-12 08:00');
    expect(focal.news()).toContain('Nhiệm vụ báo cáo mới');
  });

  it('gives the notice that a crash kept from being given', async () => {
    const focal = await office.seated('Lan', 'XLH/head');
    jest.spyOn(office.store.notices, 'giveAll').mockRejectedValue(new Error('crash'));
    await office.store.campaigns.add(campaign);
    await expect(planCampaigns(office.office, office.now())).rejects.toThrow('could not be planned');
    expect(await opened()).toHaveLength(10);
    jest.restoreAllMocks();
    expect(await planCampaigns(office.office, office.now())).toBe(0);
    await office.settle();
    expect(focal.news()).toContain('Nhiệm vụ báo cáo mới');
  });

  it('plans the other campaigns when one fails', async () => {
    await office.store.campaigns.add({ ...campaign, id: 'broken000001', scope: undefined as never });
    await office.store.campaigns.add(campaign);
    await expect(planCampaigns(office.office, office.now())).rejects.toThrow(AggregateError);
    expect(await opened()).toHaveLength(10);
  });

  it('is done at the heartbeat once a day, and again when the register has changed', async () => {
    await office.store.campaigns.add(campaign);
    await office.at('2019-08-08 09:01');
    expect(await opened()).toHaveLength(10);
    await office.store.units.save([newCommune()]);
    await office.at('2019-08-08 09:02');
    expect(await opened()).toHaveLength(10);
    await office.store.campaigns.planAllAgain();
    await office.at('2019-08-08 09:03');
    expect((await opened()).map(({ unit }) => unit)).toContain('XMOI');
  });

  it('opens the next year’s reports when the year comes', async () => {
    await office.store.campaigns.add(campaign);
    await office.at('2019-08-08 09:01');
    await office.at('2020-01-02 09:00');
    const keys = (await opened()).map(({ period }) => period.key);
    expect(keys.filter((key) => key === '2020')).toHaveLength(10);
    expect(keys).toHaveLength(20);
  });

  it('does not read what there is on a day that brings nothing, and reads it when a unit joins', async () => {
    await office.store.campaigns.add(campaign);
    await office.store.units.save([{ ...newCommune(), validFrom: '2019-08-13' }]);
    await office.at('2019-08-08 09:01');
    const read = jest.spyOn(office.store.obligations, 'plannedOf');
    await office.at('2019-08-09 09:00');
    await office.at('2019-08-12 09:00');
    expect(read).not.toHaveBeenCalled();
    expect(await opened()).toHaveLength(10);
    await office.at('2019-08-13 09:00');
    expect(read).toHaveBeenCalledTimes(1);
    expect(await opened()).toHaveLength(11);
  });

  it('is done again when the register changes while it is done', async () => {
    await office.store.campaigns.add(campaign);
    const { obligations, campaigns } = office.store;
    const { open } = obligations;
    jest.spyOn(obligations, 'open').mockImplementationOnce(async (fresh) => {
      await office.store.units.save([newCommune()]);
      await campaigns.planAllAgain();
      return open(fresh);
    });
    expect(await planCampaigns(office.office, office.now())).toBe(10);
    expect(await planCampaigns(office.office, office.now())).toBe(1);
    expect(await planCampaigns(office.office, office.now())).toBe(0);
    expect((await opened()).map(({ unit }) => unit)).toContain('XMOI');
  });

  it('gives the notice that a crash of the day before kept from being given, though nothing is new', async () => {
    const focal = await office.seated('Lan', 'XLH/head');
    await office.store.campaigns.add(campaign);
    await office.at('2019-12-31 09:00');
    focal.news();
    jest.spyOn(office.store.notices, 'giveAll').mockRejectedValue(new Error('crash'));
    await office.at('2020-01-02 09:00');
    expect(focal.news()).toBe('');
    jest.restoreAllMocks();
    await office.at('2020-01-03 09:00');
    expect(focal.news()).toContain('Nhiệm vụ báo cáo mới');
  });
});
