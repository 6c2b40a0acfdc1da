import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign, seedReport } from '../support/seed';

jest.setTimeout(30_000);

let office: TestOffice;
let officer: Player;

beforeAll(async () => {
  office = await openTestOffice({ at: '2019-08-08 10:00' });
  await office.withUnits();
  officer = await office.seated('Hà', '@office/officer');
  const { campaign } = await seedCampaign(office.office);
  await seedCampaign(office.office, {
    id: 'moitruong000',
    title: 'Bảo vệ môi trường',
    lead: 'PTNMT',
    deadline: 'chậm nhất 20/11 hằng năm',
    scope: { kinds: [], units: ['P1', 'HPN'] },
  });
  await seedReport(office.office, {
    campaign: campaign.id,
    unit: 'P1',
    at: new Date('2019-11-01T09:00:00+07:00'),
  });
});
afterAll(() => office.close());

describe('/tre', () => {
  it('says plainly that nobody is late, and how many are still in time', async () => {
    const answer = await officer.write('/tre');
    expect(answer).toContain('Không có báo cáo nào quá hạn.');
    expect(answer).toContain('Chưa hoàn thành, còn hạn (kỳ hiện tại): 11 báo cáo.');
  });

  it('is not for units that lead nothing', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    expect(await lan.write('/tre')).toContain('không dùng được chức năng này');
    expect(await lan.write('ai trễ')).toContain('không dùng được chức năng này');
    await office.forge(lan, 'lt:moitruong000');
    expect(lan.news()).not.toContain('môi trường');
  });

  it('groups overdue units by campaign, in the order of the dictionary, with working days', async () => {
    await office.at('2019-11-13 08:00');
    const answer = await officer.write('/late');
    expect(answer).toContain('Quá hạn: 9 báo cáo');
    expect(answer).toContain('Cả nước chung sức xây dựng nông thôn mới: 9');
    expect(answer.match(/^• (.*) \(năm 2019\): 2 ngày làm việc$/gm)).toHaveLength(9);
    const names = [...answer.matchAll(/^• (.*) \(/gm)].map(([, name]) => name);
    expect(names.slice(0, 4)).toEqual(['Phường 2', 'Phường Khánh Hòa', 'Phường Vĩnh Phước', 'Xã Hòa Đông']);
    expect(answer).toContain('còn hạn (kỳ hiện tại): 2 báo cáo.');
    expect(answer).not.toContain('Bảo vệ môi trường');
  });

  it('answers for one campaign, by command, by words and by button', async () => {
    for (const typed of ['/tre nông thôn mới', 'ai trễ nông thôn mới'])
      expect(await officer.write(typed)).toContain('Quá hạn: 9 báo cáo');
    expect(await officer.write('/tre môi trường')).toContain('Không có báo cáo nào quá hạn.');
  });

  it('shows a lead unit who is late in its own campaigns', async () => {
    await seedCampaign(office.office, {
      id: 'rieng0000000',
      title: 'Văn minh đô thị',
      deadline: 'chậm nhất 01/11 hằng năm',
      scope: { kinds: [], units: ['PTNMT'] },
    });
    const truong = await office.seated('Trường', 'PTNMT/focalPoint');
    expect(await truong.write('/tre')).toContain('Không có báo cáo nào quá hạn.');
    await office.forge(truong, 'lt:ntm201900000');
    expect(truong.news()).toContain('ngoài phạm vi được xem');
  });

  it('turns pages without losing anybody', async () => {
    await office.at('2019-11-25 08:00');
    await seedCampaign(office.office, {
      id: 'khac00000000',
      title: 'Văn hóa công sở',
      deadline: 'chậm nhất 15/11 hằng năm',
      plannedAt: new Date('2019-08-08T10:00:00+07:00'),
    });
    const first = await officer.write('/tre');
    expect(first).toContain('Quá hạn: 22 báo cáo');
    await officer.press('Sau');
    const second = officer.last()?.text ?? '';
    const units = `${first}\n${second}`.match(/^• /gm);
    expect(units).toHaveLength(22);
  });
});

describe('in the month after a yearly deadline', () => {
  it('/tre, /tinhhinh and /phongtrao speak of the same round', async () => {
    const later = await openTestOffice({ at: '2019-08-08 10:00' });
    await later.withUnits();
    await seedCampaign(later.office);
    const hoa = await later.seated('Hòa', '@office/officer');
    await later.at('2020-01-02 08:00');
    expect(await hoa.write('/tinhhinh')).toContain('chưa gửi 10 · trong đó quá hạn 10');
    expect(await hoa.write('/tinhhinh nông thôn mới')).toContain('Hạn: Thứ Bảy, 09/11/2019');
    const late = await hoa.write('/tre');
    expect(late).toContain('Quá hạn: 10 báo cáo');
    expect(late).toContain('còn hạn (kỳ hiện tại): 0 báo cáo.');
    expect(await hoa.write('/phongtrao')).toContain('Hạn Thứ Bảy, 09/11/2019');
    await later.close();
  });
});
