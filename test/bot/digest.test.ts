import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { type SeedOverrides, seedCampaign, seedReport } from '../support/seed';

let office: TestOffice;
let leader: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-10-24 08:00' });
  leader = await office.seated('Chủ tịch', '@office/leader');
});

afterEach(() => office.close());

const launched = (overrides: SeedOverrides = {}) =>
  seedCampaign(office.office, { plannedAt: new Date('2019-08-08T09:00:00+07:00'), ...overrides });
const report = (unit: string, campaign = 'ntm201900000') =>
  seedReport(office.office, { campaign, unit, at: office.now() });

async function at(time: string): Promise<string> {
  leader.news();
  await office.at(time);
  return leader.news();
}

it('comes at 07:30 of the first working day of the week, as a picture with its words, once', async () => {
  await launched();
  await office.at('2019-10-24 08:00');
  expect(await at('2019-10-28 07:29')).toBe('');
  expect(await at('2019-10-28 07:30')).toContain('Báo cáo tuần: 1 phong trào');
  expect(leader.last()?.photo).toBeDefined();
  expect(await at('2019-10-28 07:31')).toBe('');
  expect(await at('2019-10-29 07:30')).toBe('');
});

it('comes once after a stop of the program, within its week and in office hours', async () => {
  await launched();
  await office.at('2019-10-24 08:00');
  expect(await at('2019-10-30 06:00')).toBe('');
  expect(await at('2019-10-30 09:10')).toContain('Báo cáo tuần');
  expect(await at('2019-10-31 07:30')).toBe('');
  expect(await at('2019-11-04 07:30')).toContain('Báo cáo tuần');
});

it('does not come in the middle of the week because a first campaign was launched then', async () => {
  await office.at('2019-10-24 09:00');
  await launched();
  expect(await at('2019-10-24 09:30')).toBe('');
  expect(await at('2019-10-28 07:30')).toContain('Tuần đầu theo dõi');
});

it('tells expected, received, on time, late, missing, and the change since the last one', async () => {
  await launched();
  await office.at('2019-10-24 09:00');
  await report('XLH');
  expect(await at('2019-10-28 07:30')).toContain(
    'Phải gửi 10 · đã nhận 1 (đúng hạn 1, sau hạn 0) · chưa hoàn thành 9: còn hạn 9',
  );
  await office.at('2019-10-29 10:00');
  await report('XVH');
  await report('XHD');
  expect(await at('2019-11-04 07:30')).toContain('So với ngày 28/10/2019: số đã nhận +2');
  await at('2019-11-11 07:30');
  await at('2019-11-12 08:00');
  await report('P1');
  const news = await at('2019-11-18 07:30');
  expect(news).toContain('đúng hạn 3, sau hạn 1');
  expect(news).toContain('chưa hoàn thành 6: còn hạn 0, đang bổ sung 0, quá hạn 6');
  expect(news).toContain('số đã nhận +1');
});

it('compares the very reports it shows, when another period has begun meanwhile', async () => {
  await launched({ recurrence: 'monthly', deadline: 'trước ngày 25 hằng tháng', from: '2019-10-01' });
  await office.at('2019-10-24 09:00');
  await report('XLH');
  await report('XVH');
  await office.at('2019-10-28 07:30');
  await office.at('2019-11-04 07:30');
  const news = await at('2019-11-18 07:30');
  expect(news).toContain('đã nhận 0');
  expect(news).toMatch(/So với ngày \d\d\/\d\d\/2019: số đã nhận không thay đổi/);
});

it('says what needs a decision, of every period: long overdue, long unreviewed, nobody to remind', async () => {
  await launched();
  await office.seated('Lan', 'XVH/focalPoint');
  await office.at('2019-11-08 08:00');
  await report('XLH');
  const soon = await at('2019-11-11 07:30');
  expect(soon).toContain('8 đơn vị chưa có đầu mối nhận nhắc');
  expect(soon).not.toContain('từ 5 ngày làm việc');
  const news = await at('2019-11-18 07:30');
  expect(news).toContain('9 báo cáo quá hạn từ 5 ngày làm việc');
  expect(news).toContain('1 báo cáo chờ tiếp nhận từ 5 ngày làm việc');
});

it('speaks the language of each leader', async () => {
  const deputy = await office.seated('Deputy', '@office/leader');
  await office.store.people.setLocale(`test-${deputy.person.id}`, 'en');
  await launched();
  await office.at('2019-10-24 08:00');
  expect(await at('2019-10-28 07:30')).toContain('Báo cáo tuần');
  expect(deputy.news()).toContain('Weekly digest');
});

it('without a leader leaves a row that says so', async () => {
  await office.close();
  office = await openTestOffice({ at: '2019-10-25 08:00' });
  await launched();
  await office.at('2019-10-25 08:01');
  await office.at('2019-10-28 07:30');
  const [row] = await office.store.deliveries.ofMessage('digest:2019-10-28');
  expect(row).toMatchObject({ state: 'failed', outcome: 'nobody' });
});
