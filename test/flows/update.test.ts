import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

/** A Bot API update goes in, an act is committed, and Bot API calls come out, to the writer and to others. */
describe('the update flow', () => {
  let office: TestOffice;
  let lan: Player;
  let minh: Player;

  beforeEach(async () => {
    office = await openTestOffice({ at: '2019-10-21 09:00' });
    await seedCampaign(office.office);
    lan = await office.seated('Lan', 'XLH/focalPoint');
    minh = await office.seated('Minh', 'PKT/head');
    await office.settle();
    lan.news();
    minh.news();
  });

  afterEach(() => office.close());

  async function fillIn(): Promise<string> {
    await lan.write('/baocao');
    await lan.write('Hoàn thành 5 km đường liên ấp');
    await lan.write('15');
    return lan.press('Không có minh chứng');
  }

  it('takes a report question by question, gives a receipt and tells the lead unit', async () => {
    expect(await fillIn()).toContain('Hoàn thành 5 km đường liên ấp');
    const receipt = await lan.press('✔ Gửi báo cáo');
    expect(receipt).toContain('2019-000001');
    expect(receipt).toContain('09:00 21/10/2019');
    expect(minh.news()).toContain('Xã Lạc Hòa đã gửi báo cáo');
  });

  it('lets the lead unit return a report with a reason, and accept the completed one', async () => {
    await fillIn();
    await lan.press('✔ Gửi báo cáo');
    expect(await minh.press('Xem báo cáo')).toContain('Hoàn thành 5 km');
    await minh.press('↩ Trả lại');
    expect(await minh.write('Đề nghị bổ sung số hộ hiến đất')).toContain('Đã trả lại');
    expect(lan.news()).toContain('Đề nghị bổ sung số hộ hiến đất');

    expect(await lan.press('Bổ sung báo cáo')).toContain('Đề nghị bổ sung: Đề nghị bổ sung số hộ hiến đất');
    expect(await lan.press('Làm tiếp bản nháp')).toContain('Xem lại trước khi gửi');
    await lan.press('Sửa câu 1');
    await lan.write('Hoàn thành 5 km, 12 hộ hiến đất');
    expect(await lan.press('✔ Gửi báo cáo')).toContain('2019-000002');
    await minh.press('Xem báo cáo');
    expect(await minh.press('✔ Tiếp nhận')).toContain('Đã tiếp nhận');
    expect(lan.news()).toContain('đã được tiếp nhận');
    const [obligation] = await office.store.obligations.ofUnits(['XLH']);
    expect(obligation?.history.map(({ what }) => what)).toEqual([
      'opened',
      'submitted',
      'returned',
      'submitted',
      'accepted',
    ]);
  });

  it('submits once when the send button is tapped twice or the update comes again', async () => {
    await fillIn();
    lan.person.press('✔ Gửi báo cáo');
    lan.person.press('✔ Gửi báo cáo');
    const updates = office.sandbox.takeUpdates();
    await office.deliver([...updates, ...updates]);
    await office.settle();
    const [obligation] = await office.store.obligations.ofUnits(['XLH']);
    expect(obligation?.submissions).toHaveLength(1);
    expect(minh.news().match(/đã gửi báo cáo/g)).toHaveLength(1);
  });
});
