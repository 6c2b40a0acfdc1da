import { openTestOffice, type Player, type TestOffice } from '../support/office';

jest.setTimeout(30_000);

let office: TestOffice;
let lan: Player;

beforeAll(async () => {
  office = await openTestOffice({ at: '2019-11-05 09:00' });
  await office.withUnits();
  lan = await office.seated('Lan', 'XLH/focalPoint');
});
afterAll(() => office.close());

describe('outside a form', () => {
  it('a sticker, a voice message and a photo are answered with what is taken here', async () => {
    const others = [
      await lan.does((person) => person.sendSticker()),
      await lan.does((person) => person.sendVoice({ bytes: Buffer.from('x') })),
    ];
    for (const answer of others) expect(answer).toContain('Kênh này nhận chữ, ảnh và tệp');
  });

  it('a file of whoever sends no reports is not sent to the report', async () => {
    const file = { name: 'cong-van.pdf', bytes: Buffer.from('%PDF') };
    const administrator = await office.seated('Quản', '@office/administrator');
    const leader = await office.seated('Ông Sáu', '@office/leader');
    const answer = await administrator.does((person) => person.sendDocument(file));
    expect(answer).toContain('tệp danh sách đơn vị (.csv hoặc .xlsx)');
    expect(answer).not.toContain('/baocao');
    expect(await leader.does((person) => person.sendDocument(file))).toContain('không gửi tệp ở đây');
    expect(await lan.does((person) => person.sendDocument(file))).toContain('/baocao');
  });

  it('a letter as a .txt file of whoever imports units is not taken for a list of them', async () => {
    const administrator = await office.seated('Quản lý', '@office/administrator');
    const send = (text: string) =>
      administrator.does((person) => person.sendDocument({ name: 'a.txt', bytes: Buffer.from(text) }));
    const letter = 'Số: 12/UBND-NC\nKính gửi: UBND các xã\nĐề nghị báo cáo trước ngày 05/12/2019.';
    expect(await send(letter)).toBe(
      'Ngoài biểu mẫu, kênh này chỉ nhận của cơ quan thường trực tệp danh sách đơn vị (.csv hoặc .xlsx). Minh chứng do đơn vị gửi trong lúc làm báo cáo. Gõ /huongdan để xem hướng dẫn.',
    );
    expect(await send('code,name,kind\nX99,Xã Chín,commune')).toContain('Mới: 1');
  });

  it('an edited message is passed over', async () => {
    const said = lan.person.write('tình hình');
    await office.settle();
    lan.news();
    expect(await lan.does((person) => person.edit(said.message_id, 'việc của tôi'))).toBe('');
  });

  it('a text of the greatest length gets a short answer', async () => {
    const answer = await lan.write('ơ'.repeat(4096));
    expect(answer).toContain('Chưa hiểu câu này');
    expect(answer.length).toBeLessThan(300);
  });

  it('a stranger is told how to join, whatever comes', async () => {
    const stranger = office.stranger('Ai đó');
    expect(await stranger.write('xin chào')).toContain('/start MÃ-MỜI');
    expect(await stranger.does((person) => person.sendSticker())).toContain('/start MÃ-MỜI');
    expect(await stranger.write('/huongdan')).toContain('/start MÃ-MỜI');
  });
});

describe('/huongdan', () => {
  it('shows each seat what serves it, and nothing else', async () => {
    const officer = await office.seated('Hà', '@office/officer');
    const leader = await office.seated('Ông Sáu', '@office/leader');
    expect(await lan.write('/huongdan')).toContain('/baocao');
    expect(await lan.write('/huongdan')).not.toContain('/phatdong');
    expect(await officer.write('/help')).toContain('/phatdong');
    expect(await officer.write('/help')).not.toContain('/baocao');
    expect(await leader.write('/help')).toContain('/tre');
    expect(await leader.write('/help')).not.toContain('/moi');
  });

  it('fits one screen', async () => {
    const all = await office.seated('Quản', '@office/officer', '@office/administrator', 'XLH/head');
    expect((await all.write('/huongdan')).length).toBeLessThan(1500);
  });
});
