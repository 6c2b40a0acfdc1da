import type { Player, TestOffice } from '../../support/office';
import { answer, openOffice, toDeadline } from './officer';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openOffice());
  office.set('2019-11-09 09:00');
});
afterEach(() => office.close());

describe('on a Saturday, a deadline on the Sunday', () => {
  it('is told with the day until which reports are on time, and no day that has passed', async () => {
    const lan = await office.seated('Lan', 'XLH/focalPoint');
    await answer(ha, ...toDeadline);
    const understood = await answer(ha, 'mai');
    expect(understood).toContain(
      'một lần: Chủ nhật, 10/11/2019 (trùng ngày nghỉ cuối tuần; gửi đến hết Thứ Hai, 11/11/2019 vẫn đúng hạn), không còn ngày làm việc nào trước hạn',
    );
    const preview = await answer(ha, '>✔ một lần', '>Dùng bộ câu hỏi mẫu', '>Chỉ nêu số lượng', '>Chuẩn');
    expect(preview).toContain(
      '⚠ Không còn ngày làm việc nào trước hạn 10/11/2019; báo cáo gửi đến hết 11/11/2019 vẫn đúng hạn.',
    );
    await answer(ha, '>✔ Phát động');
    const owed = await lan.write('/viec');
    expect(owed).toContain('Hạn Chủ nhật, 10/11/2019 – không còn ngày làm việc nào trước hạn');
    expect(owed).toContain('trùng ngày nghỉ cuối tuần: gửi đến hết Thứ Hai, 11/11/2019 vẫn đúng hạn');
    const asked = await lan.write('/baocao');
    expect(asked).toContain('trùng ngày nghỉ cuối tuần: gửi đến hết Thứ Hai, 11/11/2019 vẫn đúng hạn');
    await lan.write('/huy');
    const standing = await ha.write('tình hình nông thôn mới');
    expect(standing).toContain('Đến nay: không còn ngày làm việc nào trước hạn');
    office.set('2019-11-10 09:00');
    const sunday = await lan.write('/viec');
    expect(sunday).toContain('Hạn Chủ nhật, 10/11/2019 – hôm nay');
    for (const said of [understood, preview, owed, asked, standing, sunday]) {
      expect(said).not.toContain('08/11/2019');
      expect(said).not.toContain('đã đến hạn');
    }
    await office.at('2019-11-11 08:00');
    expect(lan.news()).toContain('gửi đến hết Thứ Hai, 11/11/2019 vẫn đúng hạn');
  });
});
