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
    for (const { bot } of [office.app, office.app, other])
      for (const update of updates) await bot.handleUpdate(update);
    expect(answers()).toBe(1);
  });

  it('is answered once though both come at the same moment', async () => {
    lan.person.write('/viec');
    const updates = office.sandbox.takeUpdates();
    await Promise.all([...updates, ...updates].map((update) => office.app.bot.handleUpdate(update)));
    expect(answers()).toBe(1);
  });

  it('is handled again when the first time ended before it was done', async () => {
    const { ofUnits } = office.store.obligations;
    office.store.obligations.ofUnits = () => Promise.reject(new Error('no disk'));
    lan.person.write('/viec');
    const updates = office.sandbox.takeUpdates();
    for (const update of updates) await office.app.bot.handleUpdate(update);
    office.store.obligations.ofUnits = ofUnits;
    expect(answers()).toBe(0);
    for (const update of updates) await office.app.bot.handleUpdate(update);
    expect(answers()).toBe(1);
  });
});
