import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign, seedReport } from '../support/seed';

jest.setTimeout(30_000);

let office: TestOffice;
let officer: Player;
let campaign: string;

const first = new Date('2019-11-01T09:00:00+07:00');

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 10:00' });
  await office.withUnits();
  officer = await office.seated('Hà', '@office/officer');
  campaign = (await seedCampaign(office.office)).campaign.id;
});
afterEach(() => office.close());

const report = (unit: string, at = first, nil = false) =>
  seedReport(office.office, { campaign, unit, at, nil });

/** Text and buttons of the newest message that has buttons. */
const screen = (player: Player) => `${player.last()?.text ?? ''}\n[${player.buttons().join(' | ')}]`;

describe('/tinhhinh', () => {
  it('says in a few lines where every campaign stands, as of a time', async () => {
    await report('XHD');
    await report('P1', first, true);
    await office.at('2019-11-05 16:30');
    const answer = await officer.write('/tinhhinh');
    expect(answer).toContain('1. Cả nước chung sức xây dựng nông thôn mới (năm 2019)');
    expect(answer).toContain('20%');
    expect(answer).toContain('Đã gửi 2/10 · đúng hạn 2, trễ 0 · chưa gửi 8');
    expect(answer).toContain('Hạn Thứ Bảy, 09/11/2019 – còn 3 ngày làm việc');
    expect(answer).toContain('Số liệu đến 16:30 ngày 05/11/2019.');
    expect(answer).not.toContain('quá hạn');
  });

  it('tells on-time reports from late ones by the day of the first submission', async () => {
    await report('XHD', new Date('2019-11-11T23:59:00+07:00'));
    await report('XLH', new Date('2019-11-12T00:00:00+07:00'));
    await office.at('2019-11-13 08:00');
    expect(await officer.write('/status')).toContain(
      'Đã gửi 2/10 · đúng hạn 1, trễ 1 · chưa gửi 8 · trong đó quá hạn 8',
    );
  });

  it('shows one campaign with its document, the words of its deadline and who has not sent', async () => {
    for (const unit of ['XHD', 'XLH', 'XLAIH', 'XVH', 'XVHI', 'XVT', 'PKH', 'PVP']) await report(unit);
    await office.at('2019-11-13 08:00');
    const answer = await officer.write('/tinhhinh nong thon moi');
    expect(answer).toContain('Công văn số 1804/UBND-NC ngày 08/08/2019');
    expect(answer).toContain('Chủ trì: Phòng Kinh tế');
    expect(answer).toContain('(“trước ngày 10/11 hằng năm”)');
    expect(answer).toContain('Đến nay: đã qua 2 ngày làm việc');
    expect(answer).toContain('• Phường 1: quá hạn 2 ngày làm việc\n• Phường 2: quá hạn 2 ngày làm việc');
    expect(answer).not.toContain('• Xã Hòa Đông');
  });

  it('has behind every figure a list of as many units', async () => {
    await report('XHD');
    await report('XLH', new Date('2019-11-12T08:00:00+07:00'), true);
    await office.at('2019-11-13 08:00');
    await officer.write('/tinhhinh nông thôn mới');
    const { text } = officer.last() ?? {};
    const figures = officer.buttons();
    expect(figures).toEqual(
      expect.arrayContaining([
        'Đơn vị chưa gửi (8)',
        'Chờ tiếp nhận (2)',
        'Đã gửi (2)',
        'Gửi trễ hạn (1)',
        'Không phát sinh (1)',
        'Quá hạn (8)',
      ]),
    );
    expect(text).toContain('Đã gửi: 2/10 (đúng hạn 1, trễ hạn 1)');
    for (const label of figures) {
      await officer.write('/tinhhinh nông thôn mới');
      const list = await officer.press(label);
      const count = Number(/\((\d+)\)/.exec(label)?.[1]);
      expect([label, list.match(/^\d+\. /gm)?.length]).toEqual([label, count]);
    }
  });

  it('lets an officer open the reports that wait, and not a leader', async () => {
    const leader = await office.seated('Ông Sáu', '@office/leader');
    const { id } = await report('XHD');
    await officer.write('/tinhhinh nông thôn mới');
    await officer.press('Chờ tiếp nhận');
    const data = () =>
      officer
        .last()
        ?.reply_markup?.inline_keyboard.flat()
        .map((button) => button);
    expect(data()).toEqual(expect.arrayContaining([expect.objectContaining({ callback_data: `rv:${id}` })]));
    await leader.write('/tinhhinh nông thôn mới');
    await leader.press('Chờ tiếp nhận');
    expect(leader.last()?.text).toContain('1. Xã Hòa Đông');
    expect(JSON.stringify(leader.last()?.reply_markup)).not.toContain('rv:');
  });

  it('counts the round that people mean by now, and names what an earlier one still owes', async () => {
    for (const unit of ['XHD', 'XLH', 'XLAIH', 'XVH', 'XVHI', 'XVT', 'PKH', 'PVP', 'P1']) await report(unit);
    await office.at('2019-12-20 08:00');
    await office.at('2020-01-02 08:00');
    expect((await office.store.obligations.ofCampaigns([campaign])).length).toBe(20);
    expect(await officer.write('/tinhhinh')).toContain('Đã gửi 9/10');
    await office.at('2020-10-01 08:00');
    const later = await officer.write('/tinhhinh nông thôn mới');
    expect(later).toContain('Kỳ báo cáo: năm 2020');
    expect(later).toContain('Đã gửi: 0/10');
    expect(later).toContain('Kỳ khác còn quá hạn: 1 báo cáo.');
    expect(await officer.press('Quá hạn các kỳ (1)')).toContain('• Phường 2 (năm 2019)');
  });

  it('gives buttons when several campaigns match, and the nearest when none does', async () => {
    await seedCampaign(office.office, { id: 'vanminh00000', title: 'Xây dựng đô thị văn minh' });
    await seedCampaign(office.office, { id: 'vanhoa000000', title: 'Xây dựng văn hóa công sở' });
    const several = await officer.write('/tinhhinh xây dựng');
    expect(several).toContain('Có nhiều kết quả khớp với “xây dựng”');
    expect(officer.buttons()).toEqual(
      expect.arrayContaining(['Xây dựng đô thị văn minh', 'Xây dựng văn hóa công sở']),
    );
    expect(await officer.press('Xây dựng đô thị văn minh')).toContain('Đã gửi: 0/10');
    expect(await officer.write('/tinhhinh zzzz qqqq')).toContain('Chưa tìm thấy phong trào “zzzz qqqq”');
    expect(officer.buttons()).toHaveLength(3);
  });

  it('turns pages in the same message', async () => {
    for (let n = 1; n <= 11; n += 1)
      await seedCampaign(office.office, {
        id: `trang${String(n).padStart(7, '0')}`,
        title: `Đợt thi đua số ${n}`,
        scope: { kinds: [], units: ['P1'] },
      });
    expect(await officer.write('/tinhhinh')).toContain('Tình hình 12 phong trào');
    const message = officer.last()?.message_id;
    expect(officer.buttons()).toEqual(expect.arrayContaining(['Trang 1/3', 'Sau ▶']));
    await officer.press('Sau');
    await officer.press('Sau');
    expect(officer.last()?.message_id).toBe(message);
    expect(officer.last()?.text).toContain('12. Đợt thi đua số 11');
    expect(officer.buttons()).toEqual(expect.arrayContaining(['◀ Trước', 'Trang 3/3']));
    await officer.press('Trang 3/3');
    expect(officer.last()?.text).toContain('12. Đợt thi đua số 11');
    expect(office.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('answers a forged or stale button without a word about the campaign', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await officer.write('/tinhhinh');
    await seedCampaign(office.office, {
      id: 'rieng0000000',
      title: 'Việc riêng',
      scope: { kinds: [], units: ['P1'] },
    });
    lan.news();
    const forged = [
      'st:rieng0000000',
      'uc:missing:rieng0000000',
      'st:',
      'uc::',
      'uc:nonsense:x:9',
      'sl:-4',
      'sl:x',
    ];
    for (const data of forged) await office.forge(lan, data);
    expect(lan.news()).not.toContain('Việc riêng');
    expect(office.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});

describe('a unit that leads nothing', () => {
  it('is told how its own part of a campaign stands, and nobody else’s', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await report('XHD');
    expect(await lan.write('tình hình nông thôn mới')).toContain('• Xã Lạc Hòa: còn 65 ngày làm việc');
    expect(screen(lan)).not.toContain('Xã Hòa Đông');
    expect(screen(lan)).not.toContain('/10');
    expect(await lan.write('/tinhhinh')).toContain('Phần của đơn vị đồng chí:');
    await lan.press('1. Cả nước');
    expect(lan.buttons()).toEqual(['Báo cáo: Xã Lạc Hòa']);
    expect(await lan.press('Báo cáo: Xã Lạc Hòa')).toContain('Câu 1/2.');
  });

  it('is not shown campaigns that ask it for nothing', async () => {
    const clerk = await office.seated('Vy', 'HPN/focalPoint');
    expect(await clerk.write('/tinhhinh nông thôn mới')).toContain(
      'Chưa có phong trào nào trong phạm vi được xem',
    );
  });
});

describe('a lead unit', () => {
  it('sees the campaigns it leads as a whole, and no others', async () => {
    await seedCampaign(office.office, { id: 'moitruong000', title: 'Bảo vệ môi trường', lead: 'PTNMT' });
    const khoa = await office.seated('Khoa', 'PKT/head');
    const answer = await khoa.write('/tinhhinh');
    expect(answer).toContain('Tình hình 1 phong trào');
    expect(answer).toContain('Đã gửi 0/10');
    expect(await khoa.write('/tinhhinh môi trường')).not.toContain('Đã gửi');
  });
});
