import { mongo } from 'mongoose';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

describe('an update that comes again', () => {
  let office: TestOffice;
  let lan: Player;

  beforeEach(async () => {
    office = await openTestOffice({ at: '2019-10-21 09:00' });
    await seedCampaign(office.office);
    lan = await office.seated('Lan', 'XLH/focalPoint');
    await office.settle();
    lan.news();
  });

  afterEach(() => office.close());

  const answers = () => lan.news().split('Việc cần báo cáo').length - 1;

  it('is answered once, by another process on the same store too', async () => {
    lan.person.write('/viec');
    const updates = office.sandbox.takeUpdates();
    const other = office.another();
    for (const app of [office.app, office.app, other]) await office.deliver(updates, app);
    expect(answers()).toBe(1);
  });

  it('is answered once though both come at the same moment', async () => {
    lan.person.write('/viec');
    const updates = office.sandbox.takeUpdates();
    const other = office.another();
    await Promise.all([office.deliver([...updates, ...updates]), office.deliver(updates, other)]);
    expect(answers()).toBe(1);
  });

  it('is not handled again when a fault in it was answered with an apology', async () => {
    const { ofUnits } = office.store.obligations;
    office.store.obligations.ofUnits = () => Promise.reject(new Error('a bug'));
    lan.person.write('/viec');
    const updates = office.sandbox.takeUpdates();
    await office.deliver(updates);
    office.store.obligations.ofUnits = ofUnits;
    await office.deliver(updates);
    expect(lan.news().match(/sự cố|Việc cần báo cáo/g)).toEqual(['sự cố']);
  });

  it('is answered when the store is back, without a word of apology', async () => {
    const { ofUnits } = office.store.obligations;
    let away = 2;
    office.store.obligations.ofUnits = (...given) => {
      away -= 1;
      return away >= 0 ? Promise.reject(new mongo.MongoNetworkError('gone')) : ofUnits(...given);
    };
    lan.person.write('/viec');
    await office.deliver(office.sandbox.takeUpdates());
    const news = lan.news();
    expect(news.split('Việc cần báo cáo')).toHaveLength(2);
    expect(news).not.toContain('sự cố');
  });
});
