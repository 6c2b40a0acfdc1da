import { openTestOffice, type Player, type TestOffice } from '../../support/office';
import { seedCampaign } from '../../support/seed';
import { editing } from './editing';

let office: TestOffice;
let an: Player;
let lan: Player;
/** Due before 10/11/2019: last day Saturday 09/11, to be sent on Friday 08/11. */
beforeEach(async () => {
  office = await openTestOffice({ at: '2019-10-30 08:00' });
  await seedCampaign(office.office, { plannedAt: office.now(), launchedAt: office.now() });
  lan = await office.seated('Lan', 'XLH/focalPoint');
  an = await editing(office, 2019);
});
afterEach(() => office.close());

async function deadline() {
  const all = await office.store.obligations.ofCampaigns(['ntm201900000']);
  return all.find(({ unit }) => unit === 'XLH')?.deadline;
}

it('shows which open reports get another day, then moves them, and the reminders follow', async () => {
  const preview = await an.write('nghỉ 8/11 theo 99/UBND-NC, chính thức');
  expect(preview).toContain('Báo cáo đang mở đổi ngày: 10. Hạn ghi trong văn bản giữ nguyên.');
  expect(preview).toContain(
    '• Cả nước chung sức xây dựng nông thôn mới (năm 2019), 10 đơn vị: đề nghị gửi trong 08/11/2019 → 07/11/2019',
  );
  expect((await deadline())?.aimDay).toBe('2019-11-08');
  expect(await an.press('✔')).toContain('Báo cáo đang mở đã đổi ngày: 10');
  expect(await deadline()).toMatchObject({ aimDay: '2019-11-07', lastDay: '2019-11-09' });
  expect(await lan.write('/viec')).toContain('Thứ Năm, 07/11/2019');
  await office.at('2019-11-06 07:59');
  lan.news();
  await office.at('2019-11-06 08:01');
  expect(lan.news()).toContain('còn 1 ngày làm việc');
  await office.at('2019-11-07 08:01');
  expect(lan.news()).toContain('hôm nay');
  await office.at('2019-11-08 12:00');
  expect(lan.news()).toBe('');
});

it('moves the day from which a report is late, and says so', async () => {
  const preview = await an.write('nghỉ 11/11 theo 99/UBND-NC, dự kiến');
  expect(preview).toContain('10 đơn vị: tính trễ sau 11/11/2019 → 12/11/2019');
  await an.press('✔');
  expect(await deadline()).toMatchObject({ lateAfter: '2019-11-12', provisional: true });
  await office.at('2019-11-12 10:00');
  lan.news();
  expect(await lan.write('/viec')).not.toContain('quá hạn');
});

it('taken back, gives the report its day again', async () => {
  await an.write('nghỉ 8/11 theo 99/UBND-NC, chính thức');
  await an.press('✔');
  await an.press('Sửa tiếp');
  await an.press('Bỏ một quyết định');
  await an.press('nghỉ 08/11/2019');
  expect(await an.write('nhập nhầm')).toContain('đề nghị gửi trong 07/11/2019 → 08/11/2019');
  await an.press('✔');
  expect((await deadline())?.aimDay).toBe('2019-11-08');
});

it('of a day nothing is due about moves nothing', async () => {
  expect(await an.write('nghỉ 25/12 theo 99/UBND-NC, chính thức')).toContain(
    'Không báo cáo đang mở nào đổi ngày',
  );
});
