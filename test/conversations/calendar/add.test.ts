import { openTestOffice, type Player, type TestOffice } from '../../support/office';
import { changes, editing, works } from './editing';

let office: TestOffice;
let an: Player;
beforeEach(async () => {
  office = await openTestOffice({ at: '2026-03-16 08:00' });
  an = await editing(office);
});
afterEach(() => office.close());

describe('an administrator who types days off', () => {
  it('in one line is asked only what is left open, sees the days in full and confirms once', async () => {
    expect(await an.write('nghỉ 28/8, làm bù 5/9 theo 12345/VPCP-KGVX')).toContain(
      'chính thức, hay còn dự kiến',
    );
    const preview = await an.press('Chính thức');
    expect(preview).toContain('• nghỉ Thứ Sáu, 28/08/2026 – 12345/VPCP-KGVX');
    expect(preview).toContain('• làm việc Thứ Bảy, 05/09/2026 – 12345/VPCP-KGVX');
    expect(preview).toContain('Không báo cáo đang mở nào đổi ngày.');
    expect(await works(office, '2026-08-28')).toBe(true);
    expect(await an.press('✔ Ghi vào lịch')).toContain('Đã ghi vào lịch');
    expect([await works(office, '2026-08-28'), await works(office, '2026-09-05')]).toEqual([false, true]);
    expect(await an.press('Xem lịch 2026')).toContain('• Làm bù: Thứ Bảy, 05/09 (cho 28/08)');
  });

  it('step by step is asked for each part', async () => {
    expect(await an.press('Thêm ngày nghỉ')).toContain('ngày không ghi năm được hiểu là năm 2026');
    expect(await an.write('nghỉ từ 10/6 đến 11/6')).toContain(
      'nghỉ Thứ Tư, 10/06/2026; nghỉ Thứ Năm, 11/06/2026.\n\nCăn cứ nào?',
    );
    await an.write('công điện 05/CĐ-UBND');
    expect(await an.press('Dự kiến')).toContain('• nghỉ Thứ Tư, 10/06/2026 (dự kiến) – công điện 05/CĐ-UBND');
    await an.press('✔');
    expect(office.office.calendar.undecided('2026-06-10')).toBe(true);
    expect(await an.write('/lich')).toContain(
      '• Dự kiến – Nghỉ theo công điện 05/CĐ-UBND: 10/06 – 11/06 (2 ngày)',
    );
  });

  it('sees a row of days as one, and takes it back as one or day by day', async () => {
    const preview = await an.write('nghỉ từ 8/6 đến 12/6, nghỉ 15/6 theo 5/UBND, dự kiến');
    expect(preview).toContain(
      '• nghỉ từ Thứ Hai, 08/06/2026 đến Thứ Sáu, 12/06/2026 (5 ngày) (dự kiến) – 5/UBND\n• nghỉ Thứ Hai, 15/06/2026 (dự kiến)',
    );
    await an.press('✔');
    await an.press('Sửa tiếp');
    expect(await an.press('Bỏ một quyết định')).toContain('về năm 2026: 6.');
    expect(an.buttons().slice(0, 2)).toEqual([
      'nghỉ từ 08/06/2026 đến 12/06/2026 (5 ngày) – 5/UBND',
      'nghỉ 08/06/2026 – 5/UBND',
    ]);
    await an.press('nghỉ từ');
    expect(await an.write('nhập nhầm')).toContain(
      '• từ Thứ Hai, 08/06/2026 đến Thứ Sáu, 12/06/2026 (5 ngày): theo quy định chung – nhập nhầm',
    );
    await an.press('✔');
    expect([await works(office, '2026-06-12'), await works(office, '2026-06-15')]).toEqual([true, false]);
  });

  it('with everything in the line goes straight to the preview', async () => {
    expect(await an.write('nghỉ 10/6 theo 5/UBND, dự kiến')).toContain('Sẽ ghi vào lịch');
  });

  it('of another year than the one shown says so by the year, or by opening that year', async () => {
    expect(await an.write('nghỉ 4/1/2027 theo 5/UBND, dự kiến')).toContain(
      'nghỉ Thứ Hai, 04/01/2027 (dự kiến)',
    );
    await an.press('✔');
    expect(an.buttons()).toContain('Xem lịch 2027');
    await an.write('/lich 2028');
    await an.press('Sửa lịch');
    expect(await an.write('nghỉ 10/1 theo 5/UBND, chính thức')).toContain('nghỉ Thứ Hai, 10/01/2028');
  });

  it('is warned of a worked holiday, a worked Sunday and a day that is past', async () => {
    expect(await an.write('làm bù 30/4, làm bù 10/5, nghỉ 2/3 theo 5/UBND, chính thức')).toContain(
      [
        '⚠ Thứ Năm, 30/04/2026 là ngày nghỉ lễ (Lễ 30/4).',
        '⚠ Chủ nhật, 10/05/2026 là Chủ nhật.',
        '⚠ Thứ Hai, 02/03/2026 đã qua',
      ].join('\n'),
    );
  });

  it('in English gets the same', async () => {
    await an.press('Dừng');
    await an.write('/ngonngu en');
    await an.write('/calendar');
    await an.press('Change the calendar');
    expect(await an.write('off 28/8, work Saturday, 5/9 under 5/UBND, official')).toContain(
      '• off Friday, 28/08/2026 – 5/UBND\n• worked Saturday, 05/09/2026 – 5/UBND',
    );
    expect(await an.press('✔')).toContain('Written into the calendar');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['nghỉ 28/8, làm bù 32/8', 'Đã hiểu: nghỉ Thứ Sáu, 28/08/2026.'],
    ['nghỉ 28/8, làm bù 32/8', '“làm bù 32/8”: chưa rõ là ngày nào'],
    ['28/8', 'chưa rõ là nghỉ hay làm bù'],
    ['nghỉ từ 28/8 đến 20/8', 'ngày cuối đứng trước ngày đầu'],
    ['nghỉ từ 1/1 đến 31/12', 'quá nhiều ngày'],
    ['theo 5/UBND', 'Chưa thấy ngày nào'],
    ['nghỉ 28/8/2036', 'Ngày 28/08/2036 ngoài các năm của lịch (2015–2035)'],
    ['nghỉ <b>28</b>', '“nghỉ <b>28</b>”'],
    ['nghỉ 28/8 theo MẬT - 12/VP', 'dấu chỉ độ mật'],
    [`nghỉ 28/8 theo ${'x'.repeat(200)}`, 'Căn cứ dài quá 120 ký tự'],
    ['nghỉ '.repeat(700), 'mỗi câu trả lời nhận tối đa 3000'],
  ])('is said with what is wrong, and the question waits: %#', async (typed, said) => {
    await an.press('Thêm');
    expect(await an.write(typed)).toContain(said);
    expect(await an.write('nghỉ 28/8 theo 5/UBND, dự kiến')).toContain('Sẽ ghi vào lịch');
  });

  it('of a basis: empty words, a secret stamp, a file, a sticker; the days typed before are kept', async () => {
    await an.write('nghỉ 28/8');
    expect(await an.write('TUYỆT MẬT')).toContain('dấu chỉ độ mật');
    expect(
      await an.does((person) => person.sendDocument({ bytes: Buffer.from('x'), name: 'a.csv' })),
    ).toContain('Câu hỏi này cần chữ');
    expect(await an.does((person) => person.sendSticker())).toContain('không nhận nhãn dán');
    await an.write('5/UBND');
    expect(await an.write('chắc chắn')).toContain('chọn một nút');
    expect(await an.press('Dự kiến')).toContain('nghỉ Thứ Sáu, 28/08/2026 (dự kiến) – 5/UBND');
    const stored = JSON.stringify(await office.store.calendar.changes());
    expect(stored).not.toContain('MẬT');
  });

  it('changes nothing: a day off already, the same day twice; the line can be copied and corrected', async () => {
    const answer = await an.write('nghỉ 29/8, nghỉ 28/8 theo 5/UBND, chính thức');
    expect(answer).toContain('nghỉ 29/08/2026, nghỉ 28/08/2026 theo 5/UBND');
    expect(an.buttons()).toContain('Bỏ một quyết định');
    expect(await an.write('nghỉ 28/8, làm bù 28/8 theo 5/UBND, chính thức')).toContain(
      'Ngày 28/08/2026 có hai lần',
    );
    expect(await changes(office)).toBe(0);
  });
});

describe('a preview', () => {
  beforeEach(() => an.write('nghỉ 28/8 theo 5/UBND, chính thức'));

  it('confirmed twice, from two devices at once, changes the calendar once', async () => {
    an.person.press('✔ Ghi vào lịch');
    an.person.press('✔ Ghi vào lịch');
    await office.settle();
    expect(await changes(office)).toBe(1);
    expect(an.news().match(/Đã ghi vào lịch/gu)).toHaveLength(1);
  });

  it('left backwards or stopped changes nothing, and what was typed is shown again', async () => {
    expect(await an.press('◀ Quay lại')).toContain('nghỉ 28/08/2026 theo 5/UBND');
    expect(await an.press('Dừng')).toContain('lịch giữ nguyên');
    expect(await changes(office)).toBe(0);
  });

  it('outlives a restart', async () => {
    await office.restart();
    expect(await an.press('✔ Ghi vào lịch')).toContain('Đã ghi vào lịch');
    expect(await works(office, '2026-08-28')).toBe(false);
  });

  it('is refused to whoever is administrator no more, and the form ends', async () => {
    jest.spyOn(office.store.people, 'seatsOf').mockResolvedValue(['@office/officer']);
    expect(await an.press('✔ Ghi vào lịch')).toContain('Chỉ quản trị hệ thống');
    expect(await changes(office)).toBe(0);
    expect(await an.write('nghỉ 27/8 theo 5/UBND, chính thức')).not.toContain('Sẽ ghi vào lịch');
  });

  it('waits while something else is written or asked', async () => {
    expect(await an.write('ghi đi')).toContain('chọn một nút');
    expect(await an.write('/lich 2027')).toContain('vẫn chờ câu trả lời');
    expect(await an.press('✔ Ghi vào lịch')).toContain('Đã ghi vào lịch');
  });

  it('that somebody else overtook says why it is nothing any more', async () => {
    const binh = await office.seated('Bình', '@office/administrator');
    await binh.write('/lich');
    await binh.press('Sửa lịch');
    await binh.write('nghỉ 28/8 theo 5/UBND, chính thức');
    await binh.press('✔');
    expect(await an.press('✔ Ghi vào lịch')).toContain('Ngày 28/08/2026 đã là ngày nghỉ');
    expect(await changes(office)).toBe(1);
  });
});

it('is done by an administrator of the office alone, whoever sends the button', async () => {
  const thu = await office.seated('Thu', '@office/officer');
  await thu.write('/lich');
  await office.forge(thu, 'ce:2026');
  await office.forge(thu, 'f:xxxxxx:1:add');
  expect(await thu.write('nghỉ 28/8 theo 5/UBND, chính thức')).not.toContain('Sẽ ghi');
  expect(await changes(office)).toBe(0);
});

it('is not opened for a year outside the calendar, by a forged button', async () => {
  await an.press('Dừng');
  for (const data of ['ce:9999', 'ce:2014', 'ce:x', 'ce:', 'ce:2026.5']) await office.forge(an, data);
  expect(an.news().match(/Nút này đã hết hiệu lực/gu)).toHaveLength(5);
  expect(await an.write('nghỉ 28/8 theo 5/UBND, chính thức')).not.toContain('Sẽ ghi vào lịch');
});
