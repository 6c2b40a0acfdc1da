import type { Player, TestOffice } from '../../support/office';
import { answer, openOffice } from './officer';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openOffice());
});

afterEach(() => office.close());

const inPhases = 'đợt 1: 8/2019 - 12/2019; đợt 2: 01/2020 - 6/2020';
const toSpan = ['/phatdong', 'Xanh, sạch, đẹp', '1804/UBND-NC ngày 08/8/2019'];
const fromSpan = ['Phòng Kinh tế', 'các xã, phường', '>✔ Xong', '>Báo cáo định kỳ'];
const perPhase = '05 ngày làm việc sau khi kết thúc mỗi đợt';

describe('a campaign in phases', () => {
  it('is echoed phase by phase and asks for a report on each', async () => {
    const echoed = await answer(ha, ...toSpan, inPhases);
    expect(echoed).toContain('Thời gian: từ Thứ Năm, 01/08/2019 đến Thứ Ba, 30/06/2020');
    expect(echoed).toContain('đợt 1 từ 01/08/2019 đến 31/12/2019; đợt 2 từ 01/01/2020 đến 30/06/2020');
    const said = await answer(ha, ...fromSpan, perPhase);
    expect(said).toContain('mỗi đợt: Thứ Tư, 08/01/2020, còn 107 ngày làm việc; cả phong trào 2 kỳ');
    expect(ha.buttons()).toContain('✔ mỗi đợt');
    const preview = await answer(ha, '>✔ mỗi đợt', '>Dùng bộ câu hỏi mẫu', '>Chỉ nêu số lượng', '>Chuẩn');
    expect(preview).toContain('Các đợt: đợt 1 từ 01/08/2019 đến 31/12/2019');
    expect(preview).toContain('Thứ Ba, 07/07/2020');
    expect(preview).not.toContain('NĐ 09');
    await answer(ha, '>✔ Phát động');
    const [campaign] = await office.store.campaigns.all();
    expect(campaign?.phases).toEqual([
      { from: '2019-08-01', to: '2019-12-31' },
      { from: '2020-01-01', to: '2020-06-30' },
    ]);
  });

  it('takes “mỗi đợt” of a campaign that is one for its end, and says so', async () => {
    const said = await answer(
      ha,
      ...toSpan,
      'từ 08/8/2019 đến 31/12/2019',
      ...fromSpan,
      'khi kết thúc mỗi đợt',
    );
    expect(said).toContain('một lần: Thứ Ba, 31/12/2019');
    expect(said).toContain('Phong trào chưa chia đợt');
    expect(ha.buttons()).not.toContain('✔ mỗi đợt');
  });

  it('forgets the phases when another period is typed', async () => {
    await answer(ha, ...toSpan, inPhases, '>◀ Quay lại');
    expect(ha.last()?.text).toContain('Các đợt:');
    const echoed = await answer(ha, 'năm học 2019-2020');
    expect(echoed).toContain('Thời gian: từ Chủ nhật, 01/09/2019 đến Chủ nhật, 31/05/2020');
    expect(echoed).toContain('theo khung năm học');
    expect(echoed).not.toContain('Các đợt');
    const said = await answer(ha, ...fromSpan, 'trước ngày 15/7 hằng năm học');
    expect(said).toContain('mỗi năm học: Thứ Ba, 14/07/2020');
  });

  it('is asked for again when its phases overlap, with an example', async () => {
    const said = await answer(ha, ...toSpan, 'đợt 1: 8/2019 - 01/2020; đợt 2: 01/2020 - 6/2020');
    expect(said).toContain('Đợt 2 bắt đầu khi đợt 1 chưa kết thúc');
    expect(said).toContain('Ví dụ: đợt 1:');
  });
});

describe('the date of the document', () => {
  it('is the last such day when its year is left out, and that is said', async () => {
    const said = await answer(ha, '/phatdong', 'Xanh, sạch, đẹp', '1804/UBND-NC ngày 20/12');
    expect(said).toContain('Văn bản: 1804/UBND-NC, Thứ Năm, 20/12/2018');
    expect(said).toContain('Năm chưa ghi, hiểu là 2018 theo ngày nhập.');
  });

  it('says at once what was assumed of a day typed before the number', async () => {
    const said = await answer(ha, '/phatdong', 'Xanh, sạch, đẹp', 'hôm qua');
    expect(said).toContain('Tính từ ngày 08/08/2019.');
    expect(said).toContain('văn bản ngày Thứ Tư, 07/08/2019');
  });
});
