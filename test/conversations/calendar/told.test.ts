import { openTestOffice, type Player, type TestOffice } from '../../support/office';
import { seedCampaign, seedReport } from '../../support/seed';
import { editing } from './editing';

const WORDS = '10 ngày làm việc kể từ ngày 25/10/2019';

let office: TestOffice;
let an: Player;
let lan: Player;
/** Ten working days after 25/10/2019: Friday 08/11; a second report asks for a day of the calendar, 09/11. */
beforeEach(async () => {
  office = await openTestOffice({ at: '2019-10-30 08:00' });
  const asked = { plannedAt: office.now(), launchedAt: office.now() };
  await seedCampaign(office.office, { ...asked, recurrence: 'once', deadline: WORDS });
  await seedCampaign(office.office, { ...asked, id: 'ngay00000001', title: 'Giảm nghèo' });
  lan = await office.seated('Lan', 'XLH/focalPoint');
  an = await editing(office, 2019);
  await office.at('2019-10-30 09:00');
  lan.news();
});
afterEach(() => office.close());

async function decide(words: string): Promise<string> {
  await office.forge(an, 'ce:2019');
  const preview = await an.write(`${words}, chính thức`);
  await an.press('✔');
  return preview;
}

const heard = (news: string, heading = 'Thay đổi hạn') =>
  news.split('\n---\n').filter((text) => text.includes(heading));

it('tells the units whose last day moved, once, from when to when and why, and only those', async () => {
  const preview = await decide('nghỉ 6/11 theo 99/UBND-NC');
  expect(preview).toContain('hạn 08/11/2019 → 11/11/2019');
  expect(preview).toContain('đơn vị có hạn đổi ngày được thông báo');
  expect(preview).not.toContain('Hạn ghi trong văn bản giữ nguyên');
  const [told = '', ...more] = heard(lan.news());
  expect(more).toEqual([]);
  expect(told).toContain('Thay đổi hạn báo cáo: 1');
  expect(told).toContain('(hạn 11/11/2019)');
  expect(told).toContain('Hạn đổi từ 08/11/2019 thành Thứ Hai, 11/11/2019 – còn 7 ngày làm việc.');
  expect(told).toContain(
    `Vì lịch nghỉ thay đổi theo 99/UBND-NC; lời văn bản số 1804/UBND-NC ngày 08/08/2019 giữ nguyên: “${WORDS}”`,
  );
  expect(told).not.toContain('Giảm nghèo');
  expect(await lan.press('Vì sao?')).toContain(
    'Hạn được tính lại ngày 30/10/2019 vì lịch nghỉ thay đổi theo 99/UBND-NC.',
  );
  await office.at('2019-10-30 09:05');
  await office.at('2019-10-31 09:00');
  expect(heard(lan.news())).toEqual([]);
});

it('tells it in English with the weekday of every day', async () => {
  await lan.write('/ngonngu en');
  await decide('nghỉ 6/11 theo 99/UBND-NC');
  const [told] = heard(lan.news(), 'Deadlines changed');
  expect(told).toContain('from Friday, 08/11/2019 to Monday, 11/11/2019');
  expect(told).toContain('(99/UBND-NC); the words of document 1804/UBND-NC of Thursday, 08/08/2019 stay');
});

it('tells nobody when only the day to send by moves, and “Vì sao?” does not call it another deadline', async () => {
  await decide('nghỉ 25/12 theo 98/UBND-NC');
  await decide('nghỉ 11/11 theo 99/UBND-NC');
  await office.at('2019-10-30 10:00');
  expect(heard(lan.news())).toEqual([]);
  await lan.write('/viec');
  const why = await lan.press('Vì sao? (2)');
  expect(why).toContain('tính lại ngày 30/10/2019 vì lịch nghỉ thay đổi theo 99/UBND-NC; hạn không đổi');
  expect(why).not.toContain('Hạn được');
});

it('tells it in office hours, of several changes once, and not at all when the day came back', async () => {
  const hoa = await office.seated('Hoa', 'XVH/focalPoint');
  office.set('2019-10-30 20:00');
  await decide('nghỉ 6/11 theo 99/UBND-NC');
  await decide('nghỉ 7/11 theo 100/UBND-NC');
  await seedReport(office.office, { campaign: 'ntm201900000', unit: 'XVH', at: office.now() });
  expect(heard(lan.news())).toEqual([]);
  await office.at('2019-10-31 08:00');
  const [told = '', ...more] = heard(lan.news());
  expect(more).toEqual([]);
  expect(told).toContain('Hạn đổi từ 08/11/2019 thành Thứ Ba, 12/11/2019');
  expect(heard(hoa.news())).toEqual([]);
  office.set('2019-10-31 20:00');
  await decide('nghỉ 5/11 theo 101/UBND-NC');
  await an.press('Sửa tiếp');
  await an.press('Bỏ một quyết định');
  await an.press('nghỉ 05/11/2019');
  await an.write('nhập nhầm');
  await an.press('✔');
  await office.at('2019-11-01 08:00');
  expect(heard(lan.news())).toEqual([]);
});

it('is made up when the process died between moving and telling', async () => {
  const give = jest.spyOn(office.store.notices, 'give').mockRejectedValue(new Error('crash'));
  await decide('nghỉ 6/11 theo 99/UBND-NC');
  give.mockRestore();
  expect(heard(lan.news())).toEqual([]);
  await office.at('2019-10-30 09:01');
  expect(heard(lan.news())).toHaveLength(1);
});
