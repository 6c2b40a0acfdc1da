import type { Player, TestOffice } from '../../support/office';
import { answer, openOffice, toDeadline, toLead, toPreview, toReporters } from './officer';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openOffice());
});
afterEach(() => office.close());

const draft = () => office.store.campaignDrafts.of(`test-${ha.person.id}`);
const dataOf = (player: Player, label: string): string => {
  const buttons = player.last()?.reply_markup?.inline_keyboard.flat() ?? [];
  const button = buttons.find(({ text }) => text.startsWith(label));
  return button && 'callback_data' in button ? (button.callback_data ?? '') : '';
};
/** A press as no client of ours makes it: the data is whatever its sender likes. */
const forged = async (player: Player, label: string, data: string) => {
  player.person.press(label);
  const updates = office.sandbox.takeUpdates().map((update) => {
    if (!update.callback_query) return update;
    return { ...update, callback_query: { ...update.callback_query, data } };
  });
  await office.deliver(updates);
};

describe('a launch and what does not belong to it', () => {
  it('offers the draft after /huy, and goes on where it was left', async () => {
    await answer(ha, ...toReporters, '>☐ Xã', '/huy');
    expect(await answer(ha, '/phatdong')).toContain('Có bản nháp phong trào Cả nước chung sức');
    expect(await answer(ha, '>Làm tiếp')).toContain('Đang chọn: 6 đơn vị');
  });

  it('begins anew under another id when that is asked for', async () => {
    await answer(ha, ...toLead, '>Dừng');
    const before = await draft();
    await answer(ha, '/phatdong', '>Lập mới');
    const after = await draft();
    expect(after?.title).toBeUndefined();
    expect(after?.id).not.toBe(before?.id);
  });

  it('keeps one person’s draft from another', async () => {
    await answer(ha, ...toLead, '>Dừng');
    const minh = await office.seated('Minh', '@office/officer');
    expect(await answer(minh, '/phatdong')).toContain('Lập phong trào mới');
  });

  it('is kept as a draft by /huy, which of other forms does not speak', async () => {
    await answer(ha, ...toLead);
    expect(await answer(ha, '/huy')).toContain('giữ trong bản nháp');
    await answer(ha, '/moi');
    expect(await answer(ha, '/huy')).toBe('Đã dừng biểu mẫu đang mở.');
    expect(await answer(ha, '/huy')).toBe('Không có biểu mẫu nào đang mở.');
  });

  it.each([
    ['trước ngày 31/2/2027', 'Không có ngày “31/2/2027” trong lịch.'],
    [
      'hang quy ngay 5',
      'Đã hiểu: ngày 5, hằng quý. Còn thiếu: tháng nào trong quý. Ví dụ: ngày 05 tháng cuối',
    ],
    ['ngày 5 hằng năm', 'Đã hiểu: ngày 5, hằng năm. Còn thiếu: tháng nào.'],
    ['hằng năm', 'Đã hiểu: hằng năm. Còn thiếu: ngày nào.'],
    ['trước 10/11/2026 hằng năm', 'nhưng cả câu chưa thành một hạn'],
    ['trước 10/11 nhé', 'Chưa hiểu: “nhé”. Ví dụ: trước ngày 10/11 hằng năm'],
  ])('is told of the deadline “%s” what is wrong with it', async (typed, words) => {
    const said = await answer(ha, ...toDeadline, typed);
    expect(said).toContain(words);
    expect(said).not.toContain(`Chưa hiểu: “${typed}”`);
  });

  it('lets commands do their work in the middle', async () => {
    await answer(ha, ...toLead);
    expect(await answer(ha, '/huongdan')).toContain('Các chức năng');
    expect(await answer(ha, 'Phòng Kinh tế')).toContain('Đơn vị báo cáo');
  });

  it('says why stickers, voice, files, forwards and edits are no answers', async () => {
    await answer(ha, '/phatdong');
    expect(await ha.does((person) => person.sendSticker())).toContain('nhãn dán');
    expect(await ha.does((person) => person.sendVoice({ bytes: Buffer.from('a') }))).toContain('tin thoại');
    expect(
      await ha.does((person) => person.sendDocument({ bytes: Buffer.from('a'), name: 'a.pdf' })),
    ).toContain('Bước này cần chữ');
    const minh = await office.seated('Minh', '@office/officer');
    const message = minh.person.write('Tên chuyển tiếp');
    expect(await ha.does((person) => person.forward(message))).toContain('chuyển tiếp');
    expect((await draft())?.title).toBeUndefined();
    await answer(ha, 'Nông thôn mới');
    const mine = ha.person.read().messages.findLast(({ text }) => text === 'Nông thôn mới');
    expect(await ha.does((person) => person.edit(mine?.message_id ?? 0, 'Tên khác'))).toContain('Tin đã sửa');
    expect((await draft())?.title).toBe('Nông thôn mới');
  });

  it('does not take a button of an earlier question', async () => {
    await answer(ha, ...toReporters);
    const old = dataOf(ha, '☐ Xã');
    await answer(ha, '>☐ Phường');
    await forged(ha, '☐ Xã (6)', old);
    expect((await draft())?.scope?.kinds).toEqual(['ward']);
  });

  it('does not take forged data', async () => {
    await answer(ha, ...toReporters);
    const [f, id, step] = dataOf(ha, '☐ Xã').split(':');
    for (const value of ['k:planet', 'b:99', 'done', 'keep', 'launch', 'edit:title', ''])
      await forged(ha, '☐ Xã (6)', [f, id, step, value].join(':'));
    expect((await draft())?.scope).toBeUndefined();
    expect(await answer(ha, '>☐ Xã')).toContain('Đang chọn: 6 đơn vị');
  });

  it('cannot be launched from a preview that says it is not ready', async () => {
    await answer(ha, ...toPreview, '>Sửa nội dung', '>Sửa thời gian');
    expect(await answer(ha, '2016 - 2018')).toContain('không còn kỳ nào');
    const [f, id, step] = dataOf(ha, 'Sửa tên').split(':');
    await forged(ha, 'Sửa tên', [f, id, step, 'launch'].join(':'));
    expect(await office.store.campaigns.all()).toEqual([]);
  });

  it('takes two answers at once one after the other', async () => {
    await answer(ha, '/phatdong');
    await ha.does((person) => {
      person.write('Nông thôn mới');
      person.write('1804/UBND-NC ngày 08/8/2019');
    });
    expect(await draft()).toMatchObject({ title: 'Nông thôn mới', number: '1804/UBND-NC' });
  });
});
