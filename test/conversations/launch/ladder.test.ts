import { profileLadder, standardLadder, urgentLadder } from '../../../src/domain/ladder';
import type { Player, TestOffice } from '../../support/office';
import { answer, openOffice, toLadder } from './officer';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openOffice());
  await answer(ha, ...toLadder);
});
afterEach(() => office.close());

const draft = () => office.store.campaignDrafts.of(`test-${ha.person.id}`);

describe('the ladder of a campaign that is launched', () => {
  it('is offered by name, each with what it does in one line', async () => {
    const said = ha.last()?.text ?? '';
    for (const line of [
      '• Nhẹ: 80 % thời gian; đúng hạn; sau hạn 3 ngày làm việc; báo cơ quan thường trực: +3',
      '• Chuẩn: trước hạn 14, 7, 3, 1 ngày làm việc; đúng hạn; sau hạn 1, 3, 7 ngày làm việc',
      '• Hỏa tốc: trước hạn 1 ngày lịch (lúc 08:00, 14:00); đúng hạn (lúc 07:00, 11:00, 15:00)',
    ])
      expect(said).toContain(line);
    expect(ha.buttons().slice(0, 5)).toEqual(['Nhẹ', 'Chuẩn (mặc định)', 'Chặt', 'Hỏa tốc…', 'Tự đặt…']);
  });

  it('is kept as the one that was pressed', async () => {
    expect(await answer(ha, '>Nhẹ')).toContain('Nhắc: Nhẹ – 80 % thời gian; đúng hạn');
    expect((await draft())?.ladder).toEqual(profileLadder('light'));
  });

  it('is the standard one for a draft of before there was a choice', async () => {
    await answer(ha, '>Chặt');
    const kept = await draft();
    if (!kept) throw new Error('no draft');
    const { ladder: _, ...older } = kept;
    await office.store.campaignDrafts.save(`test-${ha.person.id}`, older, office.now());
    await answer(ha, '/huy', '/phatdong', '>Làm tiếp', '>Chuẩn', '>✔ Phát động');
    const [campaign] = await office.store.campaigns.all();
    expect(campaign?.ladder).toEqual(standardLadder);
  });

  it('asks for the reason of what is urgent, and keeps it', async () => {
    expect(await answer(ha, '>Hỏa tốc')).toContain('Lý do hỏa tốc');
    expect(await answer(ha, '…')).toContain('Chưa có lý do');
    expect(await answer(ha, 'x'.repeat(201))).toContain('dài 201 ký tự');
    expect(await answer(ha, 'Mật: bão số 9')).toContain('độ mật');
    const preview = await answer(ha, 'Ứng phó <bão> số 9 & lũ');
    expect(preview).toContain(
      'Nhắc: Hỏa tốc (Ứng phó <bão> số 9 & lũ) – trước hạn 1 ngày lịch (lúc 08:00, 14:00)',
    );
    expect((await draft())?.ladder).toEqual(urgentLadder('Ứng phó <bão> số 9 & lũ'));
  });

  it('reads rungs typed by the officer, and says what it did not understand', async () => {
    expect(await answer(ha, '>Tự đặt')).toContain('tối đa 20');
    expect(await answer(ha, 'mỗi tuần')).toContain('Chưa hiểu các mốc nhắc “mỗi tuần”');
    const partly = await answer(ha, '-5 -1 hôm trước 0');
    expect(partly).toContain('Đã hiểu: -5 -1. Chưa hiểu: “hôm trước 0”. Ví dụ: ');
    expect(await answer(ha, '-1 lúc 20:00')).toContain('20:00 ngoài giờ gửi tin, từ 07:00 đến trước 17:00');
    const preview = await answer(ha, '80% -3 lịch -1 lúc 14:00 0 +2 +5 báo Phòng');
    expect(preview).toContain(
      'Nhắc: Tự đặt – 80 % thời gian; trước hạn 3 ngày lịch; trước hạn 1 ngày làm việc (lúc 14:00); đúng hạn; sau hạn 2, 5 ngày làm việc; báo cơ quan thường trực: +5',
    );
    expect((await draft())?.ladder?.rungs.map(({ id }) => id)).toEqual([
      '80%',
      'T-3d',
      'T-1@14:00',
      'T0',
      'T+2',
      'T+5',
    ]);
  });

  it('goes back from typing to the choice, and from there to the question before', async () => {
    expect(await answer(ha, '>Tự đặt', '>◀')).toContain('Lịch nhắc');
    expect(await answer(ha, '>Hỏa tốc', '>◀')).toContain('• Chặt:');
    expect(await answer(ha, '>◀')).toContain('Thông tin trong nhóm');
    expect((await draft())?.ladder).toBeUndefined();
  });

  it('can be changed from the preview, where the first reminder follows it', async () => {
    expect(await answer(ha, '>Chuẩn')).toContain('Nhắc lần đầu: Thứ Hai, 21/10/2019');
    expect(await answer(ha, '>Sửa nội dung', '>Sửa lịch nhắc')).toContain('Đã nhập: Chuẩn – trước hạn 14');
    expect(await answer(ha, '>Tự đặt', '-6 lịch')).toContain('Nhắc lần đầu: Thứ Hai, 04/11/2019');
    await answer(ha, '>✔ Phát động');
    const [campaign] = await office.store.campaigns.all();
    expect(campaign?.ladder.rungs.map(({ id }) => id)).toEqual(['T-6d']);
  });

  it('is neither typed at the choice nor forged', async () => {
    expect(await answer(ha, 'nhẹ thôi')).toContain('chọn một nút');
    expect((await draft())?.ladder).toBeUndefined();
  });

  it('is asked on after a restart in the middle of its words', async () => {
    await answer(ha, '>Hỏa tốc');
    await office.restart();
    expect(await answer(ha, 'Bão số 9')).toContain('Hỏa tốc (Bão số 9)');
  });
});
