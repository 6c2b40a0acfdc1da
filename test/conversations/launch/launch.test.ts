import { profileLadder } from '../../../src/domain/ladder';
import type { Player, TestOffice } from '../../support/office';
import { answer, openOffice, toPreview, toQuestions, toRecurrence, toReporters } from './officer';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openOffice());
});
afterEach(() => office.close());

async function onlyCampaign() {
  const all = await office.store.campaigns.all();
  expect(all).toHaveLength(1);
  const [campaign] = all;
  if (!campaign) throw new Error('no campaign');
  return { campaign, obligations: await office.store.obligations.ofCampaigns([campaign.id]) };
}

describe('the launch of a campaign', () => {
  it('opens ten reports for 2019 from the words of document 1804/UBND-NC and tells the units', async () => {
    const focal = await office.seated('Lan', 'XLH/focalPoint');
    expect(await answer(ha, ...toPreview, '>✔ Phát động')).toContain('Đã mở 10 nhiệm vụ báo cáo');
    const { campaign, obligations } = await onlyCampaign();
    expect(campaign).toMatchObject({
      title: 'Cả nước chung sức xây dựng nông thôn mới',
      document: { number: '1804/UBND-NC', day: '2019-08-08' },
      from: '2016-01-01',
      to: '2020-12-31',
      lead: 'PKT',
      scope: { kinds: ['commune', 'ward'] },
      naming: 'counts',
      requirements: [{ kind: 'periodic', recurrence: 'yearly', dataWindow: 'decree09' }],
    });
    expect(obligations.map(({ unit }) => unit).sort()).toEqual(
      ['P1', 'P2', 'PKH', 'PVP', 'XHD', 'XLAIH', 'XLH', 'XVH', 'XVHI', 'XVT'].sort(),
    );
    for (const { period, deadline, state } of obligations)
      expect([period.key, deadline.lastDay, state]).toEqual(['2019', '2019-11-09', 'pending']);
    expect(focal.news()).toContain('Cả nước chung sức xây dựng nông thôn mới');
    expect(focal.buttons().join()).toContain('Việc cần làm');
  });

  it('says the deadline in full before it is relied on', async () => {
    const said = await answer(ha, ...toRecurrence);
    expect(said).toContain(
      'hằng năm: Thứ Bảy, 09/11/2019 (trùng ngày nghỉ cuối tuần; đề nghị gửi trong Thứ Sáu, 08/11/2019), còn 65 ngày làm việc',
    );
    expect(said).toContain('cả phong trào 2 kỳ');
  });

  it('shows units, dates, cautions and the first reminder before anything is launched', async () => {
    await office.seated('Lan', 'XLH/focalPoint');
    const said = await answer(ha, ...toPreview);
    for (const words of [
      'Văn bản: 1804/UBND-NC ngày 08/08/2019',
      'Thời gian: từ 01/01/2016 đến 31/12/2020',
      'Chủ trì: Phòng Kinh tế',
      '10 đơn vị – Phường 1, Phường 2',
      'Thứ Bảy, 09/11/2019',
      'Thứ Hai, 09/11/2020',
      'Nhắc lần đầu: Thứ Hai, 21/10/2019',
      'Hạn 09/11/2019 trước ngày chốt số liệu 14/12/2019: báo cáo sẽ gồm số ước thực hiện',
      '9 đơn vị chưa có người nhận nhắc',
      'Đơn vị chủ trì chưa có người nhận báo cáo',
    ])
      expect(said).toContain(words);
    expect(await office.store.campaigns.all()).toEqual([]);
  });

  it('fits a phone with what is asked of whom, who is excepted, and how many reports are opened at once', async () => {
    await answer(ha, ...toReporters, 'các xã, phường trừ Phường 1, Lai Hòa', '>✔ Xong', '>Báo cáo định kỳ');
    await answer(
      ha,
      'trước ngày 05 của tháng sau hằng tháng',
      '>✔ hằng tháng',
      '>Theo lịch',
      '>Dùng bộ câu hỏi',
    );
    const preview = (await answer(ha, '>Chỉ nêu số lượng', '>Chuẩn')).replace(/^[\s\S]*(?=Xem lại)/u, '');
    for (const words of [
      'Trừ: Phường 1, Xã Lai Hòa',
      'Câu hỏi (5):\n1. Kết quả thực hiện chủ yếu so với chỉ tiêu',
      '… và 2 câu khác',
      'Nhắc: Chuẩn – trước hạn 14, 7, 3, 1 ngày làm việc; đúng hạn; sau hạn 1, 3, 7 ngày làm việc',
    ])
      expect(preview).toContain(words);
    const [, count = '', periods = ''] =
      /Mở ngay: (\d+) nhiệm vụ \(8 đơn vị × (\d+) kỳ\)/u.exec(preview) ?? [];
    expect(Number(periods)).toBeGreaterThan(1);
    expect(Number(count)).toBe(8 * Number(periods));
    expect(preview.split('\n').length).toBeLessThanOrEqual(26);
    expect(preview.length).toBeLessThan(1400);
    expect(ha.buttons()).toEqual([
      '✔ Phát động',
      'Chạy thử (xem trước mọi tin)',
      'Sửa nội dung',
      'Dừng, giữ bản nháp',
    ]);
    expect(await answer(ha, '>✔ Phát động')).toContain(`Đã mở ${count} nhiệm vụ báo cáo`);
  });

  it('shows the parts to edit in the message of the preview, and goes back to it', async () => {
    const preview = await answer(ha, ...toPreview);
    const message = ha.last()?.message_id;
    await ha.press('Sửa nội dung');
    expect(ha.buttons()).toHaveLength(13);
    expect(ha.buttons()).not.toContain('✔ Phát động');
    await ha.press('◀');
    expect(ha.last()?.message_id).toBe(message);
    expect(preview).toContain(ha.last()?.text);
    expect(ha.buttons()[0]).toBe('✔ Phát động');
  });

  it('is done once however often the button is tapped', async () => {
    await answer(ha, ...toPreview);
    await ha.does((person) => {
      person.press('✔ Phát động');
      person.press('✔ Phát động');
    });
    await ha.press('✔ Phát động');
    const { obligations } = await onlyCampaign();
    expect(obligations).toHaveLength(10);
    expect(await answer(ha, '/phatdong')).toContain('Lập phong trào mới');
  });

  it('goes on after a restart in the middle', async () => {
    await answer(ha, ...toQuestions);
    await office.restart();
    expect(await answer(ha, 'Kết quả\nSố hộ (số)')).toContain('2. Số hộ (số)');
    await office.restart();
    await answer(ha, '>Nêu tên', '>Chặt', '>✔ Phát động');
    const { campaign } = await onlyCampaign();
    expect(campaign.naming).toBe('namesAfterDeadline');
    expect(campaign.ladder).toEqual(profileLadder('firm'));
    expect(campaign.requirements[0]?.questions).toEqual([
      { id: 'q1', text: 'Kết quả', kind: 'text', optional: false },
      { id: 'q2', text: 'Số hộ', kind: 'number', optional: false },
    ]);
  });

  it('can be corrected part by part from the preview', async () => {
    await answer(ha, ...toPreview, '>Sửa nội dung', '>Sửa tên');
    expect(await answer(ha, 'Nông thôn mới kiểu mẫu')).toContain('Nông thôn mới kiểu mẫu');
    await answer(ha, '>Sửa nội dung', '>Sửa hạn', 'chậm nhất 05/3/2020');
    expect(await answer(ha, '>✔ một lần')).toContain('một lần: “chậm nhất 05/3/2020”');
    await ha.press('Sửa nội dung');
    expect(ha.buttons()).toContain('Sửa hạn');
    expect(ha.buttons()).not.toContain('Sửa chốt số liệu');
    await ha.press('◀');
    await answer(
      ha,
      '>Sửa nội dung',
      '>Sửa đơn vị báo cáo',
      '>Chọn lại',
      'Lạc Hòa, Phường 1',
      '>✔ Xong',
      '>✔ Phát động',
    );
    const { campaign, obligations } = await onlyCampaign();
    expect(campaign.title).toBe('Nông thôn mới kiểu mẫu');
    expect(campaign.scope.units).toEqual(['XLH', 'P1']);
    expect(obligations.map(({ deadline }) => deadline.lastDay)).toEqual(['2020-03-05', '2020-03-05']);
  });

  it('leaves everything as it was when a correction is left by Back', async () => {
    const before = await answer(ha, ...toPreview);
    const preview = before.slice(before.indexOf('Xem lại'));
    expect(await answer(ha, '>Sửa nội dung', '>Sửa hạn', 'chậm nhất 05/3/2020', '>◀', '>◀')).toBe(preview);
    expect(await answer(ha, '>Sửa nội dung', '>Sửa đơn vị', '>☑ Xã', '>◀')).toBe(preview);
    expect((await office.store.campaignDrafts.of(`test-${ha.person.id}`))?.recurrence).toBe('yearly');
  });

  it('is refused when the seat has been given up meanwhile, and keeps the draft', async () => {
    await answer(ha, ...toPreview);
    const id = `test-${ha.person.id}`;
    jest.spyOn(office.store.people, 'seatsOf').mockImplementation(async () => []);
    const said = await ha.press('✔ Phát động');
    jest.restoreAllMocks();
    expect(said).toContain('Chỉ chuyên viên');
    expect(await office.store.campaigns.all()).toEqual([]);
    expect((await office.store.campaignDrafts.of(id))?.title).toContain('nông thôn mới');
  });

  it('is refused with the reason when the register has changed under the draft', async () => {
    await answer(ha, ...toPreview);
    const lead = await office.store.units.byCode('PKT');
    if (!lead) throw new Error('no lead');
    await office.store.units.save([{ ...lead, validTo: '2019-08-01' }]);
    expect(await ha.press('✔ Phát động')).toContain('Đơn vị chủ trì không còn');
    expect(await office.store.campaigns.all()).toEqual([]);
    expect(await answer(ha, '>Sửa chủ trì', 'Phòng Nội vụ')).toContain('Chủ trì: Phòng Nội vụ');
  });

  it('is not for those who are no officers', async () => {
    const leader = await office.seated('Bình', '@office/leader');
    expect(await leader.write('/phatdong')).toContain('Chức trách hiện tại');
    expect(await office.stranger('Lạ').write('/launch')).toContain('mã mời');
  });
});
