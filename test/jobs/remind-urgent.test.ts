import type { Delivery } from '../../src/domain/delivery';
import { standardLadder, urgentLadder } from '../../src/domain/ladder';
import { openTestOffice, type TestOffice } from '../support/office';
import { type SeedOverrides, seedCampaign } from '../support/seed';

const REASON = 'Bão số 5 đổ bộ';

let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 07:30' });
});

afterEach(() => office.close());

async function campaignFor(overrides: SeedOverrides) {
  const scope = { kinds: [], units: ['XLH'] };
  return seedCampaign(office.office, { scope, launchedAt: office.now(), ...overrides });
}

const once = (deadline: string) => ({ recurrence: 'once', deadline: `chậm nhất ngày ${deadline}` }) as const;
const urgent = { id: 'c00000000001', title: 'Ứng phó bão', ladder: urgentLadder(REASON) };
const calm = { id: 'c00000000002', title: 'Giảm nghèo' };

/** Rows of the day's and of urgent reminders to a unit, however their moments were told, by key. */
async function rowsOf(...keys: string[]): Promise<Delivery[]> {
  return (await Promise.all(keys.map((key) => office.store.deliveries.ofMessage(key)))).flat();
}

const nudgesIn = (news: string) => news.split('\n---\n').filter((text) => text.includes('Kính gửi'));

describe('an urgent ladder', () => {
  it('speaks on a night of rest at its minute, while another one waits for the next working day', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    const rungs = urgent.ladder.rungs.map((rung) => ({ ...rung, at: '22:00' })).slice(0, 1);
    await campaignFor({ ...urgent, ladder: { ...urgent.ladder, rungs }, ...once('12/08/2019') });
    await campaignFor({ ...calm, ladder: { ...standardLadder, rungs }, ...once('12/08/2019') });
    await office.settle();
    lan.news();
    await office.at('2019-08-11 21:59');
    expect(nudgesIn(lan.news())).toEqual([]);
    await office.at('2019-08-11 22:00');
    const [said = '', ...more] = nudgesIn(lan.news());
    expect(more).toEqual([]);
    expect(said).toContain('Ứng phó bão');
    expect(said).not.toContain('Giảm nghèo');
    await office.at('2019-08-12 07:59');
    expect(nudgesIn(lan.news())).toEqual([]);
    await office.at('2019-08-12 08:00');
    expect(nudgesIn(lan.news()).join()).toContain('Giảm nghèo');
  });

  it('tells the units of a launch on Friday night at once, and asks for the report on Saturday itself', async () => {
    await office.at('2019-08-09 20:00');
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await campaignFor({ ...urgent, ...once('10/08/2019') });
    await campaignFor({ ...calm, ...once('10/08/2019') });
    await office.settle();
    const news = lan.news();
    expect(news).toContain(`Việc gấp: ${REASON}`);
    expect(news).toContain('Nhiệm vụ báo cáo mới: 1');
    expect(news).not.toContain('Giảm nghèo');
    await office.at('2019-08-10 07:00');
    expect(nudgesIn(lan.news()).join()).toContain('Hạn Thứ Bảy, 10/08/2019');
  });

  it('lets what a later period opens by itself at midnight wait for office hours', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await campaignFor({ ...urgent, recurrence: 'monthly', deadline: 'ngày 20 hằng tháng' });
    await office.at('2019-08-30 16:00');
    lan.news();
    await office.at('2019-09-03 00:05');
    expect(lan.news()).not.toContain('Nhiệm vụ báo cáo mới');
    await office.at('2019-10-02 08:00');
    expect(lan.news()).toContain('Nhiệm vụ báo cáo mới');
  });

  it('keeps why it spoke out of hours beside what it said, and says it', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await campaignFor({ ...urgent, ...once('12/08/2019') });
    await office.at('2019-08-11 08:00');
    expect(nudgesIn(lan.news()).join()).toContain(REASON);
    const notice = await office.store.notices.last('nudge');
    expect(notice?.facts).toMatchObject({
      recipient: 'XLH',
      items: [{ rung: 'T-1d@08:00', for: '2019-08-12', urgent: { reason: REASON, outOfHours: true } }],
    });
  });

  it('speaks several times a day, beside the one reminder of the day for everything else', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await campaignFor({ ...urgent, ...once('09/08/2019') });
    await campaignFor({ ...calm, ...once('09/08/2019') });
    await office.at('2019-08-08 07:59');
    lan.news();
    const heard: string[] = [];
    for (const time of ['08 08:00', '08 13:59', '08 14:00', '09 07:00', '09 08:00', '09 11:00', '09 15:00'])
      for (const text of await at(`2019-08-${time}`, lan))
        heard.push(`${time} ${text.includes('Ứng phó bão') ? 'urgent' : 'calm'}`);
    expect(heard.sort()).toEqual([
      '08 08:00 calm',
      '08 08:00 urgent',
      '08 14:00 urgent',
      '09 07:00 urgent',
      '09 08:00 calm',
      '09 11:00 urgent',
      '09 15:00 urgent',
    ]);
  });

  async function at(time: string, lan: { news(): string }): Promise<string[]> {
    await office.at(time);
    return nudgesIn(lan.news());
  }

  it('says in a second notice what of the same moment had to wait for the gap', async () => {
    await office.seated('Lan', 'XLH/focalPoint');
    await campaignFor({ ...urgent, ...once('09/08/2019') });
    const { obligations } = await campaignFor({ ...urgent, id: 'c00000000003', ...once('09/08/2019') });
    const [second] = obligations;
    if (!second) throw new Error('nothing was opened');
    const told = { rung: 'gone', recipient: 'XLH', outcome: 'said', note: null } as const;
    await office.store.obligations.save({ ...second, rungs: [{ ...told, at: office.now() }] });
    await office.at('2019-08-08 08:00');
    await office.at('2019-08-08 09:30');
    const first = `nudge:XLH:${new Date('2019-08-08T08:00:00+07:00').toISOString()}`;
    const rows = await rowsOf(first, `${first}/2`);
    expect(rows.map(({ message }) => (message.params.items as unknown[]).length)).toEqual([1, 1]);
    const [marked] = await office.store.obligations.byIds([second.id]);
    expect(marked?.rungs.at(-1)).toMatchObject({ rung: 'T-1d@08:00', outcome: 'said', note: `${first}/2` });
  });

  it('is said once by two processes at once', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await campaignFor({ ...urgent, ...once('12/08/2019') });
    await office.settle();
    lan.news();
    const other = office.another();
    office.set('2019-08-11 08:00');
    await Promise.all([office.app.tick(), other.tick()]);
    await office.settle();
    expect(nudgesIn(lan.news())).toHaveLength(1);
    await other.outbox.stop();
  });
});
