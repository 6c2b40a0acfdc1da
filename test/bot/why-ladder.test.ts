import { type Ladder, profileLadder, urgentLadder } from '../../src/domain/ladder';
import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { forged, once, seedFor } from './asking-why';

jest.setTimeout(30_000);

let office: TestOffice;
let lan: Player;

beforeEach(async () => {
  office = await openTestOffice({ at: '2019-08-08 10:00' });
  await office.withUnits();
  lan = await office.seated('Lan', 'XLH/focalPoint');
});
afterEach(() => office.close());

/** What "Vì sao?" under the newest message answers. */
const why = () => lan.press('Vì sao?');

describe('other ladders', () => {
  it('an urgent one says why it cannot wait, in the reminder and in the answer', async () => {
    const officer = await office.seated('Hà', '@office/officer');
    const ladder = urgentLadder('ứng phó bão số 5');
    await seedFor(office, {
      ladder,
      scope: { kinds: [], units: ['XLH'] },
      ...once('chậm nhất ngày 13/8/2019'),
    });
    lan.news();
    await office.at('2019-08-12 08:00');
    expect(lan.news()).toMatch(/^Việc gấp: ứng phó bão số 5\n\nKính gửi Xã Lạc Hòa/);
    const answer = await why();
    expect(answer).toContain('Việc gấp: ứng phó bão số 5. Được nhắc cả ngoài giờ hành chính.');
    expect(answer).toContain('Nhắc tiếp: 14:00 Thứ Hai, 12/08/2019 (1 ngày trước 13/08/2019)');
    expect(answer).toContain('08:00 Thứ Tư, 14/08/2019 (1 ngày sau 13/08/2019), báo thêm Phòng Nội vụ');
    officer.news();
    await office.at('2019-08-12 14:00');
    expect(await lan.press('Vì sao?')).toContain('Đã nhắc 2 lần: 08:00 12/08/2019; 14:00 12/08/2019.');
    officer.news();
    await office.at('2019-08-14 08:00');
    expect(officer.news()).toMatch(/^Việc gấp: ứng phó bão số 5\n/);
    expect(await officer.press('Vì sao?')).toContain('Xã Lạc Hòa');
  });

  it('one of shares of the time says how much has gone', async () => {
    await seedFor(office, { ladder: profileLadder('light') });
    expect(await why()).toContain('(đã qua 80% thời gian từ 08/08/2019 đến 08/11/2019)');
  });

  it('one that was typed names its own moments, and where it tells nobody new, nobody', async () => {
    const ladder: Ladder = {
      ...profileLadder('light'),
      profile: 'custom',
      rungs: [
        { id: 'T0', offset: 0, unit: 'workingDays', at: '16:00', to: ['head'] },
        { id: 'T+2d', offset: 2, unit: 'calendarDays', at: '08:00', to: ['head'] },
      ],
    };
    await seedFor(office, { ladder });
    const answer = await why();
    expect(answer).toContain(
      'Nhắc tiếp: 16:00 Thứ Sáu, 08/11/2019 (đúng ngày 08/11/2019), gửi thủ trưởng (chưa có người).',
    );
    expect(answer).not.toContain('Sau đó');
  });

  it('what is due later on a day that had its reminder is said the next working day, and announced so', async () => {
    await seedFor(office, { id: 'c00000000001', title: 'Giảm nghèo', ...once('chậm nhất ngày 15/8/2019') });
    const afternoon: Ladder = {
      ...profileLadder('light'),
      profile: 'custom',
      rungs: [{ id: 'T-3', offset: -3, unit: 'workingDays', at: '15:00', to: ['focalPoint'] }],
    };
    const id = await seedFor(office, {
      id: 'c00000000002',
      title: 'Chuyển đổi số',
      ladder: afternoon,
      ...once('chậm nhất ngày 15/8/2019'),
    });
    await office.at('2019-08-12 08:00');
    expect(lan.news()).toContain('Giảm nghèo');
    expect(await forged(office, lan, `why:${id}`)).toContain('Nhắc tiếp: 08:00 Thứ Ba, 13/08/2019');
    await office.at('2019-08-12 15:00');
    expect(lan.news()).toBe('');
    await office.at('2019-08-13 08:00');
    expect(lan.news()).toContain('Chuyển đổi số');
  });
});
