import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

describe('the outbox', () => {
  let office: TestOffice;
  let lan: Player;
  let looks: jest.SpyInstance;

  beforeEach(async () => {
    office = await openTestOffice({ at: '2019-10-21 09:00' });
    await seedCampaign(office.office);
    lan = await office.seated('Lan', 'XLH/focalPoint');
    await office.settle();
    looks = jest.spyOn(office.app.outbox, 'pump');
  });

  afterEach(() => office.close());

  const deliver = () => office.deliver(office.sandbox.takeUpdates());

  it('is not asked to look when somebody only asked something', async () => {
    lan.person.write('/viec');
    lan.person.write('/tinhhinh');
    await deliver();
    expect(looks).not.toHaveBeenCalled();
  });

  it('is asked to look as soon as an act has something to say to others', async () => {
    await lan.write('/baocao');
    await lan.write('Hoàn thành 5 km đường liên ấp');
    await lan.write('15');
    await lan.press('Không có minh chứng');
    looks.mockClear();
    lan.person.press('✔ Gửi báo cáo');
    await deliver();
    expect(looks).toHaveBeenCalled();
  });
});
