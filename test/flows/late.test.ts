import { daysLate } from '../../src/domain/standing';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

/** The report is tolerated until 11/11 (10/11 is a Sunday) and late from 12/11 on. */
describe('a report sent while the program was down', () => {
  let office: TestOffice;
  let lan: Player;
  let hoa: Player;

  beforeEach(async () => {
    office = await openTestOffice({ at: '2019-11-11 16:00' });
    await seedCampaign(office.office);
    lan = await office.seated('Lan', 'XLH/focalPoint');
    hoa = await office.seated('Hoa', 'XVH/focalPoint');
    await office.settle();
    await lan.write('/baocao');
    await lan.write('Hoàn thành 5 km đường liên ấp');
    await lan.write('15');
    await lan.press('Không có minh chứng');
    office.set('2019-11-11 23:50');
  });

  afterEach(() => office.close());

  async function sent() {
    const [obligation] = await office.store.obligations.ofUnits(['XLH']);
    const [submission] = obligation?.submissions ?? [];
    if (!obligation || !submission) throw new Error('nothing was sent');
    return { at: submission.at, late: daysLate(obligation, office.office.calendar) };
  }

  it('is in time when its words say when they were sent', async () => {
    lan.person.write('Gửi báo cáo');
    office.set('2019-11-12 07:00');
    await office.settle();
    expect(lan.news()).toContain('23:50 11/11/2019');
    expect(await sent()).toEqual({ at: new Date('2019-11-11T23:50:00+07:00'), late: 0 });
  });

  it('is in time when the button was pressed before somebody wrote in time', async () => {
    lan.person.press('✔ Gửi báo cáo');
    office.set('2019-11-11 23:55');
    hoa.person.write('/viec');
    office.set('2019-11-12 07:00');
    await office.settle();
    expect(await sent()).toEqual({ at: new Date('2019-11-11T23:55:00+07:00'), late: 0 });
  });

  it('counts from when it came in when nothing tells when the button was pressed', async () => {
    lan.person.press('✔ Gửi báo cáo');
    office.set('2019-11-12 07:00');
    await office.settle();
    expect(await sent()).toEqual({ at: new Date('2019-11-12T07:00:00+07:00'), late: 1 });
  });

  it('is in time when it was stored in time and its process was killed before it was handled', async () => {
    lan.person.press('✔ Gửi báo cáo');
    const [press] = office.sandbox.takeUpdates();
    if (!press) throw new Error('nothing was pressed');
    const dead = office.another();
    jest.spyOn(dead.bot, 'handleUpdate').mockReturnValue(new Promise(() => undefined));
    await dead.inbox.take([press]);
    office.set('2019-11-12 07:00');
    await office.restart();
    await office.app.inbox.start();
    for (let tries = 0; tries < 300 && !lan.news().includes('23:50 11/11/2019'); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await sent()).late).toBe(0);
    await office.app.inbox.stop();
  });

  it('is not dated before what was done to it meanwhile', async () => {
    const [obligation] = await office.store.obligations.ofUnits(['XLH']);
    if (!obligation) throw new Error('nothing is owed');
    const at = new Date('2019-11-11T23:58:00+07:00');
    const entry = { at, person: null, seat: null, what: 'rescheduled', why: null } as const;
    await office.store.obligations.save({ ...obligation, history: [...obligation.history, entry] }, []);
    lan.person.write('Gửi báo cáo');
    office.set('2019-11-12 07:00');
    await office.settle();
    expect((await sent()).at).toEqual(at);
  });
});
