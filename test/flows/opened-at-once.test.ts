import { planCampaigns } from '../../src/actions/plan-obligations';
import { standardLadder, urgentLadder } from '../../src/domain/ladder';
import { countryside } from '../domain/campaign/sample';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedReport } from '../support/seed';

let office: TestOffice;
let lan: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 09:00' });
  await office.withUnits();
  lan = await office.seated('Lan', 'XLH/focalPoint');
});

afterEach(async () => {
  jest.restoreAllMocks();
  await office.close();
});

const openings = () =>
  lan
    .news()
    .split('\n---\n')
    .filter((text) => text.includes('Nhiệm vụ báo cáo mới'));

const counts = () => openings().map((text) => Number(/báo cáo mới: (\d+)/.exec(text)?.[1]));

async function add(...more: Array<Partial<ReturnType<typeof countryside>>>): Promise<void> {
  await office.store.campaigns.addAll(
    more.map((one, at) =>
      countryside({ id: `campaign000${at}`, title: `Phong trào ${at}`, launchedAt: office.now(), ...one }),
    ),
  );
}

describe('what the plan opens on one morning', () => {
  it('of several campaigns is one message to a unit, in office hours', async () => {
    await add({}, { document: { number: '7/KH-UBND', day: '2019-08-01' } }, {});
    await office.at('2019-08-08 09:01');
    const [first = '', ...others] = openings();
    expect(others).toEqual([]);
    expect(first).toContain('Nhiệm vụ báo cáo mới: 3');
    // Of several documents each report names its own.
    expect(first.match(/Theo 1804\/UBND-NC/g)).toHaveLength(2);
    expect(first).toContain('Theo 7/KH-UBND ngày 01/08/2019');
    await office.at('2020-01-02 05:00');
    expect(counts()).toEqual([]);
    await office.at('2020-01-02 08:00');
    expect(counts()).toEqual([3]);
  });

  it('is one message though a crash came between two of them', async () => {
    await add({}, {}, {});
    const { open } = office.store.obligations;
    const dying = jest.spyOn(office.store.obligations, 'open').mockImplementationOnce(open);
    dying.mockRejectedValue(new Error('dead'));
    const said = jest.spyOn(office.store.notices, 'giveAll').mockRejectedValue(new Error('dead'));
    await office.at('2019-08-08 09:01');
    for (const spy of [dying, said]) spy.mockRestore();
    expect(counts()).toEqual([]);
    await office.at('2019-08-08 09:04');
    expect(counts()).toEqual([3]);
  });

  it('is told apart when it is urgent: at once, and the rest when the office opens', async () => {
    await office.at('2019-08-09 20:00');
    await add({}, { title: 'Ứng phó bão', ladder: urgentLadder('Bão số 5') }, {});
    await office.at('2019-08-09 20:01');
    const [urgent = '', ...others] = openings();
    expect(others).toEqual([]);
    expect(urgent).toContain('Nhiệm vụ báo cáo mới: 1');
    expect(urgent).toContain('Ứng phó bão');
    await office.at('2019-08-12 08:00');
    const [calm = '', ...more] = openings();
    expect(more).toEqual([]);
    expect(calm).toContain('Nhiệm vụ báo cáo mới: 2');
    expect(calm).not.toContain('Ứng phó bão');
    await office.store.campaigns.planAllAgain();
    await office.at('2019-08-12 08:05');
    expect(counts()).toEqual([]);
  });

  it('is told apart when one of its reports alone is urgent', async () => {
    const [requirement] = countryside().requirements;
    if (!requirement) throw new Error('no requirement');
    const second = { ...requirement, id: 'r2', ladder: urgentLadder('Bão số 5') };
    await add({ requirements: [requirement, second] });
    await office.at('2019-08-08 09:01');
    expect(counts()).toEqual([1, 1]);
  });

  it('gives the reason beside its report where a later period of an urgent one is among others', async () => {
    await add({}, { title: 'Ứng phó bão', ladder: urgentLadder('Bão số 5') });
    await office.at('2019-08-08 09:01');
    lan.news();
    await office.at('2020-01-02 08:00');
    const [said = ''] = openings();
    expect(said).toContain('Nhiệm vụ báo cáo mới: 2');
    expect(said.indexOf('Việc gấp: Bão số 5')).toBeGreaterThan(said.indexOf('Ứng phó bão'));
  });

  it('leaves out what was answered before it is said', async () => {
    await office.at('2019-08-08 20:00');
    await add({}, {}, {});
    await office.at('2019-08-08 20:01');
    const nil = { campaign: 'campaign0001', unit: 'XLH', at: office.now(), nil: true };
    await seedReport(office.office, nil);
    await office.at('2019-08-09 08:00');
    expect(counts()).toEqual([2]);
  });

  it('is each told once by two processes that plan the same at different moments', async () => {
    await add({}, {}, { ladder: standardLadder });
    const later = new Date(office.now().getTime() + 60_000);
    await Promise.all([planCampaigns(office.office, office.now()), planCampaigns(office.office, later)]);
    await office.settle();
    expect(counts().reduce((sum, one) => sum + one, 0)).toBe(3);
    await office.at('2019-08-09 09:00');
    expect(counts()).toEqual([]);
  });
});
