import { openTestOffice, type Player, type TestOffice } from '../support/office';
import { seedCampaign } from '../support/seed';

jest.setTimeout(30_000);

let office: TestOffice;
let officer: Player;
let lan: Player;

beforeAll(async () => {
  office = await openTestOffice({ at: '2019-11-05 09:00' });
  await office.withUnits();
  officer = await office.seated('Hà', '@office/officer');
  lan = await office.seated('Lan', 'XLH/focalPoint');
  await seedCampaign(office.office);
});
afterAll(() => office.close());

describe('plain words', () => {
  it.each([
    ['tình hình nông thôn mới', 'Đã gửi: 0/10'],
    ['tinh hinh nong thon moi', 'Đã gửi: 0/10'],
    ['tình hình', 'Tình hình 1 phong trào'],
    ['lac hoa con no gi', 'Xã Lạc Hòa (XLH)'],
    ['Lạc Hòa còn nợ gì?', 'Xã Lạc Hòa (XLH)'],
    ['tình hình Lạc Hòa', 'Xã Lạc Hòa (XLH)'],
    ['ai trễ', 'Không có báo cáo nào quá hạn.'],
    ['ai chưa gửi', 'Không có báo cáo nào quá hạn.'],
    ['hạn nông thôn mới', 'Hạn Thứ Bảy, 09/11/2019'],
    ['bao giờ đến hạn', '1 phong trào'],
    ['bao nhiêu đơn vị đã gửi nông thôn mới', 'Đã gửi: 0/10'],
    ['lịch', 'Lịch nghỉ năm 2019'],
    ['lich nghi 2020', 'Lịch nghỉ năm 2020'],
    ['nghỉ tết mấy ngày', 'Lịch nghỉ năm 2020'],
    ['hướng dẫn', 'Các chức năng'],
    ['phường 1', 'Phường 1 (P1)'],
    ['LAC HOA', 'Xã Lạc Hòa (XLH)'],
    ['XLH', 'Xã Lạc Hòa (XLH)'],
    ['nông thôn mới', 'Đã gửi: 0/10'],
  ])('"%s" is answered like the command', async (typed, words) => {
    expect(await officer.write(typed)).toContain(words);
  });

  it.each([
    ['việc của tôi', 'Việc cần báo cáo: 1'],
    ['tình hình nông thôn mới', 'Phần của đơn vị đồng chí:'],
    ['Phường 1 còn nợ gì', 'Phường 1 ngoài phạm vi được xem'],
    ['phường 1', 'Phường 1 ngoài phạm vi được xem'],
    ['còn nợ gì', 'Việc cần báo cáo: 1'],
  ])('"%s" of a unit is answered within its own', async (typed, words) => {
    expect(await lan.write(typed)).toContain(words);
  });

  it('of a stranger get the way to join', async () => {
    const stranger = office.stranger('Ai đó');
    for (const typed of ['tình hình nông thôn mới', 'ai trễ', 'xin chào'])
      expect(await stranger.write(typed)).toContain('/start MÃ-MỜI');
  });

  it('that are a name of several are answered with buttons', async () => {
    expect(await officer.write('xã vĩnh')).toContain('Có nhiều kết quả khớp với “xã vĩnh”');
    await officer.press('Xã Vĩnh Hải');
    expect(officer.last()?.text).toContain('Xã Vĩnh Hải (XVH)');
  });

  it('asking who has not sent lead to the names', async () => {
    await officer.write('ai chưa gửi');
    expect(await officer.press('Chưa gửi (10)')).toContain('1. Phường 1: còn');
  });

  it('"báo cáo" opens the report', async () => {
    expect(await lan.write('báo cáo')).toContain('Câu 1/2.');
    await lan.write('/huy');
  });

  it('that are no question get an example', async () => {
    for (const typed of ['cảm ơn nhé', 'vâng ạ', 'nhất trí', 'đã nhận', 'chào anh'])
      expect(await officer.write(typed)).toContain('Chưa hiểu câu này');
    expect(await officer.write('x'.repeat(4000))).toContain('Chưa hiểu câu này');
  });

  it('forwarded from somebody else are not taken as this person’s question', async () => {
    const said = lan.person.write('tình hình nông thôn mới');
    await office.settle();
    const answer = await officer.does((person) => person.forward(said));
    expect(answer).toContain('Chưa hiểu câu này');
  });
});

describe('/phongtrao', () => {
  it('lists campaigns with document, lead unit and next deadline to whoever has joined', async () => {
    const clerk = await office.seated('Vy', 'HPN/focalPoint');
    const answer = await clerk.write('/phongtrao');
    expect(answer).toContain('1. Cả nước chung sức xây dựng nông thôn mới');
    expect(answer).toContain('Công văn số 1804/UBND-NC ngày 08/08/2019');
    expect(answer).toContain('Chủ trì: Phòng Kinh tế');
    expect(answer).toContain('Hạn Thứ Bảy, 09/11/2019 – còn 3 ngày làm việc');
    const card = await clerk.press('1. Cả nước');
    expect(card).toContain('Thời gian: 01/01/2019 – 31/12/2020');
    expect(card).toContain('Báo cáo định kỳ, hằng năm: “trước ngày 10/11 hằng năm” (2 câu hỏi)');
    expect(await clerk.press('Tình hình')).toContain('ngoài phạm vi được xem');
  });

  it('finds one by words, and leads an officer on to how it stands', async () => {
    expect(await officer.write('/campaigns nong thon')).toContain('Thời gian:');
    expect(await officer.press('Tình hình')).toContain('Đã gửi: 0/10');
    await office.forge(officer, 'cp:khongco');
    expect(officer.news()).toContain('không còn');
  });

  it('says that there is none', async () => {
    const empty = await openTestOffice();
    const person = await empty.seated('Hà', '@office/officer');
    for (const typed of ['/phongtrao', '/tinhhinh', '/tinhhinh nông thôn mới'])
      expect(await person.write(typed)).toMatch(/^Chưa có phong trào nào\. .*\/phatdong/);
    await empty.close();
  });
});
