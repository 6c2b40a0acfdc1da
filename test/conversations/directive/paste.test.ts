import { PNG } from '../../sandbox/setup';
import type { Player, TestOffice } from '../../support/office';
import { draftOf, inMessages, letter, openProvince, sendText } from './sending';

let office: TestOffice;
let ha: Player;

beforeEach(async () => {
  ({ office, ha } = await openProvince());
});
afterEach(() => office.close());

describe('a document pasted into the chat', () => {
  it('comes in three messages and becomes four campaigns', async () => {
    expect(await ha.write('/vanban')).toContain('Dán toàn văn');
    const [first = '', second = '', third = '', ...rest] = inMessages(letter, 3000);
    expect(rest).toEqual([]);
    expect(await ha.write(first)).toContain('Đã nhận 1 phần');
    await ha.write(second);
    expect(await ha.write(third)).toContain('Đã nhận 3 phần');
    const said = await ha.press('Đọc');
    expect(said).toContain('Đọc xong.');
    expect(said).toContain('Số: 2457/UBND-NC, ngày: 25/05/2018');
    expect(said).toContain('Cơ quan ban hành: Ủy ban nhân dân tỉnh Đắk Nông');
    expect(said).toContain('Phong trào: 4');
    for (const lead of ['Văn phòng Điều phối nông thôn mới tỉnh', 'Sở Kế hoạch và Đầu tư', 'Sở Nội vụ'])
      expect(said).toContain(`Chủ trì: ${lead}`);
    expect(said).toContain('Hạn: Thứ Hai, 31/12/2018');
    expect(said).toContain('“Chủ trì, tham mưu UBND tỉnh sơ kết phong trào thi đua trong tháng 12/2018.”');
  });

  it('loses no part that begins as commands do, wherever the text is cut', async () => {
    const at = letter.indexOf('/UBND-NC');
    await ha.write('/vanban');
    await ha.write(letter.slice(0, at));
    expect(await ha.write(letter.slice(at, at + 3500))).toContain('Đã nhận 2 phần');
    await ha.write(letter.slice(at + 3500));
    expect(await ha.write('/viec')).toContain('Biểu mẫu đang mở vẫn chờ');
    const said = await ha.press('Đọc');
    expect(said).toContain('Số: 2457/UBND-NC, ngày: 25/05/2018');
    expect(said).toContain('Phong trào: 4');
  });

  it('opens the form by itself when it looks like one, and goes on after a restart', async () => {
    const [first = '', ...rest] = inMessages(letter, 3500);
    expect(await ha.write(first)).toContain('Đã nhận 1 phần');
    await office.restart();
    for (const part of rest) await ha.write(part);
    await office.restart();
    expect(await ha.press('Đọc')).toContain('Phong trào: 4');
  });

  it('is taken when it is forwarded', async () => {
    const other = office.stranger('Văn thư');
    for (const part of inMessages(letter, 4000)) {
      const message = other.person.write(part);
      await office.settle();
      await ha.does((person) => person.forward(message));
    }
    expect(await ha.press('Đọc')).toContain('Phong trào: 4');
  });

  it('is the same draft when it comes again as a file, with what was done to it', async () => {
    for (const part of inMessages(letter, 4000)) await ha.write(part);
    await ha.press('Đọc');
    const draft = await draftOf(office, ha);
    const dropped = draft.campaigns[1]?.draft.id ?? '';
    await office.forge(ha, `dd:${draft.id}:${dropped}:d`);
    const again = await sendText(ha, letter);
    expect(again).toContain('đã nhập ngày 28/05/2018 bởi Hà');
    expect(again).toContain('Đã bỏ, không phát động');
    expect(await office.store.directiveDrafts.ofPerson(`test-${ha.person.id}`, 5)).toHaveLength(1);
  });

  it('is found again by /vanban with what was done to it, until all is decided', async () => {
    await sendText(ha, letter);
    const { id, campaigns } = await draftOf(office, ha);
    const [first, ...others] = campaigns.map(({ draft }) => draft.id);
    await office.forge(ha, `dd:${id}:${first}:d`);
    await office.restart();
    await ha.write('/vanban');
    const again = await ha.press('Mở bản nháp 2457/UBND-NC');
    expect(again).toContain('kể cả phần đã sửa');
    expect(again).toContain('Đã bỏ, không phát động');
    for (const other of others) await office.forge(ha, `dd:${id}:${other}:d`);
    await ha.write('/vanban');
    expect(ha.buttons()).toHaveLength(1);
  });

  it('is offered by /vanban to nobody but who sent it', async () => {
    await sendText(ha, letter);
    const lan = await office.seated('Lan', '@office/officer');
    await lan.write('/vanban');
    expect(lan.buttons()).toHaveLength(1);
    await ha.write('/vanban');
    expect(ha.buttons()).toContain('Mở bản nháp 2457/UBND-NC');
  });

  it('is shown though the line that said it was being read is gone', async () => {
    const gone = { kind: 'error', code: 400, method: 'editMessageText', times: 4 } as const;
    await ha.write('/vanban');
    for (const part of inMessages(letter, 4000)) await ha.write(part);
    office.sandbox.fail(gone);
    expect(await ha.press('Đọc')).toContain('Số: 2457/UBND-NC');
    expect(await sendText(ha, letter)).toContain('Số: 2457/UBND-NC');
    office.sandbox.clearFaults();
  });

  it('keeps nothing of its text but sentences', async () => {
    await sendText(ha, letter);
    const stored = JSON.stringify(await draftOf(office, ha));
    expect(stored).not.toContain('Đài Phát thanh và Truyền hình');
    expect(stored).not.toContain('nhiệm kỳ 2015');
    expect(stored.length).toBeLessThan(letter.length * 3);
  });

  it('ends at a stamp of secrecy, with all that was pasted before', async () => {
    await ha.write('/vanban');
    await ha.write(letter.slice(0, 3000));
    expect(await ha.write('TỐI MẬT\nSố: 12/KH-UBND\nKế hoạch')).toContain('dấu chỉ độ mật');
    expect(await ha.write('Đọc')).not.toContain('Phong trào');
    expect(await office.store.directiveDrafts.ofPerson(`test-${ha.person.id}`, 5)).toEqual([]);
    expect(await sendText(ha, `MẬT\n${letter}`)).toContain('dấu chỉ độ mật');
    expect(await office.store.directiveDrafts.ofPerson(`test-${ha.person.id}`, 5)).toEqual([]);
  });

  it('with nothing asked in it is said to be so, and /huy and /vanban start anew', async () => {
    await ha.write('/vanban');
    await ha.write('Chào các đồng chí, chiều nay họp lúc 14 giờ.');
    expect(await ha.press('Đọc')).toContain('Chưa thấy phong trào');
    await ha.write('/vanban');
    expect(await ha.write('/huy')).toContain('Đã dừng');
    expect(await ha.does((person) => person.sendSticker())).toContain('Ảnh chụp');
  });

  it('may stand behind the command, or be a file that somebody else sent', async () => {
    expect(await ha.write(`/vanban ${letter.slice(0, 3000)}`)).toContain('Đã nhận 1 phần');
    const clerk = office.stranger('Văn thư');
    const file = clerk.person.sendDocument({ bytes: Buffer.from(letter), name: 'cong-van.txt' });
    await office.settle();
    expect(await ha.does((person) => person.forward(file))).toContain('Phong trào: 4');
    expect(await ha.does((person) => person.forward(file))).toContain('đã nhập ngày 28/05/2018 bởi Hà');
  });

  it('is not read when what stands under the file bears a stamp', async () => {
    const file = { bytes: Buffer.from(letter), name: 'cong-van.docx', caption: 'TỐI MẬT' };
    expect(await ha.does((person) => person.sendDocument(file))).toContain('dấu chỉ độ mật');
  });

  it('may stand beneath its picture, of which nothing is read', async () => {
    const caption = letter.slice(0, 1000);
    const photo = (more: object) => ha.does((person) => person.sendPhoto({ bytes: PNG, ...more }));
    expect(await photo({ caption })).toContain('Đã nhận 1 phần, 1000 ký tự');
    await ha.write('/huy');
    expect(await photo({ caption: `MẬT\n${caption}` })).toContain('dấu chỉ độ mật');
    expect(await photo({ caption: 'Công văn hôm qua' })).toContain('cần bản có chữ');
    expect(await photo({})).toContain('cần bản có chữ');
  });

  it('is not the answer to a question of another form, which says what to do', async () => {
    await ha.write('/phatdong');
    expect(await ha.write(letter.slice(0, 3000))).toContain('Để nhập văn bản: gõ /huy, rồi dán lại.');
    expect(await sendText(ha, letter)).toContain('Để nhập văn bản: gõ /huy, rồi gửi lại tệp.');
    await ha.write('/huy');
    expect(await sendText(ha, letter)).toContain('Phong trào: 4');
  });

  it('speaks the language of the officer', async () => {
    await ha.write('/ngonngu en');
    const said = await sendText(ha, letter);
    expect(said).toContain('Campaign 1/4: Đắk Nông chung sức xây dựng nông thôn mới');
    expect(said).toContain('Due: Thursday, 31/01/2019');
    expect(said).not.toMatch(/directive\.|Phong trào 1/u);
    expect(ha.buttons().join()).toContain('❓');
  });
});
