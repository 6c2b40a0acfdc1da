import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign, seedReport } from '../support/seed';

jest.setTimeout(30_000);

let office: TestOffice;
let officer: Player;
let lan: Player;
let khoa: Player;

beforeAll(async () => {
  office = await openTestOffice({ at: '2019-08-08 10:00' });
  await office.withUnits();
  officer = await office.seated('Hà', '@office/officer');
  khoa = await office.seated('Khoa', 'PKT/head');
  lan = await office.seated('Lan', 'XLH/focalPoint');
  const { campaign } = await seedCampaign(office.office);
  await seedCampaign(office.office, { id: 'moitruong000', title: 'Bảo vệ môi trường', lead: 'PTNMT' });
  const at = new Date('2019-11-12T09:00:00+07:00');
  await seedReport(office.office, { campaign: campaign.id, unit: 'XVH', at });
  await office.at('2019-11-13 08:00');
});
afterAll(() => office.close());
beforeEach(() => {
  for (const player of [officer, lan, khoa]) player.news();
});

describe('/donvi', () => {
  it.each(['Lạc Hòa', 'lac hoa', 'Lạc Hoà', 'XLH', 'UBND xã Lạc Hòa'])(
    'finds a unit written "%s"',
    async (typed) => {
      expect(await officer.write(`/donvi ${typed}`)).toContain('Xã Lạc Hòa (XLH)');
    },
  );

  it('says what the unit owes, how late it is and who holds its seats', async () => {
    const answer = await officer.write('/unit lac hoa');
    expect(answer).toContain('Đã gửi 0/2 · chưa gửi 2 · trong đó quá hạn 2');
    expect(answer).toContain('Hạn Thứ Bảy, 09/11/2019 – quá hạn 2 ngày làm việc');
    expect(answer).toContain('Cán bộ đầu mối: Lan');
    expect(answer).toContain('Thủ trưởng đơn vị: chưa có người');
  });

  it('says what the unit has sent, when, and under which number', async () => {
    const answer = await officer.write('/donvi vĩnh hải');
    expect(answer).toContain('Đã gửi 1/2 · đúng hạn 0, trễ 1');
    expect(answer).toMatch(/Gửi 09:00 12\/11\/2019, số tiếp nhận 2019-\d{6}/);
  });

  it('names persons to officers and administrators only', async () => {
    const leader = await office.seated('Ông Sáu', '@office/leader');
    const administrator = await office.seated('Quản', '@office/administrator');
    expect(await administrator.write('/donvi lạc hòa')).toContain('Cán bộ đầu mối: Lan');
    for (const player of [leader, khoa, lan]) {
      const answer = await player.write('/donvi lạc hòa');
      expect(answer).toContain('Cán bộ đầu mối: đã có người');
      expect(answer).not.toContain('Lan');
    }
  });

  it('shows a lead unit only the campaigns it leads', async () => {
    const answer = await khoa.write('/donvi lạc hòa');
    expect(answer).toContain('nông thôn mới');
    expect(answer).not.toContain('Bảo vệ môi trường');
  });

  it('shows a unit itself and says why not another', async () => {
    expect(await lan.write('/donvi')).toContain('Xã Lạc Hòa (XLH)');
    const answer = await lan.write('/donvi phường 1');
    expect(answer).toContain('Phường 1 ngoài phạm vi được xem');
    expect(answer).not.toContain('quá hạn');
    await office.forge(lan, 'un:P1');
    expect(lan.news()).toContain('Phường 1 ngoài phạm vi được xem');
  });

  it('does not open to a lead unit what does not report to it', async () => {
    expect(await khoa.write('/donvi Hội Nông dân')).toContain('ngoài phạm vi được xem');
  });

  it('gives buttons for those that owe, overdue first, when none is named', async () => {
    expect(await officer.write('/donvi')).toMatch(/ví dụ: Lạc Hòa.*\n.*8 trong \d+ đơn vị/);
    expect(officer.buttons().slice(0, 3)).toEqual(['Phường 1', 'Phường 2', 'Phường Khánh Hòa']);
    expect(await officer.press('Phường 2')).toContain('Phường 2 (P2)');
  });

  it('gives buttons when several match, and some when none does', async () => {
    expect(await officer.write('/donvi vĩnh')).toContain('Có nhiều kết quả khớp với “vĩnh”');
    expect(officer.buttons()).toEqual(expect.arrayContaining(['Xã Vĩnh Hải', 'Xã Vĩnh Tân']));
    expect(await officer.write('/donvi zzqqx <b>')).toContain('Chưa tìm thấy đơn vị “zzqqx <b>”');
    expect(officer.buttons()).toHaveLength(3);
  });

  it('says that a unit is gone, and answers odd pages with the first', async () => {
    await office.forge(officer, 'un:KHONGCO');
    expect(officer.news()).toContain('Không còn đơn vị này trong danh sách');
    await officer.write('/donvi');
    await office.forge(officer, 'un:XLH:999');
    expect(officer.last()?.text).toContain('Xã Lạc Hòa (XLH)');
  });

  it('tells until when an abolished unit was in operation and which took over', async () => {
    const all = await office.store.units.all();
    const old = all.find(({ code }) => code === 'PDT');
    if (old) await office.store.units.save([{ ...old, validTo: '2019-09-30', successor: 'PNV' }]);
    const answer = await officer.write('/donvi PDT');
    expect(answer).toContain('Hoạt động đến 30/09/2019.');
    expect(answer).toContain('Đơn vị kế thừa: Phòng Nội vụ.');
  });
});
