import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign, seedReport } from '../support/seed';

jest.setTimeout(30_000);

let office: TestOffice;
let lan: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 10:00' });
  await office.withUnits();
  lan = await office.seated('Lan', 'XLH/focalPoint');
});
afterEach(() => office.close());

const november = new Date('2019-11-01T09:00:00+07:00');

describe('/viec', () => {
  it('lists what the unit owes with a button for each, and opens the report', async () => {
    await seedCampaign(office.office);
    await office.at('2019-11-05 07:00');
    const answer = await lan.write('/viec');
    expect(answer).toContain('Việc cần báo cáo: 1');
    expect(answer).toContain('Hạn Thứ Bảy, 09/11/2019 – còn 3 ngày làm việc');
    expect(answer).toContain(
      'Hạn 09/11/2019 trùng ngày nghỉ cuối tuần: đề nghị gửi trong Thứ Sáu, 08/11/2019.',
    );
    expect(answer).not.toContain('Đơn vị:');
    expect(await lan.press('Báo cáo 1')).toContain('Câu 1/2.');
  });

  it.each([
    ['2019-11-08 07:00', 'hôm nay là ngày làm việc cuối cùng trước hạn'],
    ['2019-11-09 09:00', 'hôm nay'],
    ['2019-11-10 09:00', 'đã đến hạn, vẫn đang tiếp nhận'],
    ['2019-11-11 09:00', 'đã đến hạn, vẫn đang tiếp nhận'],
    ['2019-11-12 07:00', 'quá hạn 1 ngày làm việc'],
  ])('at %s says: %s', async (at, words) => {
    await seedCampaign(office.office);
    await office.at(at);
    expect(await lan.write('/tasks')).toContain(`Hạn Thứ Bảy, 09/11/2019 – ${words}`);
  });

  it('says so when nothing is owed', async () => {
    expect(await lan.write('/viec')).toBe('Hiện không có báo cáo nào cần gửi.');
  });

  it('lists in short what was sent and waits, and leaves out what was accepted or exempted', async () => {
    const { campaign } = await seedCampaign(office.office);
    const sent = await seedReport(office.office, { campaign: campaign.id, unit: 'XLH', at: november });
    const answer = await lan.write('/viec');
    expect(answer).toContain('Hiện không có báo cáo nào cần gửi.');
    expect(answer).toContain('Đã gửi, chờ tiếp nhận: 1');
    expect(answer).toContain(sent.submissions[0]?.receipt);
    for (const [revision, state] of [
      [sent.revision, 'accepted'],
      [sent.revision + 1, 'exempted'],
    ] as const) {
      await office.store.obligations.save({ ...sent, state, revision });
      expect(await lan.write('/viec')).toBe('Hiện không có báo cáo nào cần gửi.');
    }
  });

  it('names the unit when a person holds seats of several', async () => {
    const mai = await office.seated('Mai', 'XLH/head', 'P1/focalPoint', 'P1/head');
    await seedCampaign(office.office);
    const answer = await mai.write('/viec');
    expect(answer).toContain('Việc cần báo cáo: 2');
    expect(answer).toContain('Đơn vị: Xã Lạc Hòa');
    expect(answer).toContain('Đơn vị: Phường 1');
  });

  it('points leaders and officers without a unit’s seat to /tinhhinh', async () => {
    const leader = await office.seated('Ông Sáu', '@office/leader');
    expect(await leader.write('/viec')).toMatch(
      /^Chức trách hiện tại không có báo cáo phải gửi\. Gõ \/tinhhinh/,
    );
  });

  it('counts what waits for a reviewer, and lists just as many, the longest waiting first', async () => {
    const khoa = await office.seated('Khoa', 'PKT/head');
    const officer = await office.seated('Hà', '@office/officer');
    const { campaign } = await seedCampaign(office.office);
    const later = new Date(november.getTime() + 60_000);
    await seedReport(office.office, { campaign: campaign.id, unit: 'XLH', at: later });
    const first = await seedReport(office.office, { campaign: campaign.id, unit: 'XVT', at: november });
    for (const reviewer of [khoa, officer]) {
      expect(await reviewer.write('/viec')).toContain('Chờ tiếp nhận: 2 báo cáo.');
      const list = await reviewer.press('Chờ tiếp nhận (2)');
      expect(list).toContain('1. Xã Vĩnh Tân');
      expect(list).toContain('2. Xã Lạc Hòa');
      expect(JSON.stringify(reviewer.last()?.reply_markup)).toContain(`"rv:${first.id}"`);
    }
    await lan.write('/viec');
    await office.forge(lan, 'wt');
    expect(lan.news()).not.toContain('Xã Vĩnh Tân');
  });

  it('turns pages of a long list in the same message', async () => {
    for (let n = 1; n <= 8; n += 1)
      await seedCampaign(office.office, {
        id: `trang000000${n}`,
        title: `Đợt thi đua số ${n}`,
        scope: { kinds: [], units: ['XLH'] },
      });
    await office.at('2019-08-09 09:00');
    expect(await lan.write('/viec')).toContain('Việc cần báo cáo: 8');
    const message = lan.last()?.message_id;
    expect(lan.buttons()).toContain('Trang 1/2');
    await lan.press('Sau');
    expect(lan.last()?.message_id).toBe(message);
    expect(lan.last()?.text).toContain('8. Đợt thi đua số 8');
    expect(lan.buttons()).toEqual([
      'Báo cáo 7: Đợt thi đua số 7',
      'Vì sao? (7)',
      'Báo cáo 8: Đợt thi đua số 8',
      'Vì sao? (8)',
      '◀ Trước',
      'Trang 2/2',
    ]);
  });

  it('is answered under a reminder as well', async () => {
    await seedCampaign(office.office);
    await office.at('2019-11-08 08:00');
    const label = lan.buttons().find((text) => text.startsWith('Việc cần'));
    expect(await lan.press(label ?? '')).toContain('Việc cần báo cáo: 1');
  });
});
