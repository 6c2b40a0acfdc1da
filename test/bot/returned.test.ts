import { reviewReport } from '../../src/actions/review-report';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign, seedReport } from '../support/seed';

jest.setTimeout(30_000);

const REASON = 'thiếu số hộ hiến đất';

let office: TestOffice;
let officer: Player;
let lan: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 10:00' });
  await office.withUnits();
  officer = await office.seated('Hà', '@office/officer');
  lan = await office.seated('Lan', 'XLH/focalPoint');
  await seedCampaign(office.office);
  await office.at('2019-11-04 15:00');
  await giveBack(
    await seedReport(office.office, { campaign: 'ntm201900000', unit: 'XLH', at: office.now() }),
  );
});
afterEach(() => office.close());

async function giveBack({ id, submissions }: Awaited<ReturnType<typeof seedReport>>): Promise<void> {
  const submission = submissions.at(-1)?.id ?? '';
  const actor = { person: `test-${officer.person.id}`, seat: '@office/officer' };
  const verdict = { kind: 'return', reason: REASON } as const;
  await reviewReport(office.office, { obligation: id, submission, verdict }, actor, office.now());
  await office.settle();
}

describe('a report that was returned', () => {
  it('is reminded of as such, with the reason', async () => {
    lan.news();
    await office.at('2019-11-07 08:00');
    const news = lan.news();
    expect(news).toContain('Kính gửi Xã Lạc Hòa');
    expect(news).toContain(`Được trả lại. Đề nghị bổ sung: ${REASON}`);
  });

  it('is told from one never sent, in every list', async () => {
    const words = 'Xã Lạc Hòa: còn 4 ngày làm việc, được trả lại để bổ sung';
    const detail = await officer.write('/tinhhinh nông thôn mới');
    expect(detail).toContain('Chưa hoàn thành 10: chưa gửi 9, được trả lại 1; trong đó quá hạn 0');
    expect(await officer.press('Được trả lại (1)')).toContain(words);
    const record = await officer.write('/donvi lạc hòa');
    expect(record).toContain('Đã gửi 0/1 · trả lại 1');
    expect(record).toContain(`Đề nghị bổ sung: ${REASON}\nGửi 15:00 04/11/2019`);
  });
});

describe('a deadline that has passed', () => {
  const until = 'Tiếp nhận đến hết Thứ Hai, 11/11/2019';

  it('is shown with the day from which the working days are counted', async () => {
    expect(await officer.write('/tinhhinh nông thôn mới')).not.toContain(until);
    expect(await officer.write('/donvi lạc hòa')).not.toContain(until);
    await office.at('2019-11-13 08:00');
    const detail = await officer.write('/tinhhinh nông thôn mới');
    expect(detail).toContain(until);
    expect(detail).not.toContain('đề nghị gửi trong');
    expect(await officer.write('/donvi lạc hòa')).toContain(until);
  });

  it('is told to the office campaign by campaign, units in the order of the dictionary', async () => {
    officer.news();
    await office.at('2019-11-20 08:00');
    const told = officer.news();
    const names = [...told.matchAll(/^• (.*?): quá hạn/gmu)].map(([, name]) => name);
    expect(names.slice(0, 4)).toEqual(['Phường 1', 'Phường 2', 'Phường Khánh Hòa', 'Phường Vĩnh Phước']);
    expect(told.match(/nông thôn mới/gu)).toHaveLength(1);
    expect(await officer.press('Xem đơn vị quá hạn')).toContain('Quá hạn: 10 báo cáo');
  });
});

it('the next deadline of a unit is said once', async () => {
  const record = await officer.write('/donvi lạc hòa');
  expect(record.match(/09\/11\/2019/gu)).toHaveLength(1);
});
