import { openTestOffice, type TestOffice } from '../support/office';
import { seedCampaign, seedReport } from '../support/seed';

/** A tick of the clock goes in, what is due is committed, and Bot API calls come out. */
describe('the time flow', () => {
  let office: TestOffice;

  beforeEach(async () => {
    office = await openTestOffice({ at: '2019-08-08 09:00' });
    await seedCampaign(office.office);
  });

  afterEach(() => office.close());

  it('reminds the focal point and the head on each rung, once, and stops when the report is in', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    const head = await office.seated('Hùng', 'XLH/head');
    await office.at('2019-08-08 09:01');
    lan.news();
    head.news();
    await office.at('2019-10-21 07:59');
    expect(lan.news()).toBe('');
    await office.at('2019-10-21 08:00');
    expect(lan.news()).toContain('Hạn Thứ Bảy, 09/11/2019 – còn 14 ngày làm việc');
    expect(head.news()).toContain('nhắc 1 báo cáo');
    await office.at('2019-10-21 08:01');
    expect(lan.news()).toBe('');
    await seedReport(office.office, { campaign: 'ntm201900000', unit: 'XLH', at: office.now() });
    await office.at('2019-10-30 08:00');
    expect(lan.news()).toBe('');
  });

  it('says why another day is aimed at when the last day is one of rest', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await office.at('2019-11-08 08:00');
    expect(lan.news()).toContain(
      'Hạn 09/11/2019 trùng ngày nghỉ cuối tuần: đề nghị gửi trong Thứ Sáu, 08/11/2019.',
    );
  });

  it('merges what a stop of the program left unsaid into one message', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await office.at('2019-08-08 09:01');
    lan.news();
    await office.at('2019-11-07 08:00');
    const news = lan.news();
    expect(news.match(/Kính gửi/g)).toHaveLength(1);
    const [obligation] = await office.store.obligations.ofUnits(['XLH']);
    expect(obligation?.rungs.map(({ rung, outcome }) => `${rung} ${outcome}`)).toEqual([
      'T-14 merged',
      'T-7 merged',
      'T-3 merged',
      'T-1 said',
    ]);
  });

  it('says of a reminder that a stop of the program made late that it is late, and of the next not', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await office.at('2019-11-06 08:00');
    expect(lan.news()).toContain('Nhắc chậm: lẽ ra ngày 05/11/2019.');
    await office.at('2019-11-07 08:00');
    expect(lan.news()).toMatch(/^Kính gửi(?!.*Nhắc chậm)/s);
  });

  it('says of the office’s own list that it is late', async () => {
    const officer = await office.seated('Thu', '@office/officer');
    await office.at('2019-11-26 08:00');
    expect(officer.news()).toMatch(/^Nhắc chậm: lẽ ra ngày \d\d\/11\/2019\.\n/);
  });

  it('tells the office seven working days after, and nobody at night or on a day of rest', async () => {
    const officer = await office.seated('Thu', '@office/officer');
    await office.at('2019-11-20 06:00');
    expect(officer.news()).toBe('');
    await office.at('2019-11-20 08:00');
    expect(officer.news()).toContain('Báo cáo quá hạn: 10');
  });
});
