import type { Player, TestOffice } from '../../support/office';
import { answer, openOffice, toDeadline, toLead, toPreview, toQuestions, toReporters } from './officer';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openOffice());
});
afterEach(() => office.close());

const draft = () => office.store.campaignDrafts.of(`test-${ha.person.id}`);

describe('the questions of the launch', () => {
  it('asks again for what is no title', async () => {
    await answer(ha, '/phatdong');
    expect(await answer(ha, '“ ”')).toContain('đang trống');
    expect(await answer(ha, 'x'.repeat(201))).toContain('200 ký tự');
    expect(await answer(ha, 'x'.repeat(4000))).toContain('4000 ký tự');
    expect(await answer(ha, 'TỐI MẬT\nPhong trào thi đua')).toContain('độ mật');
    expect((await draft())?.title).toBeUndefined();
    expect(await answer(ha, '“Nông thôn mới”')).toContain('Văn bản phát động');
    expect((await draft())?.title).toBe('Nông thôn mới');
  });

  it.each([
    ['“Cả nước chung sức”', 'Cả nước chung sức'],
    ['"Đô thị văn minh"', 'Đô thị văn minh'],
    ['Xây dựng <nông thôn mới> & "đô thị"', 'Xây dựng <nông thôn mới> & "đô thị"'],
    ['"Dân vận khéo" và "Đền ơn đáp nghĩa"', '"Dân vận khéo" và "Đền ơn đáp nghĩa"'],
    ['“Dân vận khéo” và “Đền ơn đáp nghĩa”', '“Dân vận khéo” và “Đền ơn đáp nghĩa”'],
    ['“Phong trào "Hai tốt"”', 'Phong trào "Hai tốt"'],
  ])('takes off only the quotation marks around the whole title: %s', async (typed, title) => {
    await answer(ha, '/phatdong', typed);
    expect((await draft())?.title).toBe(title);
  });

  it('takes the document in two answers and refuses what is none', async () => {
    await answer(ha, '/phatdong', 'Nông thôn mới');
    expect(await answer(ha, 'công văn hôm nọ')).toContain('1804/UBND-NC');
    expect(await answer(ha, '1804 / UBND-NC')).toContain('Ngày của văn bản 1804/UBND-NC');
    expect(await answer(ha, '31/02/2019')).toContain('Không có ngày');
    const unread = await answer(ha, 'hôm nọ');
    expect(unread).toContain('Chưa đọc được ngày trong “hôm nọ”');
    expect(unread).not.toContain('1804');
    expect(await answer(ha, '08/8/2019')).toContain('Văn bản: 1804/UBND-NC, Thứ Năm, 08/08/2019');
  });

  it('says the period in full, and what was assumed of it', async () => {
    const [start = '', title = '', document = ''] = toLead;
    await answer(ha, start, title, document);
    expect(await answer(ha, 'hai năm')).toContain('Chưa hiểu thời gian');
    expect(await answer(ha, 'đến năm 2020')).toContain(
      'từ Thứ Năm, 08/08/2019 đến Thứ Năm, 31/12/2020 (ngày bắt đầu chưa ghi, hiểu là ngày văn bản)',
    );
  });

  it('finds the lead unit by any spelling, offers several, and the nearest when there is none', async () => {
    await answer(ha, ...toLead);
    await answer(ha, 'hội');
    expect(ha.buttons().filter((text) => text.startsWith('Hội')).length).toBeGreaterThan(1);
    expect(await answer(ha, 'Phòng Knh tê xyz')).toContain('Chưa tìm thấy');
    const nearest = ha.buttons().filter((text) => !/^(◀|Dừng)/.test(text));
    expect(nearest.length).toBeGreaterThan(0);
    expect(nearest.length).toBeLessThanOrEqual(3);
    expect(await answer(ha, 'phong kinh te')).toContain('Chủ trì: Phòng Kinh tế');
    expect((await draft())?.lead).toBe('PKT');
  });

  it('takes the lead unit from a button', async () => {
    await answer(ha, ...toLead, 'hội');
    expect(await answer(ha, '>Hội Nông dân')).toContain('Chủ trì: Hội Nông dân thị xã');
    expect((await draft())?.lead).toBe('HND');
  });

  it('chooses reporters by buttons and by words, with the count and the list', async () => {
    await answer(ha, ...toReporters);
    expect(ha.buttons().join()).not.toContain('✔ Xong');
    expect(await answer(ha, '>☐ Xã')).toContain('Đang chọn: 6 đơn vị');
    expect(ha.buttons()).toContain('☑ Xã (6)');
    expect(await answer(ha, '>☐ Phường')).toContain('Đang chọn: 10 đơn vị');
    expect(await answer(ha, 'trừ Phường 1, lai hoa')).toContain('Đang chọn: 8 đơn vị');
    expect(await answer(ha, '>☑ Xã')).toContain('Đang chọn: 3 đơn vị\nPhường 2, Phường Khánh Hòa');
    expect(await answer(ha, 'qwertyuiop, Phường 1')).toContain('Chưa tìm thấy “qwertyuiop”');
    expect((await draft())?.scope).toMatchObject({ units: ['P1'], except: ['XLAIH'] });
    expect(await answer(ha, '>☐ Khối 5')).toContain('Đang chọn: 9 đơn vị');
  });

  it('chooses by “tất cả các xã” the communes only, and counts the names an exception may mean', async () => {
    await answer(ha, ...toReporters);
    expect(await answer(ha, 'tất cả các xã')).toContain('Đang chọn: 6 đơn vị');
    expect(await answer(ha, 'trừ hòa')).toMatch(/“hòa” có nhiều đơn vị: .+, .+, .+ … và 1 đơn vị khác/);
  });

  it('leaves the lead unit out of those who report', async () => {
    await answer(ha, ...toReporters);
    expect(await answer(ha, 'tất cả')).toContain('Đang chọn: 34 đơn vị');
    const named = await answer(ha, '>Chọn lại', 'Phòng Kinh tế');
    expect(named).toContain('Đơn vị chủ trì là nơi nhận báo cáo nên không phải báo cáo.');
    expect(named).toContain('Đang chọn: 0 đơn vị');
    expect(await answer(ha, 'Phường 1')).not.toContain('Đơn vị chủ trì là nơi');
  });

  it('takes the deadline typed anew where it was not understood as meant, and a button’s words for the button', async () => {
    await answer(ha, ...toDeadline, 'trước ngày 10/11');
    expect(await answer(ha, 'bao giờ cũng được')).toContain('Chưa hiểu hạn');
    const anew = await answer(ha, 'chậm nhất 05/12');
    expect(anew).toContain('một lần: Thứ Năm, 05/12/2019');
    expect(await answer(ha, 'mot lan')).toContain('Nội dung báo cáo');
    expect(await draft()).toMatchObject({ deadline: { words: 'chậm nhất 05/12' }, recurrence: 'once' });
  });

  it('says what of a deadline was understood and what was not', async () => {
    await answer(ha, ...toDeadline);
    const said = await answer(ha, 'trước ngày 10/11 sau đại hội');
    expect(said).toContain('Đã hiểu: ngày 10, tháng 11');
    expect(said).toContain('đại hội');
    expect(said).toContain('Ví dụ');
  });

  it('names a year it assumed, and offers once or yearly', async () => {
    await answer(ha, ...toDeadline);
    const said = await answer(ha, 'trước ngày 10/11');
    expect(said).toContain('một lần: Thứ Bảy, 09/11/2019');
    expect(said).toContain('Năm chưa ghi, hiểu là 2019');
    expect(ha.buttons()).toEqual(expect.arrayContaining(['✔ một lần', '✔ hằng năm']));
  });

  it('asks for another deadline when nothing is due any more', async () => {
    await answer(ha, ...toDeadline);
    const said = await answer(ha, 'chậm nhất 05/3/2019');
    expect(said).toContain('không còn kỳ nào');
    expect(said).toContain('Hạn báo cáo');
    expect(said).not.toContain('05/3/2019');
    expect(ha.buttons()).not.toContain('Giữ nội dung đã nhập');
    expect((await draft())?.deadline).toBeUndefined();
    expect(await answer(ha, 'chậm nhất 05/3/2020')).toContain('Đã hiểu hạn');
  });

  it('speaks of nothing understood only where something was', async () => {
    await answer(ha, ...toDeadline);
    const said = await answer(ha, 'bao giờ cũng được');
    expect(said).toContain('Chưa hiểu hạn “bao giờ cũng được”');
    expect(said).not.toContain('Đã hiểu');
  });

  it('gives units the Vietnamese questions also when the officer reads English', async () => {
    await answer(ha, '/ngonngu en', ...toDeadline.slice(0, -2), '>✔ Done', '>Periodic');
    const shown = await answer(ha, 'trước ngày 10/11 hằng năm', '>✔ yearly', '>By Decree');
    expect(shown).toContain('1. Kết quả thực hiện');
    await answer(ha, '>Use the standard');
    expect((await draft())?.questions?.[0]?.text).toMatch(/^Kết quả thực hiện/);
  });

  it('asks for no data window of a report that is due once', async () => {
    await answer(ha, ...toDeadline, 'chậm nhất 05/3/2020');
    expect(await answer(ha, '>✔ một lần')).toContain('Nội dung báo cáo');
  });

  it('shows both data windows with their days', async () => {
    const said = await answer(ha, ...toQuestions.slice(0, -1));
    expect(said).toContain('từ 15/12/2018 đến 14/12/2019');
    expect(said).toContain('từ 01/01/2019 đến 31/12/2019');
  });

  it('refuses questions that repeat or are empty, and says which', async () => {
    await answer(ha, ...toQuestions);
    expect(await answer(ha, 'Kết quả\nket qua')).toContain('Câu 2 trùng câu 1');
    expect(await answer(ha, 'Kết quả\n(số)')).toContain('Câu 2 chưa có nội dung');
    expect((await draft())?.questions).toBeUndefined();
  });

  it('goes back step by step and keeps what was typed', async () => {
    await answer(ha, ...toReporters);
    expect(await answer(ha, '>◀')).toContain('Chủ trì: Phòng Kinh tế');
    expect(await answer(ha, '>◀')).toContain('từ Thứ Sáu, 01/01/2016 đến Thứ Năm, 31/12/2020');
    expect(await answer(ha, '>Giữ')).toContain('Đơn vị chủ trì');
    expect(await answer(ha, '>Giữ')).toContain('Đơn vị báo cáo');
  });

  it('goes back over a step that does not apply', async () => {
    await answer(ha, ...toDeadline, 'chậm nhất 05/3/2020', '>✔ một lần');
    expect(await answer(ha, '>◀')).toContain('Đã hiểu hạn');
  });

  it('puts typed markup on the screen as text', async () => {
    const [, , ...rest] = toPreview;
    const said = await answer(ha, '/phatdong', 'Thi đua <b>A&B</b>', ...rest);
    expect(said).toContain('Thi đua <b>A&B</b>');
  });
});
